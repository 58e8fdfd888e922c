// A thread knows nothing of TypeScript until it is told: this tells it, then begins.
import { register } from 'tsx/esm/api'

register()
await import('./measure-thread.server.ts')
