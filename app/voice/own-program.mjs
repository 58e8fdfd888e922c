// A process does not take over how its parent reads TypeScript: it is told again, then the program itself begins.
import { register } from 'tsx/esm/api'

register()
await import(process.argv[2])
