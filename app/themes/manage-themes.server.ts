/** Naming, merging and splitting themes. Each in one transaction with its audit; a merge can be undone. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { type AuditAction, recordAudit } from '#db/audit.server.ts'
import { findUnit, holdMerges, savePersonCoding, settle } from '#db/codings.server.ts'
import type { Db } from '#db/connect.server.ts'
import {
  acceptFoundTheme,
  addThemes,
  listThemes,
  renameTheme,
  setMergedInto,
  type ThemeRow,
} from '#db/themes.server.ts'
import { codeAgainLater } from './code.job.server.ts'
import { type Decided, type DecidingNeeds, done } from './decide.server.ts'
import { sealLabel, unsealLabel } from './theme-label.server.ts'

export type Managing = { inspection: Pick<KeyedInspection, 'id' | 'key'>; person: string }
export const themeLabelLengthMax = 120
export const splitUnitsMax = 500

export type Theme = Omit<ThemeRow, 'labelSealed'> & {
  /** A person's name for it; null where the codebook's stands. */
  label: string | null
}

export async function listInspectionThemes(
  db: Db,
  inspection: Pick<KeyedInspection, 'id' | 'key'>,
): Promise<Theme[]> {
  const themes = (await listThemes(db, inspection.id)).filter((theme) => !theme.retired)
  return themes.map(({ labelSealed, ...theme }) => ({
    ...theme,
    label: labelSealed && unsealLabel(inspection.key, inspection.id, theme.id, labelSealed),
  }))
}

/** An empty name gives a framework theme the codebook's name back. */
export async function nameTheme(
  needs: DecidingNeeds,
  managing: Managing,
  themeId: string,
  label: string,
): Promise<Decided> {
  const { id, key } = managing.inspection
  const name = tidyLabel(label)
  return changing(needs, managing, 'theme.renamed', themeId, async (trx, theme) => {
    if (!theme) return { ok: false, problem: { code: 'theme.unknown' } }
    if (!name && theme.kind === 'emergent') return { ok: false, problem: { code: 'theme.label-missing' } }
    await renameTheme(trx, { inspectionId: id, themeId }, name ? sealLabel(key, id, themeId, name) : null)
    if (theme.kind === 'emergent') await acceptFoundTheme(trx, { inspectionId: id, themeId }, managing.person)
    return done
  })
}

/** A person says that a theme which the machine found is one, under the name that it has. */
export async function acceptTheme(
  needs: DecidingNeeds,
  managing: Managing,
  themeId: string,
): Promise<Decided> {
  const inspectionId = managing.inspection.id
  return changing(needs, managing, 'theme.accepted', themeId, async (trx, theme) => {
    if (theme?.kind !== 'emergent') return { ok: false, problem: { code: 'theme.unknown' } }
    await acceptFoundTheme(trx, { inspectionId, themeId }, managing.person)
    return done
  })
}

/** All that is counted under `themeId`, now and later, is counted under `into`. */
export async function mergeTheme(
  needs: DecidingNeeds,
  managing: Managing,
  themeId: string,
  into: string,
): Promise<Decided> {
  const inspectionId = managing.inspection.id
  return changing(needs, managing, 'theme.merged', themeId, async (trx, theme, themes) => {
    if (!theme || !themes.some((one) => one.id === into))
      return { ok: false, problem: { code: 'theme.unknown' } }
    const merges = await holdMerges(trx, inspectionId, 'change')
    if ((merges.get(into) ?? into) === themeId || into === themeId)
      return { ok: false, problem: { code: 'theme.into-itself' } }
    await setMergedInto(trx, { inspectionId, themeId }, into)
    await settleAll(trx, inspectionId, themeId, merges)
    return done
  })
}

