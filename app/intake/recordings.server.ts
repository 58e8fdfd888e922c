/**
 * Recording an answer. A recording belongs to one question of one response from its first byte. States: open → finished
 * (its sound was looked at and is an answer) or cut short (nobody finished it: what there is, is kept). A slice is
 * acknowledged when it is sealed and on disk. A new recording takes the place of the one before when it is finished, and
 * not a moment earlier.
 */

import type { Store } from '#app/platform/blobs/store.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import type { Key } from '#app/platform/crypto/seal.server.ts'
import type { Log } from '#app/platform/log/log.server.ts'
import { type Questionnaire, takesWords } from '#app/survey/index.ts'
import {
  type Appended,
  appendPiece,
  bytesKept,
  closePieces,
  type Ear,
  listenLater,
  maskedPrefix,
  openPieces,
  type Recording,
  recordingPrefix,
  type Sound,
  type SoundProblem,
} from '#app/voice/index.server.ts'
import { recordingBytesMax } from '#app/voice/index.ts'
import type { Db } from '#db/connect.server.ts'
import {
  beginRecording,
  closeRecording,
  deleteRecordings,
  findRecording,
  listRecordings,
  type RecordingRow,
} from '#db/recordings.server.ts'
import { lockResponse } from '#db/responses.server.ts'
import type { ResponseState } from '#db/schema.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { screenAndSeal, takeInBeside } from './door.server.ts'
import { voiceAnswer } from './voice-answer.ts'

export type NeedsOfRecordings = {
  db: Db
  share: ShareCommit
  store: Store
  ear: Ear
  clock: () => Date
  log: Log
  config: { recordingMinutesMax: number }
}

/** A visit, or what stands for one where nobody visits: whose recording it is, and what opens it. */
export type Whose = {
  inspection: { id: string }
  questionnaire: Questionnaire
  response: { id: string; key: Key; state: ResponseState; preview: boolean; language: string } | undefined
}

type Needs = NeedsOfRecordings

export type RecordingProblem =
  | SoundProblem
  | { code: 'recording.not-here' }
  | { code: 'recording.nothing' }
  | { code: 'recording.too-big' }
type Refused = { ok: false; problem: RecordingProblem }

const notHere: Refused = { ok: false, problem: { code: 'recording.not-here' } }

/** Begun again with the same key it is the same recording. Another one that is still open for this question ends here. */
export async function beginVoice(
  needs: Needs,
  visit: Whose,
  wish: Wish,
): Promise<{ ok: true; id: string; offset: number } | Refused> {
  const begun = await begin(needs, visit, wish, (state) => state === 'in-progress')
  if (!begun) return notHere
  const others = await listRecordings(needs.db, begun.responseId, begun.question)
  for (const other of others)
    if (isOpenHere(other) && other.id < begun.id) await cutShort(needs, visit, other)
  return { ok: true, id: begun.id, offset: await bytesKept(needs.store, begun) }
}

/**
 * One that waited on a device. Its answer may have been sent before it: it is taken all the same, and takes the place of
 * nothing.
 */
export async function beginWaitingVoice(needs: Needs, visit: Whose, wish: Wish): Promise<string | undefined> {
  const begun = await begin(needs, visit, wish, (state) => state !== undefined)
  return begun?.id
}

type Wish = { question: string; idempotencyKey: string }

async function begin(
  needs: Needs,
  { response, questionnaire, inspection }: Whose,
  { question: asked, idempotencyKey }: Wish,
  isTaken: (state: ResponseState | undefined) => boolean,
): Promise<RecordingRow | undefined> {
  const question = questionnaire.questions.find(({ id }) => id === asked)
  if (!response || !isTaken(response.state) || !question || !takesWords(question)) return undefined
  return needs.share(async (trx) => {
    if (!isTaken(await lockResponse(trx, response.id))) return undefined
    return beginRecording(trx, {
      id: newId(),
      inspectionId: inspection.id,
      responseId: response.id,
      question: question.id,
      idempotencyKey,
      now: needs.clock().toISOString(),
    })
  })
}

