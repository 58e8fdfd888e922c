import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { answersGiven } from '#app/survey/index.server.ts'
import { cleanText, openLengthMax, questionnaireVersion } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import { findRecordingInPlace, lockRecording, saveTranscriptState } from '#db/recordings.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { raiseBeside, screenAndSeal, takeInBeside } from './door.server.ts'
import { voiceAnswer } from './voice-answer.ts'

type Needs = { db: Db; share: ShareCommit; clock: () => Date }

export type Transcript = {
  recordingId: string
  text: string
  by: 'machine' | 'person'
  /** Heard, but too unsure to be the person's words: screened with the rest, and stored nowhere as an answer. */
  unsure?: string
  /** Joins the transaction: what else belongs to this transcript. */
  keep?: (trx: Db) => Promise<void>
}
/** `gone`: the recording or its response is there no longer. `no-words`: nothing was heard that could be stored. */
export type TranscriptTaken = 'stored' | 'gone' | 'no-words'

/**
 * What was heard in a recording comes in by the one door: screened and sealed first, then answer, concern, the wish for
 * coding and the recording's state in one transaction. Taking in other words later replaces them; the same words again
 * change nothing but the time. What a person wrote is not replaced by a machine.
 */
export async function takeInTranscript(
  needs: Needs,
  inspection: KeyedInspection,
  { recordingId, text, by, unsure, keep }: Transcript,
): Promise<TranscriptTaken> {
  const recording = await findRecordingInPlace(needs.db, { inspectionId: inspection.id, id: recordingId })
  const questionnaire = recording && questionnaireVersion(recording.questionnaire, recording.version)
  if (!recording || !questionnaire || recording.state === 'open') return 'gone'
  const words = cleanText(text).slice(0, openLengthMax)
  if (words === '' && by === 'person') return 'no-words'
  const now = needs.clock().toISOString()
  const { responseId, language, preview, question } = recording
  const key = unwrapResponseKey(inspection.key, inspection.id, responseId, recording.keyWrapped)
  const before = (await answersGiven(needs.db, { id: responseId, inspectionId: inspection.id, key }))[
    question
  ]
  const response = { id: responseId, inspectionId: inspection.id, preview, language, key }
  const sealedOf = (said: string) =>
    screenAndSeal({
      response,
      questionnaire,
      answers: [voiceAnswer(questionnaire, { question, recordingId, words: said })],
      now,
    })
  const sealed = words === '' ? undefined : sealedOf(words)
  const sealedUnsure = unsure
    ? sealedOf(`${words} ${cleanText(unsure)}`.trim().slice(0, openLengthMax))
    : undefined
  return needs.share(async (trx) => {
    const state = await lockRecording(trx, recordingId)
    if (!state) return 'gone'
    if (by === 'machine' && state === 'person') return 'stored'
    // The same words again, from a job that ran twice: no second concern, nothing to code anew.
    const heardBefore = before?.voice?.id === recordingId && before.voice.words === words
    if (sealed && !heardBefore && (await takeInBeside(trx, sealed)) === 'erased') return 'gone'
    if (sealedUnsure) await raiseBeside(trx, sealedUnsure, sealed)
    await keep?.(trx)
    const problem = words === '' ? 'not-understood' : null
    await saveTranscriptState(trx, { id: recordingId, state: problem ? 'waiting' : by, problem, now })
    return problem ? 'no-words' : 'stored'
  })
}

/** Nobody can hear words in it, or not yet: why, for the list of those who listen. */
export async function noTranscript(
  needs: Needs,
  recording: { id: string; state: 'waiting' | 'not-possible'; problem: string },
): Promise<void> {
  const now = needs.clock().toISOString()
  await needs.share((trx) => saveTranscriptState(trx, { ...recording, now }))
}
