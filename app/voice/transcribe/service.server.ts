import { SAMPLE_RATE } from '../decode/decoding.ts'
import { waveOf } from '../sound/wave-out.ts'
import { type Engine, EngineFailed } from './engine.ts'
import { piecesTold } from './told-pieces.ts'

const TIME_MS_MAX = 10 * 60_000

/**
 * A service that answers as OpenAI's does (`POST /v1/audio/transcriptions`): one in the operator's own house, or one
 * outside it, which then hears what people said. `url` is what stands before `/audio/transcriptions`.
 */
export function serviceEngine(given: {
  url: string
  model: string
  key: string | null
  languages: string[] | null
}): Engine {
  const address = given.url.endsWith('/audio/transcriptions')
    ? given.url
    : `${given.url}${/\/v\d+$/.test(given.url) ? '' : '/v1'}/audio/transcriptions`
  return {
    nameFor: () => `service:${given.model}`,
    hears: (language) => given.languages?.includes(language) ?? true,
    async hear(samples, { language }) {
      const form = new FormData()
      form.set(
        'file',
        new Blob([new Uint8Array(waveOf(samples, SAMPLE_RATE))], { type: 'audio/wav' }),
        'answer.wav',
      )
      form.set('model', given.model)
      form.set('language', language)
      form.set('response_format', 'verbose_json')
      form.set('temperature', '0')
      for (const granularity of ['segment', 'word']) form.append('timestamp_granularities[]', granularity)
      try {
        const answer = await fetch(address, {
          method: 'POST',
          body: form,
          headers: given.key === null ? {} : { authorization: `Bearer ${given.key}` },
          signal: AbortSignal.timeout(TIME_MS_MAX),
          // A recording goes where the operator said, and nowhere else.
          redirect: 'error',
        })
        if (!answer.ok) throw new Error(`it answered ${answer.status}`)
        return piecesTold(await answer.json(), (samples.length / SAMPLE_RATE) * 1000)
      } catch (cause) {
        throw new EngineFailed('the transcription service', { cause })
      }
    },
    close: async () => undefined,
  }
}