/** Nobody has finished it, and it is no device's: that one has its own end. */
const isOpenHere = ({ state, fromDevice }: RecordingRow) => state === 'open' && !fromDevice

export async function appendVoice(
  needs: Needs,
  visit: Whose,
  id: string,
  slice: { offset: number; bytes: Uint8Array },
): Promise<Appended | undefined> {
  const found = await ofVisit(needs, visit, id)
  if (!found) return undefined
  const appended = await appendPiece(needs.store, sealedBy(visit, found), slice, recordingBytesMax)
  if (found.state !== 'open' && appended.outcome === 'kept')
    throw new Error('a slice was kept of a recording that is closed')
  return appended
}

/** How far it is, and whether more is taken. */
export async function voiceOffset(needs: Needs, visit: Whose, id: string) {
  const found = await ofVisit(needs, visit, id)
  return found && { offset: await bytesKept(needs.store, found), state: found.state }
}

export type FinishedVoice = { id: string; lengthMs: number }

/**
 * Looks at the sound, and only then it is an answer. What is no sound is refused and gone; whatever else was answered
 * stays as it was.
 */
export async function finishVoice(
  needs: Needs,
  visit: Whose,
  id: string,
  bytesSent?: number,
): Promise<{ ok: true; finished: FinishedVoice } | Refused | { ok: false; offset: number }> {
  const found = await ofVisit(needs, visit, id)
  if (!found) return notHere
  if (found.state !== 'open') return { ok: true, finished: { id, lengthMs: found.lengthMs ?? 0 } }
  const recording = sealedBy(visit, found)
  const offset = await bytesKept(needs.store, found)
  if (bytesSent !== undefined && bytesSent !== offset) return { ok: false, offset }
  if (offset === 0) return refuse(needs, visit, found, { code: 'recording.nothing' })
  const sound = await openPieces(needs.store, recording, { closed: false })
  const measured = await needs.ear.measure(sound, needs.config.recordingMinutesMax)
  if (!measured.ok) return refuse(needs, visit, found, measured.problem)
  const bytes = await closePieces(needs.store, recording)
  if (bytes !== offset) return { ok: false, offset: bytes }
  const { type, lengthMs } = measured
  const gone = await close(needs, visit, found, { state: 'finished', type, bytes, lengthMs })
  if (!gone) return notHere
  for (const other of gone) await removeSound(needs, other)
  return { ok: true, finished: { id, lengthMs } }
}

/** The person takes it back: it is gone. False where there was none. */
export async function deleteVoice(needs: Needs, visit: Whose, id: string): Promise<boolean> {
  const found = await ofVisit(needs, visit, id)
  if (!found || visit.response?.state !== 'in-progress') return false
  const deleted = await needs.share(async (trx) => {
    if ((await lockResponse(trx, found.responseId)) !== 'in-progress') return false
    await deleteRecordings(trx, [found.id])
    return true
  })
  if (deleted) await removeSound(needs, found)
  return deleted
}

/** The sound for the person who recorded it. */
export async function readVoice(
  needs: Needs,
  visit: Whose,
  id: string,
): Promise<{ type: string; sound: Sound } | undefined> {
  const found = await ofVisit(needs, visit, id)
  if (!found?.type || found.state === 'open') return undefined
  return { type: found.type, sound: await openPieces(needs.store, sealedBy(visit, found)) }
}

/** The recording of a question that nobody has finished yet. */
export async function openVoice(needs: Pick<Needs, 'db'>, visit: Whose, question: string) {
  if (!visit.response) return undefined
  const recordings = await listRecordings(needs.db, visit.response.id, question)
  return recordings.find(isOpenHere)?.id
}

/** Before sending: what is still open is kept as it is, and marked. */
export async function cutShortOpen(needs: Needs, visit: Whose): Promise<void> {
  if (!visit.response) return
  const recordings = await listRecordings(needs.db, visit.response.id)
  for (const recording of recordings) if (isOpenHere(recording)) await cutShort(needs, visit, recording)
}

