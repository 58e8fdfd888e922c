import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { countAnswersToCode } from '#db/answers-for-reading.server.ts'
import { countUnits } from '#db/units.server.ts'
import { type FoundState, foundState, type NamedTheme, type Needs, readThemes } from './themes-of.server.ts'
import { countPeople, countTheme, groupsOf, type Only, type People, type ThemeCounts } from './totals.ts'
import { type Standing, standingOf } from './weighing/one-voice-each.ts'
import { type Raised, readRaised } from './weighing/raised.server.ts'

export type ThemeLine = ThemeCounts & {
  id: string
  label: string
  kind: 'framework' | 'emergent'
  total: number
  found: FoundState | null
}
export type CriterionSection = {
  criterion: string
  lines: ThemeLine[]
  /** Themes of the criterion that nobody spoke of. */
  silent: string[]
}
export type ThemesPage = {
  sections: CriterionSection[]
  /** What people raised that no criterion names, by how many people. */
  unforeseen: ThemeLine[]
  /** What most people say goes wrong, and goes well. */
  worst: ThemeLine[]
  best: ThemeLine[]
  /** Most people on one theme: the length of the longest bar. */
  widest: number
  spoke: number
  audiences: string[]
  notThemed: number
  toCode: number
  /** Null where the page is narrowed: comparisons need everybody. */
  raised: Raised | null
  standings: StandingLine[] | null
}
export type StandingLine = Standing & { id: string; label: string }

const GLANCE = 5

/** Everything for one look: each theme once, under its first criterion. */
export async function readThemesPage(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  only: Only,
): Promise<ThemesPage> {
  const [{ themes, spoke }, coded, toCode] = await Promise.all([
    readThemes(needs, inspection, language),
    countUnits(needs.db, inspection.id),
    countAnswersToCode(needs.db, inspection.id),
  ])
  const lines = themes.map((theme) => ({ theme, line: lineOf(theme, spoke, only) }))
  const spoken = lines.map(({ line }) => line).filter((line) => line.total > 0)
  const whole = !only.audience && !only.state
  const raised = whole ? await readRaised(needs, inspection, language, themes) : null
  const criteria = [...new Set(themes.flatMap((theme) => theme.criteria[0] ?? []))]
  return {
    sections: criteria.map((criterion) => sectionOf(criterion, lines)),
    unforeseen: lines
      .filter(({ theme, line }) => theme.criteria.length === 0 && line.total > 0)
      .map(({ line }) => line)
      .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)),
    worst: most(spoken, (line) => line.sentiment.negative),
    best: most(spoken, (line) => line.sentiment.positive),
    widest: Math.max(1, ...spoken.map((line) => line.total)),
    spoke: countPeople(spoke, only),
    audiences: [...new Set(spoke.map((group) => group.audience))],
    notThemed: coded.notThemed,
    toCode,
    raised,
    standings: whole ? standingsOf(themes, spoke) : null,
  }
}

const STANDINGS = 12

/** The themes that stand highest in one way of counting or the other. */
function standingsOf(themes: readonly NamedTheme[], spoke: People): StandingLine[] {
  return themes
    .map(({ id, label, cells }) => ({ id, label, ...standingOf(groupsOf(cells, spoke)) }))
    .filter(({ plain }) => plain > 0)
    .sort((a, b) => heightOf(b) - heightOf(a) || (a.id < b.id ? -1 : 1))
    .slice(0, STANDINGS)
}

const heightOf = ({ plain, each }: Standing) => Math.max(plain, each ?? 0)

function sectionOf(criterion: string, lines: { theme: NamedTheme; line: ThemeLine }[]): CriterionSection {
  const within = lines.filter(({ theme }) => theme.criteria[0] === criterion).map(({ line }) => line)
  return {
    criterion,
    // The criterion itself first, then its topics by how many people speak of them.
    lines: within
      .filter((line) => line.total > 0 || line.id === criterion)
      .sort((a, b) => Number(b.id === criterion) - Number(a.id === criterion) || b.total - a.total),
    silent: within.filter((line) => line.total === 0 && line.id !== criterion).map((line) => line.label),
  }
}

function lineOf(theme: NamedTheme, spoke: Parameters<typeof countTheme>[1], only: Only): ThemeLine {
  const found = foundState(theme)
  const counts = countTheme(theme.cells, spoke, only, found === null)
  const total = counts.people.submitted + counts.people.inProgress
  return { id: theme.id, label: theme.label, kind: theme.kind, total, found, ...counts }
}

function most(lines: ThemeLine[], of: (line: ThemeLine) => number): ThemeLine[] {
  return lines
    .filter((line) => of(line) > 0)
    .sort((a, b) => of(b) - of(a) || (a.id < b.id ? -1 : 1))
    .slice(0, GLANCE)
}
