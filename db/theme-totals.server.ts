import { sql } from 'kysely'
import type { supporterQuestionId } from '#app/survey/index.ts'
import type { Db } from './connect.server.ts'
import type { ResponseState, SentimentValue } from './schema.ts'

/** Under this question stand words of a person who helped: of no group that answers, so counted in none. */
const apart: typeof supporterQuestionId = 'supporter_words'

/** People of one group who said something on a theme and lean one way in what they said on it. */
export type ThemeCell = {
  theme: string
  audience: string
  state: ResponseState
  stance: SentimentValue
  people: number
  units: number
  /** Of units: how sure the machine, or 1 where a person decided. */
  confidenceSum: number
  decidedUnits: number
}

/**
 * One pass: units to people, people to cells. A person who says good and bad things on a theme is mixed; who says
 * nothing that leans is neutral. Previews and erased responses never.
 */
export async function themeCells(db: Db, inspectionId: string): Promise<ThemeCell[]> {
  const { rows } = await sql<ThemeCell>`
    select person.theme_id as theme, responses.audience, responses.state, stance,
           count(*) as people, sum(units) as units, sum(confidence_sum) as "confidenceSum",
           sum(decided_units) as "decidedUnits"
    from (
      select unit_themes.theme_id, unit_themes.response_id, count(*) as units,
             sum(unit_themes.confidence) as confidence_sum,
             sum(case when decided_by = 'person' then 1 else 0 end) as decided_units,
             ${stance} as stance
      from unit_themes join units on units.id = unit_themes.unit_id
           join answers on answers.id = unit_themes.answer_id
      where unit_themes.inspection_id = ${inspectionId} and answers.question <> ${apart}
      group by unit_themes.theme_id, unit_themes.response_id
    ) as person
    join responses on responses.id = person.response_id
    where responses.preview = 0 and responses.key_wrapped is not null
    group by person.theme_id, responses.audience, responses.state, stance
    order by person.theme_id, responses.audience, responses.state, stance`.execute(db)
  return rows
}

const stance = sql<SentimentValue>`
  case when max(case when sentiment = 'mixed' then 1 else 0 end) = 1 then 'mixed'
       when max(case when sentiment = 'positive' then 1 else 0 end) = 1
            and max(case when sentiment = 'negative' then 1 else 0 end) = 1 then 'mixed'
       when max(case when sentiment = 'positive' then 1 else 0 end) = 1 then 'positive'
       when max(case when sentiment = 'negative' then 1 else 0 end) = 1 then 'negative'
       else 'neutral' end`

/** People who said anything in words that has been coded: of whom a theme's people are a share. */
export async function peopleWithWords(
  db: Db,
  inspectionId: string,
): Promise<{ audience: string; state: ResponseState; people: number }[]> {
  return db
    .selectFrom('responses')
    .select((eb) => ['audience', 'state', eb.fn.countAll<number>().as('people')])
    .where('inspection_id', '=', inspectionId)
    .where('preview', '=', 0)
    .where('key_wrapped', 'is not', null)
    .where((eb) =>
      // Naming the inspection again lets the index on units be used: without it each response reads them all.
      eb.exists(
        eb
          .selectFrom('units')
          .innerJoin('answers', 'answers.id', 'units.answer_id')
          .select('units.id')
          .whereRef('units.response_id', '=', 'responses.id')
          .where('units.inspection_id', '=', inspectionId)
          .where('answers.question', '<>', apart),
      ),
    )
    .groupBy(['audience', 'state'])
    .orderBy('audience')
    .orderBy('state')
    .execute()
}
