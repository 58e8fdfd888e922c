import type { Config } from '#app/platform/config/config.server.ts'
import { type Decode, openDecoder } from './decode/decode.server.ts'
import { type Mask, openMasker } from './mask-thread.server.ts'
import type { Engine } from './transcribe/engine.ts'
import { openEngine } from './transcribe/open-engine.server.ts'

/** Everything that listens, each on a thread or in a program of its own. Nothing is started before it is needed. */
export type Listener = {
  decode: Decode
  mask: Mask
  /** Undefined: recordings wait for a person. */
  engine: Engine | undefined
  close(): Promise<void>
}

export function openListener(config: Pick<Config, 'ffmpeg' | 'transcribe'>): Listener {
  const decoder = openDecoder(config)
  const masker = openMasker()
  const engine = openEngine(config.transcribe)
  return {
    decode: decoder.decode,
    mask: masker.mask,
    engine,
    close: async () => void (await Promise.all([decoder.close(), masker.close(), engine?.close()])),
  }
}
