import { z } from 'zod'
import type { TranslationSetting } from '#app/platform/config/config.server.ts'
import { openService, type ServiceTold } from '#app/platform/http/ask-service.server.ts'

/** Who translates answers for the desk. What comes back is a machine's words, and is shown as nothing else. */
export type Translator = {
  /** What stands in a translation's record. */
  readonly name: string
  /** `from` null: it finds out by itself. */
  translate(words: string, languages: { from: string | null; to: string }): Promise<ServiceTold<string>>
}

const TIME_MS_MAX = 30_000
const BYTES_MAX = 512 * 1024

const answered = z.object({ translatedText: z.string() })

/** A service that answers as LibreTranslate does (`POST /translate`). Undefined: answers stand in their own words alone. */
export function openTranslator(setting: TranslationSetting, timeMsMax = TIME_MS_MAX): Translator | undefined {
  if (setting.kind === 'none') return undefined
  const { url, key } = setting
  const name = `service:${new URL(url).hostname}`
  const ask = openService({
    url: url.endsWith('/translate') ? url : `${url}/translate`,
    timeMsMax,
    bytesMax: BYTES_MAX,
  })
  return {
    name,
    async translate(words, { from, to }) {
      const told = await ask({
        q: words,
        source: from ?? 'auto',
        target: to,
        format: 'text',
        ...(key === null ? {} : { api_key: key }),
      })
      if (!told.ok) return told
      const read = answered.safeParse(told.value)
      return read.success ? { ok: true, value: read.data.translatedText } : { ok: false, why: 'unreadable' }
    },
  }
}
