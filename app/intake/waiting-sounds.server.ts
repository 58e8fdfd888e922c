/**
 * What was said aloud without a network comes in parts, each in an envelope of its own, after the answer it belongs to.
 * A part goes the way of every recording's slices: sealed and on disk before it is acknowledged, looked at when its end
 * is here. A part that comes again changes nothing, also when its sound has been refused meanwhile.
 */

import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { graceEnds } from '#app/inspection/index.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { currentQuestionnaire, framed, questionnaireVersion } from '#app/survey/index.ts'
import { type ArrivalRow, findArrival, saveArrival } from '#db/arrivals.server.ts'
import { deviceKey, listOpenOfEnvelope, touchRecording } from '#db/recordings.server.ts'
import { findResponse, lockResponse, type ResponseRow } from '#db/responses.server.ts'
import {
  appendVoice,
  beginWaitingVoice,
  cutShort,
  finishVoice,
  type NeedsOfRecordings,
  type Whose,
} from './recordings.server.ts'
import type { SoundPart } from './waiting-message.server.ts'

type Needs = NeedsOfRecordings & { keyring: Keyring }

/** What the page that sealed an answer knows, as it is kept: of a sound's parts another one, which proves no answer. */
export const proofHash = ({ keyring }: Pick<Needs, 'keyring'>, kind: 'answer' | 'sound', proof: string) =>
  keyring.mac('waiting', kind, proof)

/**
 * The response as it stands then; undefined when it was erased. `too-early` when its answer, or the part before it, is not
 * here yet; `not-its` when it was not sealed by the page that sealed the answer.
 */
export async function takeSoundPart(
  needs: Needs,
  opened: { inspection: KeyedInspection; envelope: string; part: SoundPart; isLast: boolean },
): Promise<ResponseRow | undefined | 'too-early' | 'not-its'> {
  const { inspection, envelope, part } = opened
  const { db } = needs
  const answered = await findArrival(db, { inspectionId: inspection.id, envelope: part.of })
  if (!answered) return 'too-early'
  if (answered.proofHash !== proofHash(needs, 'answer', part.proof)) return 'not-its'
  const response = await findResponse(db, { inspectionId: inspection.id, id: answered.responseId })
  const whose = response && whoseOf(inspection, response)
  if (!whose) return undefined
  if (!(await findArrival(db, { inspectionId: inspection.id, envelope }))) {
    const taken = await takePart(needs, whose, part)
    if (taken === 'too-early') return taken
    const kept = await keepArrival(needs, opened, answered, taken)
    if (!kept) return undefined
  }
  if (opened.isLast) await cutShortOf(needs, whose, part.of)
  return response
}

function whoseOf(inspection: KeyedInspection, response: ResponseRow): Whose | undefined {
  const version =
    questionnaireVersion(response.questionnaire, response.version) ??
    currentQuestionnaire(response.questionnaire)
  if (!version) return undefined
  const key = unwrapResponseKey(inspection.key, inspection.id, response.id, response.keyWrapped)
  // A helper's own words have a page in every questionnaire.
  return { inspection, questionnaire: framed(version, 'helped'), response: { ...response, key } }
}

type Taken = { recordingId: string | undefined; refused: boolean }

async function takePart(needs: Needs, whose: Whose, part: SoundPart): Promise<Taken | 'too-early'> {
  const idempotencyKey = deviceKey(part.of, part.sound)
  const id = await beginWaitingVoice(needs, whose, { question: part.question, idempotencyKey })
  if (!id) return { recordingId: undefined, refused: true }
  const appended = await appendVoice(needs, whose, id, part)
  const fits = appended?.outcome === 'kept' || appended?.outcome === 'same'
  if (appended && !fits && appended.outcome !== 'closed' && appended.offset < part.offset) return 'too-early'
  if (!fits || part.ends === undefined) return { recordingId: id, refused: !fits }
  const finished = await finishVoice(needs, whose, id, part.ends)
  if (!finished.ok)
    needs.log.warn(
      { recording: id, problem: 'problem' in finished ? finished.problem.code : 'recording.not-whole' },
      'a sound from a device was refused',
    )
  return { recordingId: id, refused: !finished.ok }
}

/** False when the response was erased meanwhile. */
function keepArrival(
  needs: Needs,
  { inspection, envelope, part }: { inspection: KeyedInspection; envelope: string; part: SoundPart },
  { responseId }: ArrivalRow,
  { recordingId, refused }: Taken,
): Promise<boolean> {
  const now = needs.clock()
  const at = now.toISOString()
  return needs.share(async (trx) => {
    // The response first, as whoever finishes the sound does: two who begin at different ends would wait for each other.
    if (!(await lockResponse(trx, responseId))) return false
    if (recordingId) await touchRecording(trx, { id: recordingId, now: at })
    await saveArrival(trx, {
      inspectionId: inspection.id,
      envelope,
      responseId,
      sealing: 1,
      late: now > graceEnds(inspection),
      refused: refused ? 1 : 0,
      proofHash: proofHash(needs, 'sound', part.proof),
      at,
    })
    return true
  })
}

/** The page that sealed them is gone and its device holds no more of it: what has no end yet will have none. */
async function cutShortOf(needs: Needs, whose: Whose, envelope: string): Promise<void> {
  if (!whose.response) return
  const open = await listOpenOfEnvelope(needs.db, { responseId: whose.response.id, envelope })
  for (const recording of open) await cutShort(needs, whose, recording)
}