export async function undoMerge(needs: DecidingNeeds, managing: Managing, themeId: string): Promise<Decided> {
  const inspectionId = managing.inspection.id
  return changing(needs, managing, 'theme.undone', themeId, async (trx, theme) => {
    if (!theme) return { ok: false, problem: { code: 'theme.unknown' } }
    if (!theme.mergedInto) return { ok: false, problem: { code: 'theme.not-merged' } }
    const merges = await holdMerges(trx, inspectionId, 'change')
    await setMergedInto(trx, { inspectionId, themeId }, null)
    await settleAll(trx, inspectionId, themeId, merges)
    return done
  })
}

/** Moves the chosen units into a new theme of the same criteria; gives its id. */
export async function splitTheme(
  needs: DecidingNeeds,
  managing: Managing,
  themeId: string,
  split: { label: string; units: readonly string[] },
): Promise<Decided<string>> {
  const { id: inspectionId, key } = managing.inspection
  const name = tidyLabel(split.label)
  const newTheme = newId()
  const units = [...new Set(split.units)].slice(0, splitUnitsMax)
  const { person } = managing
  return changing<string>(needs, managing, 'theme.split', themeId, async (trx, theme, _, at) => {
    if (!theme) return { ok: false, problem: { code: 'theme.unknown' } }
    if (!name) return { ok: false, problem: { code: 'theme.label-missing' } }
    if (units.length === 0) return { ok: false, problem: { code: 'theme.no-units' } }
    const merges = await holdMerges(trx, inspectionId, 'settle')
    await addThemes(trx, inspectionId, [
      {
        id: newTheme,
        kind: 'emergent',
        labelSealed: sealLabel(key, inspectionId, newTheme, name),
        criteria: theme.criteria,
        mergedInto: null,
        splitFrom: themeId,
        madeBy: person,
        madeAt: at,
      },
    ])
    for (const unitId of units) {
      const unit = await findUnit(trx, { inspectionId, unitId })
      if (!unit) return { ok: false, problem: { code: 'unit.unknown' } }
      const saying = { inspectionId, unitId, person, at }
      const here = unit.codings.map((coding) => coding.theme)
      for (const from of new Set([themeId, ...here.filter((one) => (merges.get(one) ?? one) === themeId)]))
        await savePersonCoding(trx, { ...saying, themeId: from, verdict: 'refused' })
      await savePersonCoding(trx, { ...saying, themeId: newTheme, verdict: 'applies' })
    }
    await settle(trx, { units }, merges)
    await codeAgainLater(trx, inspectionId, new Date(at))
    return { ok: true, value: newTheme }
  })
}

async function settleAll(
  trx: Db,
  inspectionId: string,
  themeId: string,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const themes = [themeId, ...[...before].flatMap(([from, to]) => (to === themeId ? [from] : []))]
  await settle(trx, { inspectionId, themes }, await holdMerges(trx, inspectionId, 'change'))
}

class Refused extends Error {
  readonly refusal: { ok: false; problem: Extract<Decided, { ok: false }>['problem'] }
  constructor(refusal: Refused['refusal']) {
    super('refused')
    this.refusal = refusal
  }
}

// A refusal half-way through takes back what was written before it.
async function changing<Value = undefined>(
  { db, keyring, clock }: DecidingNeeds,
  { inspection, person }: Managing,
  action: AuditAction,
  themeId: string,
  work: (trx: Db, theme: ThemeRow | undefined, themes: ThemeRow[], at: string) => Promise<Decided<Value>>,
): Promise<Decided<Value>> {
  const at = clock().toISOString()
  try {
    return await db.transaction().execute(async (trx) => {
      const themes = await listThemes(trx, inspection.id)
      const theme = themes.find((one) => one.id === themeId)
      const decided = await work(trx, theme, themes, at)
      if (!decided.ok) throw new Refused(decided)
      await recordAudit(trx, keyring, {
        at,
        actor: person,
        action,
        inspectionId: inspection.id,
        subject: themeId,
      })
      return decided
    })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

function tidyLabel(label: string): string {
  return label
    .normalize('NFC')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, themeLabelLengthMax)
}
