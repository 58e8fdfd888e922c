// A thread does not take over how its parent reads TypeScript: it is told again, then the program itself begins.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.program)
