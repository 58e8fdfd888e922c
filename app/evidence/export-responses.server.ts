import { stringify } from 'csv-stringify/sync'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { correctDetails, findPersonalDetails, redactPart } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { type DetailDecision, listDetailDecisions } from '#db/detail-decisions.server.ts'
import { exportResponses, type ResponseToExport } from '#db/responses-export.server.ts'
import type { SentimentValue } from '#db/schema.ts'

export const responseFormats = ['jsonl', 'csv'] as const
export type ResponseFormat = (typeof responseFormats)[number]

const csvColumns = [
  'id',
  'questionnaire',
  'version',
  'audience',
  'language',
  'givenBy',
  'state',
  'submittedAt',
  'question',
  'type',
  'via',
  'value',
  'text',
  'sentiment',
  'themes',
] as const

/**
 * Every response in the shape of the export contract, a line at a time: jsonl a response a line; csv an answer a line
 * after a header. Original words, or with `redacted` the reading view. The caller audits before the first line.
 */
export async function* exportLines(
  { db, words }: { db: Db; words: (language: 'en') => Words },
  inspection: KeyedInspection,
  { format, redacted }: { format: ResponseFormat; redacted: boolean },
): AsyncGenerator<string> {
  const { t } = words('en')
  const label = (type: string) => t(`inspector:details.${type}`)
  if (format === 'csv') yield stringify([[...csvColumns]])
  for await (const row of exportResponses(db, inspection.id)) {
    const reading = redacted && {
      label,
      decided: await listDetailDecisions(db, {
        inspectionId: inspection.id,
        answerIds: row.answers.map((answer) => answer.id),
      }),
    }
    const response = opened(row, inspection, reading || undefined)
    if (format === 'jsonl') yield `${JSON.stringify(response)}\n`
    else yield csvLines(response)
  }
}

type Exported = ReturnType<typeof opened>

function opened(
  row: ResponseToExport,
  inspection: KeyedInspection,
  reading: { label: (type: string) => string; decided: Map<string, DetailDecision[]> } | undefined,
) {
  const key = unwrapResponseKey(inspection.key, inspection.id, row.id, row.keyWrapped)
  return {
    id: row.id,
    questionnaire: row.questionnaire,
    version: row.version,
    audience: row.audience,
    language: row.language,
    givenBy: row.givenBy ?? 'alone',
    state: row.state,
    submittedAt: row.submittedAt,
    answers: row.answers.map((answer) => {
      const place = { inspection: inspection.id, table: 'answers', record: answer.id, field: 'text' }
      const text = answer.textSealed && unseal(key, answer.textSealed, place)
      return {
        question: answer.question,
        type: answer.type,
        via: answer.via,
        value: answer.value === null ? null : (JSON.parse(answer.value) as unknown),
        text:
          text === null || !reading
            ? text
            : readable(text, row.language, reading.decided.get(answer.id) ?? [], reading.label),
        sentiment: sentimentOf(answer.sentiments),
        themes: answer.themes,
      }
    }),
  }
}

function readable(
  text: string,
  language: string,
  decided: readonly DetailDecision[],
  label: (type: string) => string,
): string {
  const details = correctDetails(findPersonalDetails(text, language), decided)
  return redactPart(text, details, 0, text.length, label)
}

/** An answer leans as its units do; where they disagree it is mixed. */
function sentimentOf(units: readonly SentimentValue[]): SentimentValue | null {
  const leaning = units.filter((unit) => unit !== 'neutral')
  const [first] = leaning
  if (!first) return units[0] ?? null
  return leaning.every((unit) => unit === first) ? first : 'mixed'
}

/** An answer a line; somebody who has answered nothing yet is one line with empty cells. */
function csvLines({ answers, ...response }: Exported): string {
  const rows = (answers.length > 0 ? answers : [noAnswer]).map((answer) => [
    response.id,
    response.questionnaire,
    String(response.version),
    response.audience,
    response.language,
    response.givenBy,
    response.state,
    response.submittedAt ?? '',
    answer.question,
    answer.type,
    answer.via,
    Array.isArray(answer.value) ? answer.value.join(';') : answer.value === null ? '' : String(answer.value),
    answer.text ?? '',
    answer.sentiment ?? '',
    answer.themes.join(';'),
  ])
  return stringify(rows.map((row) => row.map(safeCell)))
}

const noAnswer: Exported['answers'][number] = {
  question: '',
  type: '',
  via: '',
  value: null,
  text: null,
  sentiment: null,
  themes: [],
}

/** A spreadsheet runs what starts with one of these (some take the wide ones too): an apostrophe makes it words. */
export function safeCell(cell: string): string {
  return /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell
}
