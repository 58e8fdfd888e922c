import type { Db } from './connect.server.ts'

/** Responses by what was asked: sent or in progress, never previews, never erased ones. */
export async function countHeard(
  db: Db,
  inspectionId: string,
): Promise<{ questionnaire: string; version: number; audience: string; people: number }[]> {
  return db
    .selectFrom('responses')
    .select((eb) => ['questionnaire', 'version', 'audience', eb.fn.countAll<number>().as('people')])
    .where('inspection_id', '=', inspectionId)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .groupBy(['questionnaire', 'version', 'audience'])
    .orderBy('questionnaire')
    .orderBy('version')
    .orderBy('audience')
    .execute()
}

/** People by what they chose under these questions; the value as it is stored, in JSON. */
export async function countChosen(
  db: Db,
  inspectionId: string,
  questions: readonly string[],
): Promise<
  {
    questionnaire: string
    version: number
    audience: string
    question: string
    value: string
    people: number
  }[]
> {
  const rows = await db
    .selectFrom('answers')
    .innerJoin('responses', 'responses.id', 'answers.response_id')
    .select((eb) => [
      'questionnaire',
      'version',
      'audience',
      'question',
      'value',
      eb.fn.countAll<number>().as('people'),
    ])
    .where('answers.inspection_id', '=', inspectionId)
    .where('question', 'in', [...questions])
    .where('skipped', '=', 0)
    .where('value', 'is not', null)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .groupBy(['questionnaire', 'version', 'audience', 'question', 'value'])
    .orderBy('questionnaire')
    .orderBy('version')
    .orderBy('question')
    .orderBy('value')
    .execute()
  return rows.flatMap(({ value, ...row }) => (value === null ? [] : [{ ...row, value }]))
}
