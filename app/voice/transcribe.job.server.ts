import { z } from 'zod'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Job } from '#app/platform/jobs/job.server.ts'
import type { Db } from '#db/connect.server.ts'
import { transcribeKind } from './listen-later.server.ts'
import {
  decodeRecording,
  keepAlive,
  type NeedsOfListening,
  openRecording,
  unlessGone,
} from './recording-opened.server.ts'
import { type Engine, isUnheard, wordsShown } from './transcribe/engine.ts'
import { keepTranscript } from './transcripts.server.ts'

/** The door for what was heard stands further on in the house: it is handed in. */
export type TranscriptPort = {
  take(
    inspection: KeyedInspection,
    heard: { recordingId: string; text: string; unsure: string; keep: (trx: Db) => Promise<void> },
  ): Promise<unknown>
  none(recording: { id: string; state: 'waiting' | 'not-possible'; problem: string }): Promise<void>
}
type Needs = NeedsOfListening & { engine: Engine | undefined; transcripts: TranscriptPort }

const payload = z.object({ inspectionId: z.string(), recordingId: z.string() })

/** Writes down what is said in a recording, as a draft. Whatever stands in the way, a person is asked to listen. */
export const transcribeJob: Job<Needs, z.infer<typeof payload>> = {
  kind: transcribeKind,
  payload,
  async run(needs, wanted, report) {
    const opened = await openRecording(needs, wanted)
    // A draft that is there already, or words of a person, are not made again.
    if (opened?.row.transcriptState !== 'waiting' || opened.row.transcriptProblem === 'not-understood') return
    await unlessGone(needs, wanted, opened.recording, () => transcribeOpened(needs, opened, report))
  },
}

type Opened = NonNullable<Awaited<ReturnType<typeof openRecording>>>

async function transcribeOpened(
  needs: Needs,
  { inspection, row, recording }: Opened,
  report: (progress: string) => Promise<void>,
): Promise<void> {
  const none = (state: 'waiting' | 'not-possible', problem: string) =>
    needs.transcripts.none({ id: row.id, state, problem })
  const { engine } = needs
  if (!engine) return none('waiting', 'no-engine')
  // Never guessed: it is the language that the respondent chose.
  if (!engine.hears(row.language)) return none('waiting', 'language')
  const decoded = await decodeRecording(needs, recording)
  if (!decoded.ok) {
    const { code } = decoded.problem
    return none(code === 'sound.needs-program' ? 'waiting' : 'not-possible', code)
  }
  const onProgress = (share: number) => report(JSON.stringify({ heard: Math.round(share * 100) / 100 }))
  const hearing = engine.hear(decoded.samples, { language: row.language, onProgress })
  const pieces = await keepAlive(report, hearing).catch(async (error: unknown) => {
    // It is tried again; until it works, whoever listens sees why there are no words.
    await none('waiting', 'engine-failed')
    throw error
  })
  await needs.transcripts.take(inspection, {
    recordingId: row.id,
    text: wordsShown(pieces),
    unsure: pieces
      .filter(isUnheard)
      .map(({ text }) => text)
      .join(' ')
      .trim(),
    keep: async (trx) => {
      const now = needs.clock().toISOString()
      await keepTranscript(trx, recording, {
        pieces,
        madeBy: 'machine',
        engine: engine.nameFor(row.language),
        now,
      })
    },
  })
}
