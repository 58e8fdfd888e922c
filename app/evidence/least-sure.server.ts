import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { countDoubts, listDoubts } from '#db/doubts.server.ts'
import { detailLabels, openUnits } from './quotes.server.ts'
import { cardMaker, type UnitCard } from './theme-page.server.ts'
import { type Needs, readThemes } from './themes-of.server.ts'

export type LeastSurePage = {
  doubts: {
    card: UnitCard
    theme: string
    label: string
    /** The machine gave the theme; otherwise it was too unsure to. */
    given: boolean
    others: { id: string; label: string }[]
  }[]
  /** How many wait in all. */
  waiting: number
}

const SHOWN = 10

/** What the machine is least sure of: a person's word on these teaches it most. */
export async function readLeastSure(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  reader: string,
): Promise<LeastSurePage> {
  const [{ themes }, waiting, units] = await Promise.all([
    readThemes(needs, inspection, language),
    countDoubts(needs.db, inspection.id),
    listDoubts(needs.db, { inspectionId: inspection.id, limit: SHOWN }),
  ])
  const labels = new Map(themes.map(({ id, label }) => [id, label]))
  const about = new Map(units.map((unit) => [unit.id, unit]))
  const cardOf = cardMaker(needs, language, reader, new Map())
  const readable = await openUnits(needs.db, inspection, units, detailLabels(needs.words, language))
  return {
    waiting,
    doubts: readable.flatMap((unit) => {
      const theme = about.get(unit.id)?.theme
      const label = theme === undefined ? undefined : labels.get(theme)
      if (theme === undefined || label === undefined) return []
      const others = themes.flatMap(({ id, label }) => (id === theme ? [] : [{ id, label }]))
      // What the machine says of it stands in words of its own, not as a mark of what is settled.
      const card = { ...cardOf(unit), decidedBy: null }
      return [{ card, theme, label, given: unit.decidedBy !== null, others }]
    }),
  }
}
