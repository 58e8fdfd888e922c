import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { supporterQuestionId } from '#app/survey/index.ts'
import {
  correctDetails,
  findPersonalDetails,
  pickQuotes,
  type Redacted,
  redactPart,
  type Stance,
} from '#app/themes/index.ts'
import { listWords } from '#db/answers-for-reading.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listDetailDecisions } from '#db/detail-decisions.server.ts'
import { type ListedUnit, listUnits } from '#db/theme-units.server.ts'
import { type SpokenPart, spokenAnswers, spokenPart } from './recordings/spoken.server.ts'

/** A unit in its reading view: a span of the stored answer with personal details replaced. */
export type ReadableUnit = ListedUnit & {
  text: Redacted
  /** Where these words were said, of an answer that was spoken. */
  spoken: SpokenPart | null
}
export type PickedQuote = { unit: ReadableUnit; stance: Stance }

/** The surest units of each stance that are looked at when quotes are picked. */
const CANDIDATES = 40

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
  const [sealed, voices, decided] = await Promise.all([
    listWords(db, { inspectionId: inspection.id, answerIds }),
    spokenAnswers({ db }, inspection, answerIds),
    listDetailDecisions(db, { inspectionId: inspection.id, answerIds }),
  ])
  const opened = new Map(
    sealed.map(({ answerId, responseId, keyWrapped, textSealed }) => {
      const key = unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)
      const place = { inspection: inspection.id, table: 'answers', record: answerId, field: 'text' }
      return [answerId, unseal(key, textSealed, place)] as const
    }),
  )
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
    return [{ ...unit, text: redactPart(text, details, unit.start, unit.end, label), spoken }]
  })
}

/** Quotes for and against: sure, readable, each of another person. `may` says whose words may be shown. */
export async function quotesOf(
  db: Db,
  inspection: KeyedInspection,
  theme: string,
  options: { perStance: number; label: DetailLabelOf; may?: (unit: ListedUnit) => boolean },
): Promise<PickedQuote[]> {
  const { perStance, label, may = () => true } = options
  const wanted = { inspectionId: inspection.id, theme, limit: CANDIDATES, offset: 0 }
  const [good, bad] = await Promise.all([
    listUnits(db, { ...wanted, sentiments: ['positive'] }),
    listUnits(db, { ...wanted, sentiments: ['negative'] }),
  ])
  const units = await openUnits(db, inspection, [...good, ...bad].filter(may), label)
  const quotable = units.map((unit) => ({
    id: unit.id,
    // Whoever helped is a voice of their own.
    person: isSupporters(unit) ? unit.answerId : unit.responseId,
    text: unit.text,
    sentiment: unit.sentiment,
    confidence: unit.confidence ?? 0,
    unit,
  }))
  return pickQuotes(quotable, { perStance }).map(({ unit, stance }) => ({ unit: unit.unit, stance }))
}
