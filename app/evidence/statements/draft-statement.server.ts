import { randomBytes } from 'node:crypto'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { ServiceFailed, type ServiceProblem } from '#app/platform/http/ask-service.server.ts'
import type { SummaryEngine } from '#app/themes/index.server.ts'
import { askForDraft, checkDraft, readDraft } from '#app/themes/index.ts'
import { recordAudit } from '#db/audit.server.ts'
import { addStatement, lockNewestStatement } from '#db/statements.server.ts'
import { listUnits } from '#db/theme-units.server.ts'
import { detailLabels } from '../quotes.server.ts'
import { type Needs, readThemes } from '../themes-of.server.ts'
import { countsOf, sourcesOf } from './sources.server.ts'
import { sealStatement } from './statement-words.server.ts'

export type StatementNeeds = Needs & { keyring: Keyring; clock: () => Date }
export type Stating = { inspection: KeyedInspection; person: string; theme: string }
export type StatementProblem =
  | { code: 'statement.theme-unknown' }
  | { code: 'statement.no-engine' }
  | { code: 'statement.nothing-to-tell' }
  | { code: `statement.engine-${ServiceProblem}` }
  | { code: 'statement.nothing-left' }
  /** Answers it rests on changed, or somebody else acted, since the page was opened. */
  | { code: 'statement.changed' }
  | { code: 'statement.unknown' }
  | { code: 'statement.empty' }
  | { code: 'statement.quotation' }
export type Stated = { ok: true } | { ok: false; problem: StatementProblem }

const refused = (code: StatementProblem['code']): Stated => ({
  ok: false,
  problem: { code } as StatementProblem,
})

/**
 * Asks the engine for a draft, keeps of it what can be checked, and stores that with what was removed. Nothing is held
 * while the engine thinks; what it was given is looked at once more before anything is stored.
 */
export async function draftStatement(
  needs: StatementNeeds & { summaries: SummaryEngine | undefined },
  { inspection, person, theme: themeId }: Stating,
): Promise<Stated> {
  const { db, words, keyring, clock, summaries } = needs
  if (!summaries) return refused('statement.no-engine')
  const { themes, spoke } = await readThemes(needs, inspection, 'en')
  const theme = themes.find((one) => one.id === themeId)
  if (!theme) return refused('statement.theme-unknown')
  const label = detailLabels(words, 'en')
  const given = await sourcesOf(db, inspection, themeId, { label, sendsFlagged: summaries.sendsFlagged })
  if (given.length === 0) return refused('statement.nothing-to-tell')
  const counts = countsOf(theme, spoke)
  const mark = randomBytes(12).toString('hex')
  let told: string
  try {
    told = await summaries.draft(askForDraft(theme.label, given, counts, mark))
  } catch (error) {
    if (error instanceof ServiceFailed) return refused(`statement.engine-${error.why}`)
    throw error
  }
  const draft = readDraft(told)
  if (!draft) return refused('statement.engine-unreadable')
  const { kept, removed } = checkDraft(draft, given, { counts, topic: theme.label })
  if (kept.length === 0) return refused('statement.nothing-left')

  const id = newId()
  const unitOf = new Map(given.map((source) => [source.id, source.unit.id]))
  const body = {
    sentences: kept.map(({ text, cites }) => ({
      text,
      cites: cites.flatMap((cite) => unitOf.get(cite) ?? []),
    })),
    removed,
  }
  const at = clock().toISOString()
  return db.transaction().execute(async (trx): Promise<Stated> => {
    const newest = await lockNewestStatement(trx, { inspectionId: inspection.id, themeId })
    const sources = given.map(({ unit }) => ({ unitId: unit.id, responseId: unit.responseId }))
    const ids = sources.map((source) => source.unitId)
    const still = await listUnits(trx, {
      inspectionId: inspection.id,
      theme: themeId,
      units: ids,
      limit: ids.length,
      offset: 0,
    })
    // Somebody was erased, or changed their answer, while the engine was thinking.
    if (still.length < ids.length) return refused('statement.changed')
    await addStatement(
      trx,
      inspection.id,
      {
        id,
        themeId,
        version: (newest?.version ?? 0) + 1,
        madeBy: 'machine',
        engine: summaries.name,
        state: 'draft',
        wordsSealed: sealStatement(inspection.key, inspection.id, id, body),
        madeAt: at,
        decidedBy: null,
        decidedAt: null,
      },
      sources,
    )
    await recordAudit(trx, keyring, {
      at,
      actor: person,
      action: 'statement.drafted',
      inspectionId: inspection.id,
      subject: themeId,
      detail: { engine: summaries.name, sent: given.length, kept: kept.length, removed: removed.length },
    })
    return { ok: true }
  })
}
