import { z } from 'zod'
import type { SummarySetting } from '#app/platform/config/config.server.ts'
import { openService, ServiceFailed } from '#app/platform/http/ask-service.server.ts'
import type { DraftAsked } from './ask-for-draft.ts'

/** Who drafts statements. It writes text; what becomes of the text is decided here. */
export type SummaryEngine = {
  /** What stands in a draft's record: which engine, which model. */
  readonly name: string
  /** Whether it may be sent words about which a concern was raised: off unless the operator says so. */
  readonly sendsFlagged: boolean
  /** The engine's own text, unread. Throws `ServiceFailed`. */
  draft(asked: DraftAsked): Promise<string>
}

const TIME_MS_MAX = 60_000
const BYTES_MAX = 256 * 1024
const TOKENS_MAX = 1200

const answered = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/**
 * A service that answers as OpenAI's does (`POST /v1/chat/completions`): one in the operator's own house, or one
 * outside it, which then reads what people said. Undefined: statements are those taken from the answers alone.
 */
export function openSummaryEngine(
  setting: SummarySetting,
  timeMsMax = TIME_MS_MAX,
): SummaryEngine | undefined {
  if (setting.kind === 'none') return undefined
  const { url, model, key, sendsFlagged } = setting
  const name = `service:${model}`
  const ask = openService({
    name,
    url: url.endsWith('/chat/completions')
      ? url
      : `${url}${/\/v\d+$/.test(url) ? '' : '/v1'}/chat/completions`,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    timeMsMax,
    bytesMax: BYTES_MAX,
  })
  return {
    name,
    sendsFlagged,
    async draft({ task, data }) {
      const told = await ask({
        model,
        messages: [
          { role: 'system', content: task },
          { role: 'user', content: data },
        ],
        response_format: { type: 'json_object' },
        temperature: 0,
        max_tokens: TOKENS_MAX,
      })
      const read = answered.safeParse(told)
      const content = read.success ? read.data.choices[0]?.message.content : undefined
      if (content === undefined) throw new ServiceFailed(name, 'unreadable')
      return content
    },
  }
}
