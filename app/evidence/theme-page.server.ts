import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { type Holding, type QuoteReason, type Side, sides } from '#app/themes/index.ts'
import { listCodings, type UnitRow } from '#db/codings.server.ts'
import type { SentimentValue } from '#db/schema.ts'
import { countListedUnits, listUnits } from '#db/theme-units.server.ts'
import type { Voice } from '#db/voices.server.ts'
import { askOf } from './question-words.server.ts'
import { detailLabels, isSupporters, openUnits, quotesOf, type ReadableUnit } from './quotes.server.ts'
import type { SpokenPart } from './recordings/spoken.server.ts'
import { repeatsOfTheme, type ThemeRepeats } from './repeats.server.ts'
import { type FoundState, foundState, type NamedTheme, type Needs, readThemes } from './themes-of.server.ts'
import { countTheme, groupsOf, type Only, type ThemeCounts } from './totals.ts'
import { type Standing, standingOf } from './weighing/one-voice-each.ts'
import { voiceWords } from './weighing/voice-words.server.ts'

export type UnitCard = {
  id: string
  answer: string
  text: string
  ask: string
  sentiment: SentimentValue
  audience: string
  givenBy: string | null
  /** Said by the person who helped, not by the person who answered. */
  supporter: boolean
  state: string
  language: string
  invented: boolean
  /** The chance that the machine is right, where it was measured to be one. */
  confidence: number | null
  /** Of a theme that the machine found: how well all of it holds together. */
  holds: Holding | null
  decidedBy: 'machine' | 'person' | null
  spoken: SpokenPart | null
  /** What people have said about this theme on this unit, newest last. */
  decisions: { theme: string; by: 'you' | 'other'; verdict: 'applies' | 'refused' }[]
}
export type ThemePage = {
  id: string
  label: string
  kind: 'framework' | 'emergent'
  named: boolean
  criteria: string[]
  splitFrom: string | null
  found: FoundState | null
  counts: ThemeCounts
  spoke: number
  standing: Standing
  /** How much of it rests on near copies. */
  repeats: ThemeRepeats[]
  /** The group that what was said is narrowed to. */
  voice: string | null
  quotes: { stance: Side; reasons: QuoteReason[]; card: UnitCard }[]
  cards: UnitCard[]
  listed: number
  page: number
  pages: number
  /** Themes that a unit could be moved to, or this one merged into. */
  others: { id: string; label: string }[]
  merged: { id: string; label: string }[]
}
export type UnitFilter = Only & {
  sentiment?: SentimentValue | undefined
  voice?: Voice | undefined
  page: number
}

const PER_PAGE = 20
const QUOTES = 3

/** A theme with its people, its best quotes and everything said on it. Undefined where there is no such theme. */
export async function readThemePage(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  themeId: string,
  reader: string,
  filter: UnitFilter,
): Promise<ThemePage | undefined> {
  const { themes, merged, spoke } = await readThemes(needs, inspection, language)
  const theme = themes.find((one) => one.id === themeId)
  if (!theme) return undefined
  const label = detailLabels(needs.words, language)
  const [quotes, list, repeats] = await Promise.all([
    quotesOf(needs.db, inspection, themeId, { perSide: QUOTES, sides, label }),
    readUnits(needs, inspection, language, theme, reader, filter),
    repeatsOfTheme(needs.db, inspection.id, themeId),
  ])
  const found = foundState(theme)
  const cardsOf = cardMaker(needs, language, reader, new Map(), found)
  return {
    id: theme.id,
    label: theme.label,
    kind: theme.kind,
    named: theme.named,
    criteria: theme.criteria,
    splitFrom: theme.splitFrom,
    found,
    counts: countTheme(theme.cells, spoke, filter, found === null),
    spoke: spoke.reduce((people, group) => people + group.people, 0),
    standing: standingOf(groupsOf(theme.cells, spoke)),
    repeats,
    voice: filter.voice ? voiceWords(needs.words(language), language)(filter.voice) : null,
    quotes: quotes.map(({ unit, stance, reasons }) => ({ stance, reasons, card: cardsOf(unit) })),
    ...list,
    others: themes.flatMap(({ id, label }) => (id === themeId ? [] : [{ id, label }])),
    merged: merged.flatMap(({ id, label, into }) => (into === themeId ? [{ id, label }] : [])),
  }
}

export type NotThemedPage = Pick<ThemePage, 'cards' | 'listed' | 'page' | 'pages' | 'others'>

/** What nobody and nothing has given a theme. */
export async function readNotThemed(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  reader: string,
  filter: UnitFilter,
): Promise<NotThemedPage> {
  const { themes } = await readThemes(needs, inspection, language)
  const list = await readUnits(needs, inspection, language, null, reader, filter)
  return { ...list, others: themes.map(({ id, label }) => ({ id, label })) }
}

async function readUnits(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  theme: NamedTheme | null,
  reader: string,
  { sentiment, audience, state, voice, page }: UnitFilter,
): Promise<Pick<ThemePage, 'cards' | 'listed' | 'page' | 'pages'>> {
  const wanted = {
    inspectionId: inspection.id,
    theme: theme?.id ?? null,
    audience,
    state,
    voice,
    ...(sentiment ? { sentiments: [sentiment] } : {}),
  }
  const listed = await countListedUnits(needs.db, wanted)
  const pages = Math.max(1, Math.ceil(listed / PER_PAGE))
  const here = Math.min(Math.max(1, page), pages)
  const units = await listUnits(needs.db, { ...wanted, limit: PER_PAGE, offset: (here - 1) * PER_PAGE })
  const readable = await openUnits(needs.db, inspection, units, detailLabels(needs.words, language))
  const codings = await listCodings(
    needs.db,
    readable.map((unit) => unit.id),
  )
  return {
    cards: readable.map(cardMaker(needs, language, reader, codings, theme && foundState(theme))),
    listed,
    page: here,
    pages,
  }
}

export function cardMaker(
  { words }: Needs,
  language: Language,
  reader: string,
  codings: ReadonlyMap<string, UnitRow['codings']>,
  found: FoundState | null = null,
): (unit: ReadableUnit) => UnitCard {
  return (unit) => ({
    id: unit.id,
    answer: unit.answerId,
    text: unit.text,
    ask: askOf(words(language), unit),
    sentiment: unit.sentiment,
    audience: unit.audience,
    givenBy: unit.givenBy,
    supporter: isSupporters(unit),
    state: unit.state,
    language: unit.language,
    invented: unit.invented,
    confidence: found ? null : unit.confidence,
    holds: found?.holds ?? null,
    decidedBy: unit.decidedBy,
    spoken: unit.spoken,
    decisions: (codings.get(unit.id) ?? [])
      .filter((coding) => coding.coder !== 'machine')
      .map(({ theme, coder, verdict }) => ({
        theme,
        by: coder === reader ? ('you' as const) : ('other' as const),
        verdict,
      })),
  })
}
