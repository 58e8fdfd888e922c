/** The thread of the ear: no key, no file, no database. */
import { parentPort } from 'node:worker_threads'
import { type Measured, measureSound } from './measure.server.ts'

export type ToThread =
  | { kind: 'measure'; bytes: number; minutesMax: number }
  | { kind: 'bytes'; at: number; bytes: Uint8Array }
export type FromThread =
  | { kind: 'read'; last: false; at: number; start: number; end: number }
  | { kind: 'measured'; last: true; measured: Measured }

const waiting = new Map<number, (bytes: Uint8Array) => void>()
let asked = 0
const say = (message: FromThread) => parentPort?.postMessage(message)

parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'bytes') {
    waiting.get(message.at)?.(message.bytes)
    waiting.delete(message.at)
    return
  }
  const { bytes, minutesMax } = message
  void measureSound({ bytes, read }, minutesMax).then((measured) =>
    say({ kind: 'measured', last: true, measured }),
  )
})

async function* read({ start, end }: { start: number; end: number }): AsyncGenerator<Buffer> {
  const at = ++asked
  const bytes = new Promise<Uint8Array>((resolve) => waiting.set(at, resolve))
  say({ kind: 'read', last: false, at, start, end })
  yield Buffer.from(await bytes)
}
