import { singlesOut } from '#app/disclosure/index.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { supporterQuestionId } from '#app/survey/index.ts'
import {
  sides as allSides,
  correctDetails,
  type DetailType,
  findPersonalDetails,
  pickQuotes,
  type QuoteReason,
  type Redacted,
  redact,
  redactPart,
  type Side,
  sentimentOfSide,
} from '#app/themes/index.ts'
import { listWords } from '#db/answers-for-reading.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listDetailDecisions } from '#db/detail-decisions.server.ts'
import { countSpeakers, listQuotable } from '#db/theme-quotes.server.ts'
import { type ListedUnit, listUnits } from '#db/theme-units.server.ts'
import { type SpokenPart, spokenAnswers, spokenPart } from './recordings/spoken.server.ts'

/** A unit in its reading view: a span of the stored answer with personal details replaced. */
export type ReadableUnit = ListedUnit & {
  text: Redacted
  /** Where these words were said, of an answer that was spoken. */
  spoken: SpokenPart | null
  /** What kinds of details are hidden in it, and of how many words it is. */
  hidden: DetailType[]
  words: number
}
export type PickedQuote = { unit: ReadableUnit; stance: Side; reasons: QuoteReason[] }
/** Ways of answering that are easily drowned. */
export type QuietWay = 'picture' | 'helped' | 'on-behalf'

/** The surest units of each group and side that are looked at when quotes are picked. */
const CANDIDATES = 15

export type DetailLabelOf = (type: string) => string
export const detailLabels =
  (words: (language: Language) => Words, language: Language): DetailLabelOf =>
  (type) =>
    words(language).t(`inspector:details.${type}`)

/** Words of the person who helped: shown with their mark, never told as those of whoever answered. */
export const isSupporters = (unit: Pick<ListedUnit, 'question'>): boolean =>
  unit.question === supporterQuestionId

/** Opens the words of these units; those whose response was erased meanwhile are left out. */
export async function openUnits(
  db: Db,
  inspection: KeyedInspection,
  units: readonly ListedUnit[],
  label: DetailLabelOf,
): Promise<ReadableUnit[]> {
  const answerIds = units.map((unit) => unit.answerId)
  const [opened, voices, decided] = await Promise.all([
    unsealAnswers(db, inspection, answerIds),
    spokenAnswers({ db }, inspection, answerIds),
    listDetailDecisions(db, { inspectionId: inspection.id, answerIds }),
  ])
  const found = new Map<string, ReturnType<typeof findPersonalDetails>>()
  return units.flatMap((unit) => {
    const text = opened.get(unit.answerId)
    if (text === undefined || unit.end > text.length) return []
    const details =
      found.get(unit.answerId) ??
      correctDetails(findPersonalDetails(text, unit.language), decided.get(unit.answerId) ?? [])
    found.set(unit.answerId, details)
    const voice = voices.get(unit.answerId)
    const spoken = voice ? spokenPart(voice, text, unit) : null
    return [
      {
        ...unit,
        text: redactPart(text, details, unit.start, unit.end, label),
        spoken,
        hidden: details.flatMap(({ start, end, type }) =>
          start < unit.end && end > unit.start ? [type] : [],
        ),
        words: text.slice(unit.start, unit.end).split(/\s+/u).length,
      },
    ]
  })
}

/** Whole answers in their reading view. */
export async function openAnswers(
  db: Db,
  inspection: KeyedInspection,
  answers: readonly { answer: string; language: string }[],
  label: DetailLabelOf,
): Promise<Map<string, Redacted>> {
  const ids = answers.map(({ answer }) => answer)
  const [opened, decided] = await Promise.all([
    unsealAnswers(db, inspection, ids),
    listDetailDecisions(db, { inspectionId: inspection.id, answerIds: ids }),
  ])
  return new Map(
    answers.flatMap(({ answer, language }) => {
      const text = opened.get(answer)
      return text === undefined
        ? []
        : [[answer, redact(text, language, label, decided.get(answer)).reading] as const]
    }),
  )
}

async function unsealAnswers(
  db: Db,
  inspection: KeyedInspection,
  answerIds: readonly string[],
): Promise<Map<string, string>> {
  const sealed = await listWords(db, { inspectionId: inspection.id, answerIds })
  return new Map(
    sealed.map(({ answerId, responseId, keyWrapped, textSealed }) => {
      const key = unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)
      const place = { inspection: inspection.id, table: 'answers', record: answerId, field: 'text' }
      return [answerId, unseal(key, textSealed, place)] as const
    }),
  )
}

/** Quotes of these sides with why each was chosen. `may` says whose words may be shown. */
export async function quotesOf(
  db: Db,
  inspection: KeyedInspection,
  theme: string,
  options: {
    perSide: number
    sides: readonly Side[]
    label: DetailLabelOf
    may?: (unit: ListedUnit) => boolean
    /** Outside the team: no words from which somebody could tell who said them. */
    publishing?: boolean
  },
): Promise<PickedQuote[]> {
  const { perSide, sides, label, may = () => true, publishing = false } = options
  const wanted = { inspectionId: inspection.id, theme }
  const sentiments = sides.map((side) => sentimentOfSide[side])
  const [found, speakers] = await Promise.all([
    listQuotable(db, { ...wanted, sentiments, perCell: CANDIDATES }),
    countSpeakers(db, wanted),
  ])
  const byPicture = new Set(found.filter((one) => one.byPicture).map(({ id }) => id))
  const ids = found.map(({ id }) => id)
  const listed =
    ids.length > 0 ? await listUnits(db, { ...wanted, units: ids, limit: ids.length, offset: 0 }) : []
  const units = await openUnits(db, inspection, listed.filter(may), label)
  const quotable = units
    .filter((unit) => !publishing || singlesOut(unit) === null)
    .map((unit) => ({
      id: unit.id,
      // Whoever helped is a voice of their own.
      person: isSupporters(unit) ? unit.answerId : unit.responseId,
      group: unit.audience,
      way: isSupporters(unit) ? null : quietWayOf(unit, byPicture.has(unit.id)),
      text: unit.text,
      sentiment: unit.sentiment,
      confidence: unit.confidence ?? 0,
      unit,
    }))
  const people = speakers.map(({ sentiment, audience, people }) => ({
    side: allSides.find((side) => sentimentOfSide[side] === sentiment) ?? 'neither',
    group: audience,
    people,
  }))
  return pickQuotes(quotable, { perSide, sides, people }).map(({ unit, stance, reasons }) => ({
    unit: unit.unit,
    stance,
    reasons,
  }))
}

function quietWayOf(unit: ReadableUnit, byPicture: boolean): QuietWay | null {
  if (byPicture) return 'picture'
  return unit.givenBy === 'on-behalf' || unit.givenBy === 'helped' ? unit.givenBy : null
}
