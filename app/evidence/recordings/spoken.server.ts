/** Which words of an answer were spoken, when, and who wrote them down. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { openTranscript } from '#app/voice/index.server.ts'
import { type Piece, type Seconds, secondsOf } from '#app/voice/index.ts'
import type { Db } from '#db/connect.server.ts'
import { listSpokenAnswers } from '#db/recordings-to-hear.server.ts'
import { listStandingTranscripts } from '#db/transcripts.server.ts'

export type SpokenPart = {
  recording: string
  /** Null where it is not known when these words were said. */
  seconds: Seconds | null
  /** A machine wrote the words. */
  machine: boolean
  /** There is a masked copy to play. */
  plays: boolean
}
export type SpokenAnswer = {
  recording: string
  lengthMs: number | null
  plays: boolean
  machine: boolean
  pieces: Piece[]
}

/** Answer id → the recording it is, for those of these answers that were spoken. */
export async function spokenAnswers(
  { db }: { db: Db },
  inspection: KeyedInspection,
  answerIds: readonly string[],
): Promise<Map<string, SpokenAnswer>> {
  const spoken = await listSpokenAnswers(db, { inspectionId: inspection.id, answerIds })
  const transcripts = await listStandingTranscripts(db, {
    inspectionId: inspection.id,
    recordingIds: spoken.map(({ recordingId }) => recordingId),
  })
  const standing = new Map(transcripts.map((row) => [row.recordingId, row]))
  return new Map(
    spoken.map(({ answerId, recordingId, responseId, keyWrapped, lengthMs, masked, transcriptState }) => {
      const row = standing.get(recordingId)
      const key = unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)
      const kept = row && openTranscript(row, { inspectionId: inspection.id, key })
      return [
        answerId,
        {
          recording: recordingId,
          lengthMs,
          plays: masked === 'done',
          machine: transcriptState === 'machine',
          pieces: kept?.pieces ?? [],
        },
      ]
    }),
  )
}

export function spokenPart(
  answer: SpokenAnswer,
  words: string,
  span: { start: number; end: number },
): SpokenPart {
  return {
    recording: answer.recording,
    seconds: secondsOf(words, answer.pieces, span) ?? null,
    machine: answer.machine,
    plays: answer.plays,
  }
}
