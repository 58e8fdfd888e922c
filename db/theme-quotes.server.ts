import { sql } from 'kysely'
import type { supporterQuestionId } from '#app/survey/index.ts'
import type { Db } from './connect.server.ts'
import type { SentimentValue } from './schema.ts'
import { chosePictures } from './voices.server.ts'

/** Under this question stand words of a person who helped: of no group that answers, so counted in none. */
const apart: typeof supporterQuestionId = 'supporter_words'

type Wanted = { inspectionId: string; theme: string; sentiments: readonly SentimentValue[] }

/**
 * The surest units of each group and sentiment on a theme, so that a large group does not crowd out a small one, and
 * whether whoever said it answered by choosing pictures.
 */
export async function listQuotable(
  db: Db,
  { inspectionId, theme, sentiments, perCell }: Wanted & { perCell: number },
): Promise<{ id: string; byPicture: boolean }[]> {
  const { rows } = await sql<{ id: string; byPicture: number }>`
    select id, by_picture as "byPicture"
    from (
      select units.id,
             case when ${chosePictures(sql`responses.id`)} then 1 else 0 end as by_picture,
             row_number() over (
               partition by units.sentiment, responses.audience
               order by unit_themes.confidence desc, units.id
             ) as place
      from unit_themes join units on units.id = unit_themes.unit_id
           join responses on responses.id = unit_themes.response_id
      where unit_themes.inspection_id = ${inspectionId} and unit_themes.theme_id = ${theme}
        and units.sentiment in (${sql.join(sentiments)})
        and responses.preview = 0 and responses.key_wrapped is not null
    ) as ranked
    where place <= ${perCell}
    order by id`.execute(db)
  return rows.map(({ id, byPicture }) => ({ id, byPicture: byPicture === 1 }))
}

/** People by what they say on a theme, a person who says several things under each. */
export async function countSpeakers(
  db: Db,
  { inspectionId, theme }: Omit<Wanted, 'sentiments'>,
): Promise<{ sentiment: SentimentValue; audience: string; people: number }[]> {
  const { rows } = await sql<{ sentiment: SentimentValue; audience: string; people: number }>`
    select units.sentiment, responses.audience, count(distinct responses.id) as people
    from unit_themes join units on units.id = unit_themes.unit_id
         join answers on answers.id = unit_themes.answer_id
         join responses on responses.id = unit_themes.response_id
    where unit_themes.inspection_id = ${inspectionId} and unit_themes.theme_id = ${theme}
      and answers.question <> ${apart}
      and responses.preview = 0 and responses.key_wrapped is not null
    group by units.sentiment, responses.audience
    order by units.sentiment, responses.audience`.execute(db)
  return rows
}
