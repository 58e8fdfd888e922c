import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { countThemeVoices, countVoices } from '#db/voices.server.ts'
import type { NamedTheme, Needs } from '../themes-of.server.ts'
import { type QuietVoice, quietVoices } from './quiet-voices.ts'
import { voiceWords } from './voice-words.server.ts'

export type RaisedLine = Omit<QuietVoice, 'voice'> & {
  label: string
  group: string
  /** What the theme's page is narrowed to: `kind.value`. */
  voice: string
}
export type Raised = { lines: RaisedLine[]; comparisons: number; byChance: number; groups: number }

/** Themes that a small group speaks of far more than all others do. */
export async function readRaised(
  { db, words }: Needs,
  inspection: KeyedInspection,
  language: Language,
  themes: readonly NamedTheme[],
): Promise<Raised> {
  const [spoke, byTheme] = await Promise.all([
    countVoices(db, inspection.id),
    countThemeVoices(db, inspection.id),
  ])
  const said = themes.map(({ id }) => ({ id, voices: byTheme.get(id) ?? [] }))
  const { raised, comparisons, byChance } = quietVoices(said, spoke)
  const labels = new Map(themes.map(({ id, label }) => [id, label]))
  const nameOf = voiceWords(words(language), language)
  return {
    lines: raised.map(({ voice, ...line }) => ({
      ...line,
      label: labels.get(line.theme) ?? line.theme,
      group: nameOf(voice),
      voice: `${voice.kind}.${voice.value}`,
    })),
    comparisons,
    byChance,
    groups: spoke.length,
  }
}
