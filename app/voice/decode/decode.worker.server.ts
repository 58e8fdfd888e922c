/** The thread that reads a stranger's bytes. It knows nothing else, and may be ended at any moment. */
import { parentPort } from 'node:worker_threads'
import { joined } from '../sound/resample.ts'
import { SAMPLE_RATE } from './decoding.ts'
import { type Ended, type Found, readPackets } from './read-packets.server.ts'

export type AskDecoder = { bytes: Uint8Array; lengthMsMax: number }
export type DecoderTells =
  | (Found & { last: false })
  | ({ kind: 'end'; last: true } & Ended)
  | { kind: 'broken' | 'too-long'; last: true }

const tell = (message: DecoderTells, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer)

parentPort?.on('message', (ask: AskDecoder) => {
  void decode(ask).then((end) => tell(end))
})

async function decode({ bytes, lengthMsMax }: AskDecoder): Promise<DecoderTells> {
  const packets = readPackets(bytes)
  const gatherer = gather()
  const most = (lengthMsMax / 1000) * SAMPLE_RATE
  let count = 0
  try {
    for (;;) {
      const next = await packets.next()
      if (next.done) return { kind: 'end', last: true, ...next.value }
      if (next.value.kind === 'foreign') tell({ ...next.value, last: false })
      else {
        count += next.value.samples.length
        if (count > most) return { kind: 'too-long', last: true }
        gatherer.add(next.value.samples)
      }
    }
  } catch {
    return { kind: 'broken', last: true }
  } finally {
    gatherer.send()
  }
}

/** Packets are a few milliseconds: a second of sound at a time is sent on. */
function gather() {
  let pieces: Float32Array[] = []
  let count = 0
  function send() {
    if (count > 0) {
      const samples = Float32Array.from(joined(pieces))
      tell({ kind: 'sound', samples, last: false }, [samples.buffer])
    }
    pieces = []
    count = 0
  }
  return {
    send,
    add(samples: Float32Array) {
      // A decoder may use its memory again.
      pieces.push(samples.slice())
      count += samples.length
      if (count >= SAMPLE_RATE) send()
    },
  }
}
