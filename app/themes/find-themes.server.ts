/**
 * Finds themes that no criterion names, among the units that the framework does not explain. A run is planned from what
 * the last finished one found, written down as a plan, and only then applied piece by piece, each in a short
 * transaction: a run that was killed is finished as it was planned, and a child's save never waits long.
 * Run again, a theme keeps its id and its name; what people decided on it is theirs alone to change.
 */
import { createHmac } from 'node:crypto'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { type Key, unseal } from '#app/platform/crypto/seal.server.ts'
import { holdMerges, settle } from '#db/codings.server.ts'
import type { Db } from '#db/connect.server.ts'
import { type DetailDecision, listDetailDecisions } from '#db/detail-decisions.server.ts'
import {
  addFound,
  codeFound,
  type DiscoveryRow,
  dropFoundBut,
  type FoundUnit,
  findDiscovery,
  listFound,
  listResidue,
  saveDiscovery,
} from '#db/discoveries.server.ts'
import {
  addThemes,
  keepFoundTheme,
  listThemes,
  retireThemes,
  type ThemeRow,
  themesDecidedOn,
} from '#db/themes.server.ts'
import { machine } from '#db/units.server.ts'
import type { CodingNeeds } from './code-answers.server.ts'
import { type Discovered, discover, extend, unseen } from './discovery/discover.ts'
import { matchThemes } from './discovery/match-themes.ts'
import { correctDetails, findPersonalDetails } from './redaction/index.ts'
import { sealLabel } from './theme-label.server.ts'
import type { Span } from './units.ts'

export type FindOptions = { groupsMax?: number; smallest?: number; piece?: number }

/** A unit that the machine gave a theme of the framework, at least this sure, is explained. */
const SURE = 0.5
const ANSWERS_A_PAGE = 400
/** Found units written in one transaction. */
const PIECE = 200
/** While fewer new units than this share came, what was grouped stays; with more, all are grouped anew. */
const ANEW_SHARE = 0.25

export async function findThemes(
  needs: CodingNeeds,
  inspection: KeyedInspection,
  options: FindOptions = {},
): Promise<void> {
  const last = await findDiscovery(needs.db, inspection.id)
  if (last?.state === 'planned') await applyPlan(needs, inspection, last, options)
  const plan = await planNext(needs, inspection, last, options)
  await applyPlan(needs, inspection, plan, options)
}

type Unit = { id: string; answerId: string; start: number; end: number }
type Residue = { units: Unit[]; texts: string[]; hiddenIn: (unit: number) => Span[] }

async function planNext(
  needs: CodingNeeds,
  inspection: KeyedInspection,
  last: DiscoveryRow | undefined,
  options: FindOptions,
): Promise<DiscoveryRow> {
  const { db } = needs
  const inspectionId = inspection.id
  const residue = await openResidue(db, inspection)
  const before = last ? await listFound(db, { inspectionId, run: last.run }) : []
  const { found, themes, groupedAnew } = groupResidue(residue, before, last, inspection.key, options)
  const next = { run: (last?.run ?? 0) + 1, state: 'planned' as const, groupedAnew }
  if (last) await dropFoundBut(db, { inspectionId, run: last.run })
  for (const piece of pieces(found, options.piece ?? PIECE))
    await db.transaction().execute((trx) => addFound(trx, { inspectionId, run: next.run }, piece))
  const at = needs.clock().toISOString()
  await db.transaction().execute(async (trx) => {
    const known = new Set((await listThemes(trx, inspectionId)).map(({ id }) => id))
    await addThemes(
      trx,
      inspectionId,
      themes
        .filter(({ id }) => !known.has(id))
        .map(({ id, name, holds }) => ({
          id,
          kind: 'emergent' as const,
          labelSealed: sealLabel(inspection.key, inspectionId, id, name),
          criteria: [],
          mergedInto: null,
          splitFrom: null,
          madeBy: machine,
          madeAt: at,
          holds,
        })),
    )
    for (const { id, holds } of themes) await keepFoundTheme(trx, { inspectionId, themeId: id }, holds)
    await saveDiscovery(trx, inspectionId, next, at)
  })
  return next
}

