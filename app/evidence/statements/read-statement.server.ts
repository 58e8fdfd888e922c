import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { quotationProblem, type RemovedSentence } from '#app/themes/index.ts'
import { listStatements, type StatementRow } from '#db/statements.server.ts'
import type { Needs } from '../themes-of.server.ts'
import { citedUnits } from './cited-units.server.ts'
import { openStatement } from './statement-words.server.ts'

export type StatementShown = {
  id: string
  version: number
  state: 'draft' | 'signed'
  /** Written or changed by a person; otherwise as the machine drafted it. */
  byPerson: boolean
  engine: string
  madeAt: string
  decidedBy: string | null
  decidedAt: string | null
  sentences: {
    /** Where it stands among the stored ones. */
    place: number
    text: string
    /** The whole answers it rests on, and how many people these are. */
    cites: { unit: string; answer: string }[]
    people: number
  }[]
  /** Sentences whose words nobody says any more: an answer was changed, or is no longer under this theme. */
  gone: number
  removed: RemovedSentence[]
}
export type StatementVersion = {
  version: number
  state: 'draft' | 'signed' | 'refused'
  byPerson: boolean
  madeAt: string
  decidedAt: string | null
}
export type StatementsOfTheme = { shown: StatementShown | null; versions: StatementVersion[] }

/** What stands on this theme: the newest version unless it was refused; then the newest that is signed. */
export async function readStatements(
  needs: Needs,
  inspection: KeyedInspection,
  theme: string,
): Promise<StatementsOfTheme> {
  const rows = await listStatements(needs.db, { inspectionId: inspection.id, themeId: theme })
  const standing = rows[0]?.state === 'refused' ? rows.find((row) => row.state === 'signed') : rows[0]
  return {
    shown: standing ? await openShown(needs, inspection, theme, standing) : null,
    versions: rows.map(({ version, state, madeBy, madeAt, decidedAt }) => ({
      version,
      state,
      byPerson: madeBy !== 'machine',
      madeAt,
      decidedAt,
    })),
  }
}

async function openShown(
  needs: Needs,
  inspection: KeyedInspection,
  theme: string,
  row: StatementRow,
): Promise<StatementShown> {
  const { sentences, removed } = openStatement(inspection.key, inspection.id, row.id, row.wordsSealed)
  const cited = await citedUnits(needs.db, needs, inspection, theme, sentences)
  const shown = sentences.flatMap(({ text, cites }, place) => {
    const there = cites.flatMap((id) => cited.get(id) ?? [])
    const words = there.map((unit) => unit.text)
    if (there.length < cites.length || quotationProblem(text, words)) return []
    return [
      {
        place,
        text,
        cites: there.map((unit) => ({ unit: unit.id, answer: unit.answerId })),
        people: new Set(there.map((unit) => unit.responseId)).size,
      },
    ]
  })
  return {
    id: row.id,
    version: row.version,
    state: row.state === 'signed' ? 'signed' : 'draft',
    byPerson: row.madeBy !== 'machine',
    engine: row.engine,
    madeAt: row.madeAt,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    sentences: shown,
    gone: sentences.length - shown.length,
    removed,
  }
}
