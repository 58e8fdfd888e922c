/** The themed evidence of an inspection in the shape of the contract, for the team or for anybody. */
import { createHmac } from 'node:crypto'
import { type Cell, suppressTable } from '#app/disclosure/index.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { audiences } from '#app/survey/index.ts'
import { type Certainty, certaintyOf, type Redacted, type Side } from '#app/themes/index.ts'
import type { ListedUnit } from '#db/theme-units.server.ts'
import { detailLabels, isSupporters, type PickedQuote, quotesOf, type ReadableUnit } from './quotes.server.ts'
import { type NamedTheme, type Needs, readThemes } from './themes-of.server.ts'
import { countPeople, countTheme, leanings, type People, states } from './totals.ts'

export const reportAudiences = ['team', 'public'] as const
export type ReportAudience = (typeof reportAudiences)[number]
type Count = number | null

/** The sides that the contract knows. */
type Stance = Extract<Side, 'for' | 'against'>
const stances = ['for', 'against'] as const satisfies readonly Stance[]

export type EvidenceTheme = {
  id: string
  label: string
  kind: 'framework' | 'emergent'
  criteria: string[]
  people: { submitted: Count; inProgress: Count }
  units: Count
  sentiment: { positive: Count; negative: Count; mixed: Count; neutral: Count }
  groups: { audience: string; people: Count }[]
  /** Whether a number is hidden (null): none and one to four look the same. */
  suppressed: boolean
  certainty: { level: Certainty['level']; interval: [number, number] | null }
  quotes: {
    answer: string
    text: Redacted
    audience: string
    stance: Stance
    /** Of words that were spoken: who wrote them down. */
    spoken?: 'machine' | 'person'
  }[]
}
export type EvidenceReport = {
  inspection: string
  generatedAt: string
  audience: ReportAudience
  themes: EvidenceTheme[]
}

const QUOTES_PER_SIDE = 3

export async function evidenceReport(
  needs: Needs & { clock: () => Date },
  inspection: KeyedInspection,
  audience: ReportAudience,
): Promise<EvidenceReport> {
  const { themes, spoke } = await readThemes(needs, inspection, 'en')
  const tell = audience === 'team' ? teamTheme : publicTheme
  const told: EvidenceTheme[] = []
  for (const theme of themes) told.push(...(await tell(needs, inspection, theme, spoke)))
  return {
    inspection: inspection.id,
    generatedAt: needs.clock().toISOString(),
    audience,
    themes: told,
  }
}

async function teamTheme(
  { db, words }: Needs,
  inspection: KeyedInspection,
  theme: NamedTheme,
  spoke: People,
): Promise<EvidenceTheme[]> {
  const { decidedUnits: _decided, told: _told, ...counts } = countTheme(theme.cells, spoke)
  const quotes = await quotesOf(db, inspection, theme.id, {
    perSide: QUOTES_PER_SIDE,
    sides: stances,
    label: detailLabels(words, 'en'),
    // A quote is told by its group alone, and whoever helped is not of it.
    may: (unit) => !isSupporters(unit),
  })
  return [
    {
      ...about(theme),
      ...counts,
      suppressed: false,
      quotes: quotes.flatMap((quote) => toldQuote(quote, quote.unit.answerId)),
    },
  ]
}

async function publicTheme(
  { db, words }: Needs,
  inspection: KeyedInspection,
  theme: NamedTheme,
  spoke: People,
): Promise<EvidenceTheme[]> {
  const cells: Cell[] = theme.cells.map((cell) => ({
    group: cell.audience,
    state: cell.state,
    leaning: cell.stance,
    people: cell.people,
    units: cell.units,
  }))
  const table = suppressTable(cells, { groups: audiences, states, leanings })
  // A theme that people made is told only when enough spoke of it: its very name could tell on somebody.
  if (table.people === null && theme.kind === 'emergent') return []
  const quotes = await quotesOf(db, inspection, theme.id, {
    perSide: QUOTES_PER_SIDE,
    sides: stances,
    label: detailLabels(words, 'en'),
    publishing: true,
    may: (unit) =>
      !isSupporters(unit) &&
      table.mayQuote({ group: unit.audience, state: unit.state, leaning: leaningOf(unit) }),
  })
  const count = (counts: Record<string, Count>, key: string) => counts[key] ?? null
  return [
    {
      ...about(theme),
      people: {
        submitted: count(table.states, 'submitted'),
        inProgress: count(table.states, 'in-progress'),
      },
      units: table.units,
      sentiment: {
        positive: count(table.leanings, 'positive'),
        negative: count(table.leanings, 'negative'),
        mixed: count(table.leanings, 'mixed'),
        neutral: count(table.leanings, 'neutral'),
      },
      groups: audiences.map((group) => ({ audience: group, people: count(table.groups, group) })),
      suppressed: table.suppressed,
      certainty: publicCertainty(theme, table.people, table.kept, spoke),
      quotes: quotes.flatMap((quote) => toldQuote(quote, aliasOf(inspection, quote.unit.answerId))),
    },
  ]
}

function toldQuote({ unit, stance }: PickedQuote, answer: string): EvidenceTheme['quotes'] {
  const told = stances.find((one) => one === stance)
  return told ? [{ answer, text: unit.text, audience: unit.audience, stance: told, ...spokenBy(unit) }] : []
}

const spokenBy = ({ spoken }: ReadableUnit) =>
  spoken ? { spoken: spoken.machine ? ('machine' as const) : ('person' as const) } : {}
const about = ({ id, label, kind, criteria }: NamedTheme) => ({ id, label, kind, criteria })
const leaningOf = (unit: ListedUnit) => unit.sentiment

/** Of shown people among all people of shown groups and states: an interval gives the count away, so it hides with it. */
function publicCertainty(
  theme: NamedTheme,
  people: number | null,
  kept: { groups: string[]; states: string[] },
  spoke: People,
): EvidenceTheme['certainty'] {
  if (people === null) return { level: 'low', interval: null }
  const within = (one: { audience: string; state: string }) =>
    kept.groups.includes(one.audience) && kept.states.includes(one.state)
  const cells = theme.cells.filter(within)
  const units = cells.reduce((sum, cell) => sum + cell.units, 0)
  const sure = cells.reduce((sum, cell) => sum + cell.confidenceSum, 0)
  return certaintyOf(people, countPeople(spoke.filter(within)), units === 0 ? 1 : sure / units)
}

/** Outside the team an answer has another name, the same each time, that leads to nobody. */
function aliasOf(inspection: KeyedInspection, answerId: string): string {
  return createHmac('sha256', inspection.key)
    .update(`public-answer|${answerId}`)
    .digest('base64url')
    .slice(0, 16)
}
