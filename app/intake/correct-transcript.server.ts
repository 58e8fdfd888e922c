import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { cleanLine, openLengthMax } from '#app/survey/index.ts'
import { keepTranscript, openRecordingOf, readTranscript } from '#app/voice/index.server.ts'
import { isUnheard, type Piece } from '#app/voice/index.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { takeInTranscript } from './transcripts.server.ts'

type Needs = { db: Db; share: ShareCommit; keyring: Keyring; clock: () => Date }

export type Correction = {
  recordingId: string
  /** Whose words they are from now on: a user's id. */
  person: string
  /** The version that stood on the page; 0 where there was none. */
  seen: number
  /** A text for each piece, in their order. */
  texts: readonly string[]
}
export type CorrectionProblem =
  | { code: 'recording.gone' }
  /** Somebody else, or the machine, has written meanwhile. */
  | { code: 'transcript.changed' }
  | { code: 'transcript.no-words' }
  | { code: 'transcript.too-long' }
export type Corrected = { ok: true; version: number } | { ok: false; problem: CorrectionProblem }

/**
 * What a person heard becomes a version of its own and the words of the spoken answer, by the one door: screened, sealed
 * and wished for coding. The versions before stay.
 */
export async function correctTranscript(
  needs: Needs,
  inspection: KeyedInspection,
  correction: Correction,
): Promise<Corrected> {
  const refused = (code: CorrectionProblem['code']): Corrected => ({ ok: false, problem: { code } })
  const { recordingId, person, seen } = correction
  const opened = await openRecordingOf(needs, inspection, recordingId)
  if (!opened) return refused('recording.gone')
  const { row, recording } = opened
  const stands = await readTranscript(needs.db, recording)
  const pieces = stands?.pieces ?? [wholeOf(row.lengthMs)]
  if ((stands?.version ?? 0) !== seen || pieces.length !== correction.texts.length)
    return refused('transcript.changed')
  const written = pieces.map((piece, at) => rewritten(piece, cleanLine(correction.texts[at] ?? '')))
  const text = written
    .map((piece) => piece.text)
    .filter((words) => words !== '')
    .join(' ')
  if (text.length > openLengthMax) return refused('transcript.too-long')
  let version = 0
  const now = needs.clock().toISOString()
  const keep = async (trx: Db) => {
    version = await keepTranscript(trx, recording, { pieces: written, madeBy: person, engine: null, now })
    if (version !== seen + 1) throw new TranscriptMoved()
    await recordAudit(trx, needs.keyring, {
      at: now,
      actor: person,
      action: 'transcript.corrected',
      inspectionId: inspection.id,
      subject: recordingId,
      detail: { version },
    })
  }
  try {
    const taken = await takeInTranscript(needs, inspection, { recordingId, text, by: 'person', keep })
    if (taken === 'gone') return refused('recording.gone')
    return taken === 'no-words' ? refused('transcript.no-words') : { ok: true, version }
  } catch (error) {
    if (error instanceof TranscriptMoved) return refused('transcript.changed')
    throw error
  }
}

/** Where no machine found pauses, the recording is one piece. */
export const wholeOf = (lengthMs: number | null): Piece => ({
  startMs: 0,
  endMs: lengthMs ?? 0,
  text: '',
  confidence: 'low',
})

/** A person is sure of what they wrote. Words keep their times only while they are the same. */
function rewritten(piece: Piece, text: string): Piece {
  const { startMs, endMs, words } = piece
  const same = !isUnheard(piece) && piece.text === text && words
  return { startMs, endMs, text, confidence: text === '' ? 'low' : 'high', ...(same ? { words } : {}) }
}

/** Another version came in between the look and the lock: everything is rolled back. */
class TranscriptMoved extends Error {
  override name = 'TranscriptMoved'
}
