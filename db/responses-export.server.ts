import type { Db } from './connect.server.ts'
import type { Instant, ResponseState, Sealed, SentimentValue } from './schema.ts'

export type ResponseToExport = {
  id: string
  questionnaire: string
  version: number
  audience: string
  language: string
  givenBy: string | null
  state: ResponseState
  keyWrapped: Sealed
  submittedAt: Instant | null
  answers: {
    id: string
    question: string
    type: string
    via: string
    value: string | null
    textSealed: Sealed | null
    /** Of its meaning units, each way it leans once. */
    sentiments: SentimentValue[]
    themes: string[]
  }[]
}

const PAGE = 200

/**
 * Every response of an inspection in the order of their ids, a page at a time, each with its answers (skipped ones
 * left out) and the themes that stand on them. Previews and erased responses never.
 */
export async function* exportResponses(db: Db, inspectionId: string): AsyncGenerator<ResponseToExport> {
  let after = ''
  for (;;) {
    const responses = await db
      .selectFrom('responses')
      .select([
        'id',
        'questionnaire',
        'version',
        'audience',
        'language',
        'given_by',
        'state',
        'key_wrapped',
        'submitted_at',
      ])
      .where('inspection_id', '=', inspectionId)
      .where('preview', '=', 0)
      .where('key_wrapped', 'is not', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute()
    const last = responses.at(-1)
    if (!last) return
    after = last.id
    const ids = responses.map((response) => response.id)
    const answers = await db
      .selectFrom('answers')
      .select(['id', 'response_id', 'question', 'type', 'via', 'value', 'text_sealed'])
      .where('response_id', 'in', ids)
      .where('skipped', '=', 0)
      .orderBy('saved_at')
      .orderBy('id')
      .execute()
    const themes = await db
      .selectFrom('unit_themes')
      .select(['answer_id', 'theme_id'])
      .distinct()
      .where('response_id', 'in', ids)
      .orderBy('theme_id')
      .execute()
    const sentiments = await db
      .selectFrom('units')
      .select(['answer_id', 'sentiment'])
      .distinct()
      .where('response_id', 'in', ids)
      .orderBy('sentiment')
      .execute()
    const sentimentsOf = grouped(sentiments, (row) => row.answer_id)
    const themesOf = grouped(themes, (row) => row.answer_id)
    const answersOf = grouped(answers, (row) => row.response_id)
    for (const row of responses) {
      if (!row.key_wrapped) continue
      yield {
        id: row.id,
        questionnaire: row.questionnaire,
        version: row.version,
        audience: row.audience,
        language: row.language,
        givenBy: row.given_by,
        state: row.state,
        keyWrapped: row.key_wrapped,
        submittedAt: row.submitted_at,
        answers: (answersOf.get(row.id) ?? []).map((answer) => ({
          id: answer.id,
          question: answer.question,
          type: answer.type,
          via: answer.via,
          value: answer.value,
          textSealed: answer.text_sealed,
          sentiments: (sentimentsOf.get(answer.id) ?? []).map((row) => row.sentiment),
          themes: (themesOf.get(answer.id) ?? []).map((theme) => theme.theme_id),
        })),
      }
    }
  }
}

function grouped<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(keyOf(row))
    if (group) group.push(row)
    else groups.set(keyOf(row), [row])
  }
  return groups
}
