/** What an engine may be given of a theme: the reading view of its units, without those that are not to leave. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { screen, screenedLanguages, screenSafely } from '#app/safeguarding/index.ts'
import type { SourceToSend, ToldCount } from '#app/themes/index.ts'
import { answersReadByPerson } from '#db/answers-to-read.server.ts'
import type { Db } from '#db/connect.server.ts'
import { answersWithConcern } from '#db/statements.server.ts'
import { type ListedUnit, listUnits } from '#db/theme-units.server.ts'
import { type DetailLabelOf, isSupporters, openUnits, type ReadableUnit } from '../quotes.server.ts'
import type { NamedTheme } from '../themes-of.server.ts'
import { countTheme, leanings, type People } from '../totals.ts'

/** A unit under the short name by which an engine cites it. */
export type GivenUnit = SourceToSend & { unit: ReadableUnit }

const PER_LEANING = 16
const LETTERS_MAX = 600

/** The surest units of each leaning. Who helped is left out: a statement is about those who answered. */
export async function sourcesOf(
  db: Db,
  inspection: KeyedInspection,
  theme: string,
  { label, sendsFlagged }: { label: DetailLabelOf; sendsFlagged: boolean },
): Promise<GivenUnit[]> {
  const listed = await Promise.all(
    leanings.map((leaning) =>
      listUnits(db, {
        inspectionId: inspection.id,
        theme,
        sentiments: [leaning],
        limit: PER_LEANING,
        offset: 0,
      }),
    ),
  )
  const units = listed.flat().filter((unit) => !isSupporters(unit))
  const maySend = sendsFlagged ? () => true : await unworrying(db, units)
  const readable = await openUnits(db, inspection, units.filter(maySend), label)
  return (
    readable
      .filter((unit) => unit.text.length <= LETTERS_MAX)
      // Screened once more, with today's rules: what no rule knew when it was stored may be known now.
      .filter((unit) => sendsFlagged || screenSafely(screen, unit.text, unit.language).level === 'none')
      .map((unit, at) => ({ id: `u${at + 1}`, person: unit.responseId, text: unit.text, unit }))
  )
}

/** Without a concern ever raised, and in a language that the screening reads, or read by a person. */
async function unworrying(db: Db, units: readonly ListedUnit[]): Promise<(unit: ListedUnit) => boolean> {
  const ids = units.map((unit) => unit.answerId)
  const [worrying, read] = await Promise.all([answersWithConcern(db, ids), answersReadByPerson(db, ids)])
  return ({ answerId, language }) =>
    !worrying.has(answerId) && (screenedLanguages.includes(language) || read.has(answerId))
}

/** The numbers that a statement may tell. */
export function countsOf(theme: NamedTheme, spoke: People): ToldCount[] {
  const counts = countTheme(theme.cells, spoke)
  const all = counts.people.submitted + counts.people.inProgress
  return [
    { of: 'asked', number: spoke.reduce((people, group) => people + group.people, 0) },
    { of: 'all', number: all },
    ...leanings.map((of) => ({ of, number: counts.sentiment[of] })),
    ...counts.groups
      .filter((group) => group.people > 0)
      .map(({ audience, people }) => ({ of: `group:${audience}` as const, number: people })),
  ]
}