type Grouped = {
  found: FoundUnit[]
  themes: { id: string; name: string; holds: number }[]
  groupedAnew: number
}

function groupResidue(
  { units, texts, hiddenIn }: Residue,
  before: readonly FoundUnit[],
  last: DiscoveryRow | undefined,
  key: Key,
  options: FindOptions,
): Grouped {
  const earlier = new Map(before.map((one) => [one.unit, one]))
  const fresh = units.filter(({ id }) => !earlier.has(id)).length
  const anew =
    !last || fresh > last.groupedAnew * ANEW_SHARE || units.length < last.groupedAnew * (1 - ANEW_SHARE)
  const themesBefore = [...new Set(units.flatMap(({ id }) => earlier.get(id)?.theme ?? []))]
  const made = anew
    ? discover(texts, { ...options, hiddenIn })
    : extend(
        texts,
        Int32Array.from(units, ({ id }) => {
          const one = earlier.get(id)
          return one ? (one.theme === null ? -1 : themesBefore.indexOf(one.theme)) : unseen
        }),
        { ...options, hiddenIn },
      )
  const ids = anew ? matched(made, units, before) : made.groups.map((_, group) => themesBefore[group])
  const told = made.groups.flatMap(({ members, name, holds }, group) => {
    const known = ids[group]
    // A new group that cannot be named without telling on somebody is left among what is not themed.
    if (members.length === 0 || (!known && !name)) return []
    const id =
      known ??
      idOf(
        key,
        members.map((i) => units[i]?.id ?? ''),
      )
    return [{ group, id, name, holds }]
  })
  const themeOf = new Map(told.map(({ group, id }) => [group, id]))
  return {
    themes: told,
    groupedAnew: anew ? units.length : (last?.groupedAnew ?? units.length),
    found: units.map(({ id }, i) => {
      const theme = themeOf.get(made.groupOf[i] ?? -1) ?? null
      const was = anew ? undefined : earlier.get(id)
      return was ?? { unit: id, theme, confidence: theme ? rounded(made.sure[i]) : 0 }
    }),
  }
}

function matched(
  made: Discovered,
  units: readonly Unit[],
  before: readonly FoundUnit[],
): (string | undefined)[] {
  const unitsOf = new Map<string, Set<string>>()
  for (const { unit, theme } of before)
    if (theme) unitsOf.set(theme, (unitsOf.get(theme) ?? new Set()).add(unit))
  return matchThemes(
    made.groups.map(({ members }) => members.map((i) => units[i]?.id ?? '')),
    [...unitsOf].map(([theme, ofTheme]) => ({ theme, units: ofTheme })),
  )
}

const rounded = (value = 0) => Math.round(value * 1e4) / 1e4

/** The same units found again have the same id: a run that was killed before its plan stood plans the same. */
function idOf(key: Key, units: string[]): string {
  return createHmac('sha256', key)
    .update(`found-theme|${units.sort().join('|')}`)
    .digest('base64url')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase()
    .slice(0, 20)
}

