import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { answersGiven } from '#app/survey/index.server.ts'
import { cleanText, openLengthMax, questionnaireVersion } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import { findRecordingInPlace, lockRecording, saveTranscriptState } from '#db/recordings.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { screenAndSeal, takeInBeside } from './door.server.ts'
import { voiceAnswer } from './voice-answer.ts'

type Needs = { db: Db; share: ShareCommit; clock: () => Date }

export type Transcript = {
  recordingId: string
  text: string
  by: 'machine' | 'person'
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
  { recordingId, text, by }: Transcript,
): Promise<TranscriptTaken> {
  const recording = await findRecordingInPlace(needs.db, { inspectionId: inspection.id, id: recordingId })
  const questionnaire = recording && questionnaireVersion(recording.questionnaire, recording.version)
  if (!recording || !questionnaire || recording.state === 'open') return 'gone'
  const words = cleanText(text).slice(0, openLengthMax)
  if (words === '') return 'no-words'
  const now = needs.clock().toISOString()
  const { responseId, language, preview, question } = recording
  const key = unwrapResponseKey(inspection.key, inspection.id, responseId, recording.keyWrapped)
  const before = (await answersGiven(needs.db, { id: responseId, inspectionId: inspection.id, key }))[
    question
  ]
  const sealed = screenAndSeal({
    response: {
      id: responseId,
      inspectionId: inspection.id,
      preview,
      language,
      key,
    },
    questionnaire,
    answers: [voiceAnswer(questionnaire, { question, recordingId, words })],
    now,
  })
  return needs.share(async (trx) => {
    const state = await lockRecording(trx, recordingId)
    if (!state) return 'gone'
    if (by === 'machine' && state === 'person') return 'stored'
    // The same words again, from a job that ran twice: no second concern, nothing to code anew.
    const heardBefore = before?.voice?.id === recordingId && before.voice.words === words
    if (!heardBefore && (await takeInBeside(trx, sealed)) === 'erased') return 'gone'
    await saveTranscriptState(trx, { id: recordingId, state: by, problem: null, now })
    return 'stored'
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
