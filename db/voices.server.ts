/** The groups that people belong to, from how they answered and from what they said about themselves. */
import { type RawBuilder, sql } from 'kysely'
import type { supporterQuestionId } from '#app/survey/index.ts'
import type { Db } from './connect.server.ts'

/** Under this question stand words of a person who helped: of no group that answers, so counted in none. */
const apart: typeof supporterQuestionId = 'supporter_words'

/** What a question about the person is called in each questionnaire. */
const aboutQuestions = {
  setting: ['setting', 'p_setting'],
  plan: ['plan', 'p_plan'],
  need: ['need'],
  'looked-after': ['looked_after'],
  'ethnic-group': ['ethnic_group'],
} as const
/** What even a reader of many words is asked in pictures, about themselves: no sign of how they answered the rest. */
const aboutInPictures = ['age_band', 'setting']
const placements = ['y_ap', 'p_ap']

export const voiceKinds = [
  'audience',
  'language',
  'given',
  'picture',
  'alternative-provision',
  'setting',
  'plan',
  'need',
  'looked-after',
  'ethnic-group',
] as const
export type VoiceKind = (typeof voiceKinds)[number]
/** A group: one value of one kind, such as `setting` and `special-school`. */
export type Voice = { kind: VoiceKind; value: string }
export type VoiceCount = Voice & { people: number }

/** People who said anything in words that has been coded, by each group they belong to. */
export async function countVoices(db: Db, inspectionId: string): Promise<VoiceCount[]> {
  const { rows } = await sql<{ kind: VoiceKind; value: string; people: number }>`
    with ${voices(inspectionId)},
    spoke as (
      select distinct units.response_id
      from units join answers on answers.id = units.answer_id
      where units.inspection_id = ${inspectionId} and answers.question <> ${apart}
    )
    select kind, value, count(*) as people
    from spoke join voices on voices.response_id = spoke.response_id
    group by kind, value order by kind, value`.execute(db)
  return addUp(rows)
}

/** The same of each theme's people. */
export async function countThemeVoices(db: Db, inspectionId: string): Promise<Map<string, VoiceCount[]>> {
  const { rows } = await sql<{ theme: string; kind: VoiceKind; value: string; people: number }>`
    with ${voices(inspectionId)},
    said as (
      select distinct unit_themes.theme_id, unit_themes.response_id
      from unit_themes join answers on answers.id = unit_themes.answer_id
      where unit_themes.inspection_id = ${inspectionId} and answers.question <> ${apart}
    )
    select said.theme_id as theme, kind, value, count(*) as people
    from said join voices on voices.response_id = said.response_id
    group by said.theme_id, kind, value order by said.theme_id, kind, value`.execute(db)
  const byTheme = new Map<string, typeof rows>()
  for (const row of rows) {
    const known = byTheme.get(row.theme)
    if (known) known.push(row)
    else byTheme.set(row.theme, [row])
  }
  return new Map([...byTheme].map(([theme, counts]) => [theme, addUp(counts)]))
}

// A row a person and group. Values of answers stand as JSON, to be read once for each different one.
const voices = (inspectionId: string) => sql`
  people as (
    select id, audience, language, given_by from responses
    where inspection_id = ${inspectionId} and preview = 0 and key_wrapped is not null
  ),
  voices as (
    select id as response_id, 'audience' as kind, audience as value from people
    union all select id, 'language', language from people
    union all select id, 'given', given_by from people
    where given_by is not null and given_by <> 'imported'
    union all select id, 'picture', case when ${chosePictures(sql`people.id`)} then 'yes' else 'no' end from people
    union all
    select response_id, 'alternative-provision', max(case when ${isAlternative} then 'yes' else 'no' end)
    from answers
    where inspection_id = ${inspectionId} and value is not null and skipped = 0
      and question in (${sql.join([...placements, ...aboutQuestions.setting])})
      and value not in ('"unknown"', '"undisclosed"')
    group by response_id
    ${sql.join(
      Object.entries(aboutQuestions).map(
        ([kind, questions]) => sql`
    union all select response_id, ${sql.lit(kind)}, value from answers
    where inspection_id = ${inspectionId} and value is not null and skipped = 0
      and question in (${sql.join([...questions])})`,
      ),
      sql` `,
    )}
  )`

const isAlternative = sql`(
  (question in (${sql.join(placements)}) and value = '"yes"')
  or (question in (${sql.join([...aboutQuestions.setting])}) and value = '"alternative-provision"'))`

/** Whether a response has an answer in chosen pictures. */
export const chosePictures = (response: RawBuilder<unknown>) => sql<boolean>`exists (
  select 1 from answers as chosen
  where chosen.response_id = ${response} and chosen.via = 'picture' and chosen.skipped = 0
    and chosen.question not in (${sql.join(aboutInPictures)}))`

/** Whether a response belongs to a group; for the `where` of whatever has `responses` in it. */
export function belongsTo({ kind, value }: Voice): RawBuilder<boolean> {
  const answered = (questions: readonly string[], which: RawBuilder<unknown>) => sql<boolean>`exists (
    select 1 from answers as about
    where about.response_id = responses.id and about.skipped = 0
      and about.question in (${sql.join([...questions])}) and ${which})`
  switch (kind) {
    case 'audience':
      return sql<boolean>`responses.audience = ${value}`
    case 'language':
      return sql<boolean>`responses.language = ${value}`
    case 'given':
      return sql<boolean>`responses.given_by = ${value}`
    case 'picture':
      return chosePictures(sql`responses.id`)
    case 'alternative-provision':
      return answered([...placements, ...aboutQuestions.setting], isAlternative)
    case 'need':
      // The value is one of our own ids, so nothing in it stands for anything else.
      return answered(aboutQuestions.need, sql`about.value like ${`%"${value}"%`}`)
    default:
      return answered(aboutQuestions[kind], sql`about.value = ${JSON.stringify(value)}`)
  }
}

const notTold: readonly string[] = ['unknown', 'undisclosed', 'not-sure']
const plain: readonly VoiceKind[] = ['audience', 'language', 'given', 'picture', 'alternative-provision']

/** One count a group: who chose several needs is counted under each. What people would not say is no group. */
function addUp(rows: readonly { kind: VoiceKind; value: string; people: number }[]): VoiceCount[] {
  const counts = new Map<string, VoiceCount>()
  for (const { kind, value, people } of rows)
    for (const one of plain.includes(kind) ? [value] : valuesOf(value)) {
      if (notTold.includes(one)) continue
      const key = `${kind}.${one}`
      const known = counts.get(key)
      if (known) known.people += people
      else counts.set(key, { kind, value: one, people })
    }
  return [...counts.values()]
}

function valuesOf(json: string): string[] {
  const read: unknown = JSON.parse(json)
  return (Array.isArray(read) ? read : [read]).map(String)
}
