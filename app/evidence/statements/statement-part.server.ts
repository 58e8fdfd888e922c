import { nameOfPerson } from '#app/access/index.server.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { localeOf } from '#app/platform/i18n/numbers.ts'
import type { SummaryEngine } from '#app/themes/index.server.ts'
import { timeOf } from '../frame.server.ts'
import type { ThemePage } from '../theme-page.server.ts'
import type { Needs } from '../themes-of.server.ts'
import { extractOf } from './extract.ts'
import { readStatements, type StatementShown, type StatementsOfTheme } from './read-statement.server.ts'

export type StatementPart = {
  /** Sentences made of the theme's numbers. */
  extract: string[]
  /** Who would draft; null where nobody is set up. */
  engine: { name: string; sendsFlagged: boolean } | null
  shown: (Omit<StatementShown, 'decidedBy'> & { signedBy: string | null }) | null
  versions: StatementsOfTheme['versions']
}

/** What the page of a theme says in sentences, with the times and names of its readers' language. */
export async function readStatementPart(
  needs: Needs & { keyring: Keyring; summaries: SummaryEngine | undefined },
  inspection: KeyedInspection & { timeZone: string },
  language: Language,
  { id, counts, spoke }: Pick<ThemePage, 'id' | 'counts' | 'spoke'>,
): Promise<StatementPart> {
  const { t } = needs.words(language)
  const time = timeOf(language, inspection.timeZone)
  const { shown, versions } = await readStatements(needs, inspection, id)
  const list = new Intl.ListFormat(localeOf(language), { type: 'unit', style: 'long' })
  const { summaries } = needs
  return {
    extract: extractOf(t, (items) => list.format(items), counts, spoke),
    engine: summaries ? { name: summaries.name, sendsFlagged: summaries.sendsFlagged } : null,
    shown: shown && (await toldOf(needs, shown, time)),
    versions: versions.map((version) => ({ ...version, madeAt: time(version.madeAt) })),
  }
}

async function toldOf(
  needs: Parameters<typeof nameOfPerson>[0],
  { decidedBy, ...shown }: StatementShown,
  time: (instant: string) => string,
) {
  const signedBy = decidedBy === null ? null : ((await nameOfPerson(needs, decidedBy)) ?? null)
  return {
    ...shown,
    signedBy,
    madeAt: time(shown.madeAt),
    decidedAt: shown.decidedAt && time(shown.decidedAt),
  }
}
