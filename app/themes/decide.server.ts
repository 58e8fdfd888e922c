/** People's decisions on codings. The machine's own words stay beside them, so that both can always be seen. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { type AuditEvent, recordAudit } from '#db/audit.server.ts'
import {
  dropPersonCodings,
  findUnit,
  holdMerges,
  type Merges,
  savePersonCoding,
  settle,
  type UnitRow,
} from '#db/codings.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listThemes } from '#db/themes.server.ts'
import { codeAgainLater } from './code.job.server.ts'

export type DecidingNeeds = { db: Db; keyring: Keyring; clock: () => Date }
/** By whom, at which inspection. */
export type Deciding = { inspection: Pick<KeyedInspection, 'id'>; person: string }
export type CodingDecision =
  | { what: 'confirm'; theme: string }
  | { what: 'refuse'; theme: string }
  | { what: 'correct'; theme: string; to: string }
  /** Takes back what this person said about the unit. */
  | { what: 'withdraw' }
export type DecisionProblem = { code: 'unit.unknown' } | { code: 'theme.unknown' } | { code: 'theme.same' }
export type Decided<Value = undefined> =
  | { ok: true; value: Value }
  | { ok: false; problem: DecisionProblem | ThemeProblem }
export type ThemeProblem =
  | { code: 'theme.label-missing' }
  | { code: 'theme.into-itself' }
  | { code: 'theme.no-units' }
  | { code: 'theme.not-merged' }

export const done = { ok: true, value: undefined } as const

/** Writes the decision, what stands after it and its audit in one transaction. */
export async function decideCoding(
  { db, keyring, clock }: DecidingNeeds,
  { inspection, person }: Deciding,
  unitId: string,
  decision: CodingDecision,
): Promise<Decided> {
  const now = clock()
  const at = now.toISOString()
  const inspectionId = inspection.id
  return db.transaction().execute(async (trx) => {
    const merges = await holdMerges(trx, inspectionId, 'settle')
    const unit = await findUnit(trx, { inspectionId, unitId })
    if (!unit) return { ok: false, problem: { code: 'unit.unknown' } }
    const problem = await problemOf(trx, inspectionId, decision)
    if (problem) return { ok: false, problem }
    const say = (themeId: string, verdict: 'applies' | 'refused') =>
      savePersonCoding(trx, { inspectionId, unitId, themeId, person, verdict, at })
    if (decision.what === 'withdraw') await dropPersonCodings(trx, { unitId, person })
    if (decision.what === 'confirm') await say(decision.theme, 'applies')
    if (decision.what === 'refuse' || decision.what === 'correct')
      for (const theme of standingFor(unit, merges, decision.theme)) await say(theme, 'refused')
    if (decision.what === 'correct') await say(decision.to, 'applies')
    await settle(trx, { units: [unitId] }, merges)
    const detail: AuditEvent['detail'] = {
      decision: decision.what,
      ...(decision.what === 'withdraw' ? {} : { theme: decision.theme }),
      ...(decision.what === 'correct' ? { to: decision.to } : {}),
    }
    const action = 'coding.decided'
    await recordAudit(trx, keyring, { at, actor: person, action, inspectionId, subject: unitId, detail })
    await codeAgainLater(trx, inspectionId, now)
    return done
  })
}

async function problemOf(
  trx: Db,
  inspectionId: string,
  decision: CodingDecision,
): Promise<DecisionProblem | undefined> {
  if (decision.what === 'withdraw') return undefined
  const known = new Set((await listThemes(trx, inspectionId)).map((theme) => theme.id))
  if (!known.has(decision.theme)) return { code: 'theme.unknown' }
  if (decision.what !== 'correct') return undefined
  if (!known.has(decision.to)) return { code: 'theme.unknown' }
  return decision.to === decision.theme ? { code: 'theme.same' } : undefined
}

/** The theme itself and those merged into it that anybody gave this unit: refusing what is shown refuses all of it. */
function standingFor(unit: UnitRow, merges: Merges, theme: string): string[] {
  const given = unit.codings.map((coding) => coding.theme)
  return [...new Set([theme, ...given.filter((id) => (merges.get(id) ?? id) === theme)])]
}
