/**
 * Looks at strangers' sounds on a thread of its own, with a limit of memory and of time: whatever is in the bytes, nobody
 * else waits for it. What breaks a limit is no sound. The thread has no key and no file: it asks for the bytes that it
 * wants to see.
 */
import { programAt } from '#app/platform/programs.server.ts'
import type { Measured } from './measure.server.ts'
import type { FromThread, ToThread } from './measure.worker.server.ts'
import { openThread, ThreadEnded } from './own-thread.server.ts'
import type { Sound } from './pieces.server.ts'

export type Ear = {
  measure(sound: Sound, minutesMax: number): Promise<Measured>
  close(): Promise<void>
}

const PATIENCE_MS = 20_000
const MEMORY_MB = 256
const notSound: Measured = { ok: false, problem: { code: 'recording.not-sound' } }

export function openEar({ patienceMs = PATIENCE_MS }: { patienceMs?: number } = {}): Ear {
  const program = programAt('./measure.worker.server.ts', import.meta.url)
  const thread = openThread<ToThread, FromThread>(program, { memoryMb: MEMORY_MB })
  return {
    async measure(sound, minutesMax) {
      // Ours: a sealed piece that does not open is not a person's mistake.
      let ours: { error: unknown } | undefined
      const told = await thread
        .ask(
          { kind: 'measure', bytes: sound.bytes, minutesMax },
          {
            timeMsMax: patienceMs,
            onTell(tell, answer) {
              if (tell.kind !== 'read') return
              const { at } = tell
              void bytesOf(sound, tell)
                .catch((error: unknown) => {
                  ours = { error }
                  return new Uint8Array()
                })
                .then((bytes) => answer({ kind: 'bytes', at, bytes }))
            },
          },
        )
        .catch((error: unknown) => {
          if (error instanceof ThreadEnded) return undefined
          throw error
        })
      if (ours) throw ours.error
      return told?.kind === 'measured' ? told.measured : notSound
    },
    close: thread.close,
  }
}

async function bytesOf(sound: Sound, { start, end }: { start: number; end: number }): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  for await (const piece of sound.read({ start, end })) pieces.push(piece)
  return Buffer.concat(pieces)
}
