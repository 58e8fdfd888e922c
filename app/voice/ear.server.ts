/**
 * Looks at strangers' sounds in a thread of its own, with a limit of memory and of time: whatever is in the bytes, nobody
 * else waits for it. The thread is started with the first sound and kept; one that takes too long or dies is given up,
 * its sound is none, and the next sound gets a new thread. Sounds are looked at one after the other. The thread has no
 * key and no file: it asks for the bytes that it wants to see.
 */
import { Worker } from 'node:worker_threads'
import type { Measured } from './measure.server.ts'
import type { FromThread, ToThread } from './measure.worker.server.ts'
import type { Sound } from './pieces.server.ts'

export type Ear = {
  measure(sound: Sound, minutesMax: number): Promise<Measured>
  close(): Promise<void>
}

const PATIENCE_MS = 20_000
const MEGABYTES_MAX = 256
const notSound: Measured = { ok: false, problem: { code: 'recording.not-sound' } }

export function openEar({ patienceMs = PATIENCE_MS }: { patienceMs?: number } = {}): Ear {
  let thread: Worker | undefined
  let line: Promise<unknown> = Promise.resolve()

  const giveUp = async () => {
    const given = thread
    thread = undefined
    await given?.terminate()
  }

  function measureNow(sound: Sound, minutesMax: number): Promise<Measured> {
    thread ??= startThread()
    const mine = thread
    return new Promise((resolve, reject) => {
      const done = (work: () => void) => {
        clearTimeout(late)
        mine.off('message', heard).off('error', died).off('exit', died)
        work()
      }
      const died = () =>
        done(() => {
          thread = undefined
          resolve(notSound)
        })
      const late = setTimeout(() => done(() => void giveUp().then(() => resolve(notSound))), patienceMs)
      const heard = (message: FromThread) => {
        if (message.kind === 'measured') return done(() => resolve(message.measured))
        bytesOf(sound, message).then(
          (bytes) => mine.postMessage({ kind: 'bytes', at: message.at, bytes } satisfies ToThread),
          // Ours: a sealed piece that does not open is not a person's mistake.
          (error: unknown) => done(() => void giveUp().then(() => reject(error))),
        )
      }
      mine.on('message', heard).once('error', died).once('exit', died)
      mine.postMessage({ kind: 'measure', bytes: sound.bytes, minutesMax } satisfies ToThread)
    })
  }

  return {
    measure(sound, minutesMax) {
      const mine = line.then(() => measureNow(sound, minutesMax))
      line = mine.catch(() => undefined)
      return mine
    },
    close: giveUp,
  }
}

function startThread(): Worker {
  const worker = new Worker(new URL('./own-thread.mjs', import.meta.url), {
    workerData: { program: new URL('./measure.worker.server.ts', import.meta.url).href },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES_MAX },
  })
  // It never keeps a process that has nothing else to do.
  worker.unref()
  return worker
}

async function bytesOf(sound: Sound, { start, end }: { start: number; end: number }): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of sound.read({ start, end })) pieces.push(piece)
  return Buffer.concat(pieces)
}