async function openResidue(db: Db, inspection: KeyedInspection): Promise<Residue> {
  const units: Unit[] = []
  const texts: string[] = []
  const answers = new Map<string, { text: string; language: string }>()
  const decided = new Map<string, DetailDecision[]>()
  let after = ''
  for (;;) {
    const page = { inspectionId: inspection.id, sure: SURE, afterAnswer: after, answers: ANSWERS_A_PAGE }
    const { units: found, lastAnswer } = await listResidue(db, page)
    if (lastAnswer === undefined) break
    after = lastAnswer
    const answerIds = found.map(({ answerId }) => answerId)
    const said = await listDetailDecisions(db, { inspectionId: inspection.id, answerIds })
    for (const [answerId, corrections] of said) decided.set(answerId, corrections)
    for (const unit of found) {
      const { answerId, responseId, keyWrapped, textSealed, language } = unit
      const answer = answers.get(answerId) ?? {
        language,
        text: unseal(unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped), textSealed, {
          inspection: inspection.id,
          table: 'answers',
          record: answerId,
          field: 'text',
        }),
      }
      answers.set(answerId, answer)
      units.push({ id: unit.id, answerId, start: unit.start, end: unit.end })
      texts.push(answer.text.slice(unit.start, unit.end))
    }
  }
  const details = new Map<string, Span[]>()
  const hiddenIn = (at: number) => {
    const { answerId, start } = units[at] ?? { answerId: '', start: 0 }
    const answer = answers.get(answerId)
    const known =
      details.get(answerId) ??
      correctDetails(
        findPersonalDetails(answer?.text ?? '', answer?.language ?? 'en'),
        decided.get(answerId) ?? [],
      )
    details.set(answerId, known)
    return known.map((span) => ({ start: span.start - start, end: span.end - start }))
  }
  return { units, texts, hiddenIn }
}

/** Makes the codings follow the plan. Done twice, it is the same. */
async function applyPlan(
  needs: CodingNeeds,
  inspection: Pick<KeyedInspection, 'id'>,
  plan: DiscoveryRow,
  options: FindOptions,
): Promise<void> {
  const { db } = needs
  const inspectionId = inspection.id
  const [was, now] = [
    await listFound(db, { inspectionId, run: plan.run - 1 }),
    await listFound(db, { inspectionId, run: plan.run }),
  ]
  const at = needs.clock().toISOString()
  for (const piece of pieces(changed(was, now), options.piece ?? PIECE))
    await db.transaction().execute(async (trx) => {
      const merges = await holdMerges(trx, inspectionId, 'settle')
      await settle(trx, { units: await codeFound(trx, inspectionId, piece, at) }, merges)
    })
  await db.transaction().execute(async (trx) => {
    const kept = new Set(now.flatMap(({ theme }) => theme ?? []))
    const themes = await listThemes(trx, inspectionId)
    const decided = await themesDecidedOn(trx, inspectionId)
    const gone = themes.filter(
      (theme) => isFound(theme) && !kept.has(theme.id) && !isPeoples(theme, themes, decided),
    )
    await retireThemes(trx, { inspectionId, themes: gone.map(({ id }) => id) }, at)
    await saveDiscovery(trx, inspectionId, { ...plan, state: 'done' }, at)
  })
  await dropFoundBut(db, { inspectionId, run: plan.run })
}

/** What must be written: units whose theme or sureness is another than before, and those no longer looked at. */
function changed(was: readonly FoundUnit[], now: readonly FoundUnit[]): FoundUnit[] {
  const earlier = new Map(was.map((one) => [one.unit, one]))
  const looked = new Set(now.map(({ unit }) => unit))
  return [
    ...now.filter(({ unit, theme, confidence }) => {
      const before = earlier.get(unit)
      return (before?.theme ?? null) !== theme || (theme !== null && before?.confidence !== confidence)
    }),
    ...was.filter(({ unit }) => !looked.has(unit)).map(({ unit }) => ({ unit, theme: null, confidence: 0 })),
  ]
}

const isFound = (theme: ThemeRow) => theme.kind === 'emergent' && theme.madeBy === machine

/** Whether a person named, accepted, merged or split it, or said anything on a unit of it. */
function isPeoples(theme: ThemeRow, themes: readonly ThemeRow[], decided: ReadonlySet<string>): boolean {
  return (
    theme.acceptedBy !== null ||
    theme.mergedInto !== null ||
    decided.has(theme.id) ||
    themes.some((other) => other.mergedInto === theme.id || other.splitFrom === theme.id)
  )
}

function* pieces<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
