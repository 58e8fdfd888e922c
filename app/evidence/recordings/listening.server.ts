/**
 * Listening to somebody. The masked copy is what members hear; the original opens for whoever said why, for a few
 * minutes. Each time somebody starts to play it is on record before the first byte goes out, once however many parts
 * their browser asks for; the first time marks the recording as heard. The sound is opened piece by piece.
 */
import { giveLeave, hasLeave } from '#app/access/index.server.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Store } from '#app/platform/blobs/store.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { seal, unseal } from '#app/platform/crypto/seal.server.ts'
import { maskedCopyOf, openPieces, openRecordingOf, type Sound } from '#app/voice/index.server.ts'
import { listAuditEventsOf, recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { markHeard } from '#db/recordings-to-hear.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'

type Needs = { db: Db; share: ShareCommit; store: Store; keyring: Keyring; clock: () => Date }
export type Copy = 'masked' | 'original'
export type Listener = { inspection: KeyedInspection; person: string }

export const originalMinutes = 10
export const reasonLengthMax = 500

/** What masking makes, whatever was recorded. */
const MASKED_TYPE = 'audio/wav'

/** Undefined where there is no such recording, or not that copy of it. */
export async function openSound(
  needs: Pick<Needs, 'db' | 'store'>,
  { inspection }: Listener,
  id: string,
  copy: Copy,
): Promise<{ type: string; sound: Sound } | undefined> {
  const opened = await openRecordingOf(needs, inspection, id)
  if (!opened) return undefined
  const { row, recording } = opened
  if (copy === 'masked') {
    if (row.masked !== 'done') return undefined
    return { type: MASKED_TYPE, sound: await openPieces(needs.store, maskedCopyOf(recording)) }
  }
  // What could not be known by its bytes is kept all the same; a browser may still make something of it.
  return { type: row.type ?? 'application/octet-stream', sound: await openPieces(needs.store, recording) }
}

/** On record before it is answered. `from`: the first byte that was asked for. */
export async function noteListening(
  needs: Needs,
  { inspection, person }: Listener,
  { id, copy, from }: { id: string; copy: Copy; from: number },
): Promise<void> {
  const now = needs.clock()
  if (!isStart(`${person}/${id}/${copy}`, now.getTime(), from)) return
  const at = now.toISOString()
  await needs.share(async (trx) => {
    await markHeard(trx, { inspectionId: inspection.id, id, now: at })
    await recordAudit(trx, needs.keyring, {
      at,
      actor: person,
      action: 'recording.heard',
      inspectionId: inspection.id,
      subject: id,
      detail: { copy },
    })
  })
}

/** The parts of one playing follow each other; Safari begins each with a question for two bytes. */
const PROBE_MS = 3_000
const PLAYING_MS = 10 * 60_000
const PLAYINGS_MAX = 10_000
type Playing = { started: number; asked: number }
// Forgotten at the end of a process: then a playing that goes on is on record twice, and never not at all.
const playings = new Map<string, Playing>()

function isStart(key: string, now: number, from: number): boolean {
  const before = playings.get(key)
  playings.delete(key)
  const goesOn = before && (from === 0 ? now - before.started < PROBE_MS : now - before.asked < PLAYING_MS)
  playings.set(key, { started: goesOn ? before.started : now, asked: now })
  const oldest = playings.keys().next().value
  if (playings.size > PLAYINGS_MAX && oldest !== undefined) playings.delete(oldest)
  return !goesOn
}

export type OriginalProblem = { code: 'original.reason-missing' } | { code: 'recording.gone' }

/** Why somebody must hear the voice itself is on record, sealed, before leave is given. */
export async function askForOriginal(
  needs: Needs,
  { inspection, person }: Listener,
  { id, reason }: { id: string; reason: string },
): Promise<{ ok: true; leave: string } | { ok: false; problem: OriginalProblem }> {
  const said = reason.normalize('NFC').trim().slice(0, reasonLengthMax)
  if (said.length === 0) return { ok: false, problem: { code: 'original.reason-missing' } }
  if (!(await openRecordingOf(needs, inspection, id)))
    return { ok: false, problem: { code: 'recording.gone' } }
  const asked = newId()
  await needs.share((trx) =>
    recordAudit(trx, needs.keyring, {
      at: needs.clock().toISOString(),
      actor: person,
      action: 'recording.original-asked',
      inspectionId: inspection.id,
      subject: id,
      // A reason may name somebody: the log holds it, and only the inspection's key opens it.
      detail: {
        asked,
        reason: seal(inspection.key, said, reasonPlace(inspection.id, asked)).toString('base64'),
      },
    }),
  )
  return { ok: true, leave: giveLeave(needs, leaveOf(person, id), originalMinutes) }
}

export function mayHearOriginal(
  needs: Pick<Needs, 'keyring' | 'clock'>,
  { person }: Pick<Listener, 'person'>,
  id: string,
  leave: string | null,
): boolean {
  return hasLeave(needs, leaveOf(person, id), leave)
}

export type Listening = {
  seq: number
  at: string
  person: string
  copy: Copy | 'asked'
  reason: string | null
}

const LISTENINGS = 50

/** Who listened, and who asked for the voice itself and why, the newest first. */
export async function listListenings(
  { db }: Pick<Needs, 'db'>,
  inspection: KeyedInspection,
  id: string,
): Promise<Listening[]> {
  const events = await listAuditEventsOf(db, {
    inspectionId: inspection.id,
    subject: id,
    actions: ['recording.heard', 'recording.original-asked'],
    limit: LISTENINGS,
  })
  return events.map(({ seq, at, actor, action, detail }) => ({
    seq,
    at,
    person: actor,
    copy: action === 'recording.heard' ? (detail.copy === 'original' ? 'original' : 'masked') : 'asked',
    reason:
      action === 'recording.heard'
        ? null
        : unseal(
            inspection.key,
            Buffer.from(String(detail.reason), 'base64'),
            reasonPlace(inspection.id, String(detail.asked)),
          ),
  }))
}

const leaveOf = (person: string, id: string) => ({ person, thing: `recording/${id}/original` })
const reasonPlace = (inspection: string, record: string) => ({
  inspection,
  table: 'audit_events',
  record,
  field: 'reason',
})
