/** People who spoke an answer, its sound masked and its words written down by an engine that says what it is told. */
import { appendVoice, beginVoice, finishVoice } from '#app/intake/index.server.ts'
import { jobs } from '#app/jobs.server.ts'
import type { Recording } from '#app/voice/index.server.ts'
import { type Piece, waveOf } from '#app/voice/index.ts'
import type { Db } from '#db/connect.server.ts'
import { houseOver } from '#test/access/standing-people.ts'
import { openSurvey, type Person, person, type Survey } from '#test/intake/visiting.ts'
import { waveSound } from '#test/support/sounds.ts'

const SLICE = 32 * 1024

/** Seconds of a tone, as the masked copy of anything: what a voice becomes is tested where voices are masked. */
const masked = (samples: Float32Array) => waveOf(samples.subarray(0, samples.length / 2), 8_000)

export type Heard = Survey & { told: Piece[] }

/** A survey whose engine hears `told`, whatever is said. */
export async function surveyThatHears(db: Db, told: Piece[], id = 'here'): Promise<Heard> {
  const house = houseOver(db)
  const engine = { nameFor: () => 'told', hears: () => true, hear: async () => told, close: async () => {} }
  const decode = async () => ({
    ok: true as const,
    samples: new Float32Array(16_000 * 10).fill(0.1),
    lengthMs: 10_000,
    codec: 'pcm-s16',
    cutShort: false,
  })
  const listener = {
    engine,
    decode,
    mask: async (samples: Float32Array) => masked(samples),
    close: async () => {},
  }
  return { ...(await openSurvey(db, { ...house, listener }, id)), told }
}

export type Spoken = { who: Person; recording: Recording; sound: Buffer; answer: string; question: string }

/** One question answered by voice, in slices. */
export async function speak(
  survey: Survey,
  { questionnaire = 'young-person', question = 'y_good', seconds = 10, sends = true } = {},
): Promise<Spoken> {
  const who = person(survey, questionnaire)
  await who.begin()
  const visit = await who.now()
  const begun = await beginVoice(survey.house, visit, { question, idempotencyKey: crypto.randomUUID() })
  if (!begun.ok || !visit.response) throw new Error('not begun')
  const sound = waveSound(seconds * 1000)
  for (let offset = 0; offset < sound.length; offset += SLICE)
    await appendVoice(survey.house, visit, begun.id, {
      offset,
      bytes: sound.subarray(offset, offset + SLICE),
    })
  const finished = await finishVoice(survey.house, visit, begun.id)
  if (!finished.ok) throw new Error('not finished')
  if (sends) await who.send()
  const { id: responseId, key } = visit.response
  const recording = { id: begun.id, responseId, inspectionId: survey.inspectionId, key }
  return { who, recording, sound, answer: `${responseId}.${question}.${begun.id}`, question }
}

export async function work(survey: Survey, kind: 'voice.transcribe' | 'voice.mask', recordingId: string) {
  const job = jobs.find((known) => known.kind === kind)
  if (!job) throw new Error(`no job ${kind}`)
  const payload = JSON.stringify({ inspectionId: survey.inspectionId, recordingId })
  await job.run(survey.house, payload, async () => {})
}

/** Spoken, written down and masked. */
export async function speakAndHear(survey: Survey, how?: Parameters<typeof speak>[1]): Promise<Spoken> {
  const spoken = await speak(survey, how)
  await work(survey, 'voice.transcribe', spoken.recording.id)
  await work(survey, 'voice.mask', spoken.recording.id)
  return spoken
}

export const piece = (
  startMs: number,
  endMs: number,
  text: string,
  confidence: Piece['confidence'] = 'high',
): Piece => ({ startMs, endMs, text, confidence })