export async function cutShort(needs: Needs, visit: Whose, found: RecordingRow): Promise<void> {
  const recording = sealedBy(visit, found)
  const bytes = await closePieces(needs.store, recording)
  if (bytes === 0) {
    await needs.share((trx) => deleteRecordings(trx, [found.id]))
    return removeSound(needs, found)
  }
  const sound = await openPieces(needs.store, recording)
  // Even what can not be played is kept: somebody said it, and somebody may still make it out.
  const measured = await needs.ear.measure(sound, Number.POSITIVE_INFINITY)
  const { type, lengthMs } = measured.ok ? measured : { type: null, lengthMs: null }
  await close(needs, visit, found, { state: 'cut-short', type, bytes, lengthMs })
}

/** The recording is an answer from now on. Gives those whose place it takes; undefined when the response is gone. */
async function close(
  needs: Needs,
  visit: Whose,
  found: RecordingRow,
  closing: Omit<Parameters<typeof closeRecording>[1], 'id' | 'now'>,
): Promise<RecordingRow[] | undefined> {
  const { response, questionnaire } = visit
  if (!response) return undefined
  const now = needs.clock().toISOString()
  const { id, key, preview, language } = response
  const sealed = screenAndSeal({
    response: { id, inspectionId: visit.inspection.id, preview, language, key },
    questionnaire,
    answers: [voiceAnswer(questionnaire, { question: found.question, recordingId: found.id, words: null })],
    now,
  })
  return needs.share(async (trx) => {
    if (!(await lockResponse(trx, id))) return undefined
    // Finished twice at once: the second finds it done.
    if (!(await closeRecording(trx, { id: found.id, now, ...closing }))) return []
    await takeInBeside(trx, sealed)
    if (!preview) await listenLater(trx, { inspectionId: visit.inspection.id, recordingId: found.id, now })
    if (closing.state !== 'finished' || found.fromDevice) return []
    const before = await listRecordings(trx, id, found.question)
    const replaced = before.filter((other) => other.id < found.id && other.state !== 'open')
    await deleteRecordings(
      trx,
      replaced.map((other) => other.id),
    )
    return replaced
  })
}

async function refuse(
  needs: Needs,
  visit: Whose,
  found: RecordingRow,
  problem: RecordingProblem,
): Promise<Refused> {
  if (found.fromDevice) await deleteNoSound(needs, found)
  else await deleteVoice(needs, visit, found.id)
  return { ok: false, problem }
}

/** Of a device, whether its response was sent or not: what is no sound is nobody's answer. */
async function deleteNoSound(needs: Needs, found: RecordingRow): Promise<void> {
  const deleted = await needs.share(async (trx) => {
    await lockResponse(trx, found.responseId)
    const now = await findRecording(trx, found)
    if (now?.state !== 'open') return false
    await deleteRecordings(trx, [found.id])
    return true
  })
  if (deleted) await removeSound(needs, found)
}

async function ofVisit(needs: Needs, { response }: Whose, id: string): Promise<RecordingRow | undefined> {
  return response && findRecording(needs.db, { responseId: response.id, id })
}

function sealedBy({ response, inspection }: Whose, { id }: RecordingRow): Recording {
  if (!response) throw new Error('a recording without a response')
  return { id, responseId: response.id, inspectionId: inspection.id, key: response.key }
}

// The row is gone first: what is left here after a power cut is found by the sweep, and opens for nobody.
async function removeSound(needs: Pick<Needs, 'store' | 'log'>, recording: RecordingRow): Promise<void> {
  const folders = [recordingPrefix(recording), maskedPrefix(recording)]
  await Promise.all(folders.map((folder) => needs.store.remove(folder))).catch((error: unknown) =>
    needs.log.error({ err: error }, 'a sound that was deleted is left for the sweep'),
  )
}
