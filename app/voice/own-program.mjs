// A process of our own: told where its program is, and with what it begins. What it throws is told, then it ends; and it
// ends when whoever started it has gone. Ctrl-C reaches every process of a terminal: it is not this one's to obey.
import { register } from 'tsx/esm/api'

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit(0))
for (const event of ['uncaughtException', 'unhandledRejection'])
  process.on(event, (fault) => process.send?.({ fault: new Error(fault?.message) }, () => process.exit(1)))

register()
await import(process.argv[2])
