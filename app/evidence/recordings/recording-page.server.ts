import { nameOfPerson } from '#app/access/index.server.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { answerIdOf, wholeOf } from '#app/intake/index.server.ts'
import type { Store } from '#app/platform/blobs/store.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { lengthInWords } from '#app/survey/index.ts'
import {
  maskedCopyOf,
  openPieces,
  openRecordingOf,
  openTranscript,
  waveformOf,
} from '#app/voice/index.server.ts'
import { type Confidence, isUnheard, type Piece, timed } from '#app/voice/index.ts'
import { listDetailDecisions } from '#db/detail-decisions.server.ts'
import { findWhoseRecording } from '#db/recordings-to-hear.server.ts'
import type { MaskedState, TranscriptState } from '#db/schema.ts'
import { listTranscripts } from '#db/transcripts.server.ts'
import { askOf } from '../question-words.server.ts'
import { detailLabels } from '../quotes.server.ts'
import type { Needs } from '../themes-of.server.ts'
import { clockOf } from './clock.ts'
import { listListenings } from './listening.server.ts'
import { readingOfEarlier, readingOfPieces } from './reading-view.ts'

export type PieceShown = {
  startMs: number
  endMs: number
  /** As a clock shows it. */
  from: string
  to: string
  /** Empty where no words are shown. */
  text: string
  confidence: Confidence
  unheard: boolean
  /** What stands between two words, and each word with its time; none where the engine gave no times. */
  words: { startMs: number; endMs: number; text: string }[]
}
export type VersionShown = {
  version: number
  machine: boolean
  by: string | null
  at: string
  text: string
}
export type RecordingPage = {
  id: string
  answer: string
  ask: string
  questionnaire: string
  audience: string
  language: string
  invented: boolean
  givenBy: string | null
  cutShort: boolean
  lengthMs: number
  length: string | null
  finishedAt: string | null
  heardAt: string | null
  masked: MaskedState
  bars: number[] | null
  transcript: {
    state: TranscriptState
    problem: string | null
    /** 0 where there is none. */
    version: number
    machine: boolean
    by: string | null
    at: string | null
  }
  pieces: PieceShown[]
  versions: VersionShown[]
  listenings: {
    seq: number
    at: string
    by: string | null
    copy: 'masked' | 'original' | 'asked'
    reason: string | null
  }[]
}

/**
 * A recording, what stands in its transcript piece by piece, and all that was done with it. Who corrects the words gets
 * the standing ones as they were said; all else is the reading view, with what people said of details.
 */
export async function readRecordingPage(
  needs: Needs & { store: Store; keyring: Keyring },
  inspection: KeyedInspection,
  language: Language,
  id: string,
  { corrects }: { corrects: boolean },
): Promise<RecordingPage | undefined> {
  const opened = await openRecordingOf(needs, inspection, id)
  const whose = await findWhoseRecording(needs.db, { inspectionId: inspection.id, id })
  if (!opened || !whose) return undefined
  const { row, recording } = opened
  const rows = await listTranscripts(needs.db, { inspectionId: inspection.id, recordingId: id })
  const kept = rows.map((one) => openTranscript(one, recording))
  const [stands] = kept
  const heard = await listListenings(needs, inspection, id)
  const names = await namesOf(needs, [
    ...kept.map(({ madeBy }) => madeBy),
    ...heard.map(({ person }) => person),
  ])
  const nameOf = (person: string) => names.get(person) ?? null
  const bars =
    row.masked === 'done'
      ? await waveformOf(id, await openPieces(needs.store, maskedCopyOf(recording)))
      : null
  const pieces = stands?.pieces ?? [wholeOf(row.lengthMs)]
  const answer = answerIdOf(row.responseId, row.question, id)
  const decided = await listDetailDecisions(needs.db, { inspectionId: inspection.id, answerIds: [answer] })
  const reading = {
    language: row.language,
    label: detailLabels(needs.words, language),
    decisions: decided.get(answer) ?? [],
  }
  const readings = readingOfPieces(pieces, reading)
  return {
    id,
    answer,
    ask: askOf(needs.words(language), row),
    questionnaire: row.questionnaire,
    audience: row.audience,
    language: row.language,
    ...whose,
    cutShort: row.state === 'cut-short',
    lengthMs: row.lengthMs ?? 0,
    length: row.lengthMs === null ? null : lengthInWords(row.lengthMs, language),
    finishedAt: row.finishedAt,
    heardAt: row.heardAt,
    masked: row.masked,
    bars,
    transcript: {
      state: row.transcriptState,
      problem: row.transcriptProblem,
      version: stands?.version ?? 0,
      machine: stands?.madeBy === MACHINE,
      by: stands ? nameOf(stands.madeBy) : null,
      at: stands?.madeAt ?? null,
    },
    pieces: pieces.map((piece, i) => shown(piece, language, corrects ? null : (readings[i] ?? ''))),
    versions: kept.map((one) => ({
      version: one.version,
      machine: one.madeBy === MACHINE,
      by: nameOf(one.madeBy),
      at: one.madeAt,
      text:
        one === stands
          ? readings.filter((words) => words !== '').join(' ')
          : readingOfEarlier(one.pieces, pieces, reading),
    })),
    listenings: heard.map(({ person, ...one }) => ({ ...one, by: nameOf(person) })),
  }
}

const MACHINE = 'machine'

/** `reading` stands in for the words where they may not be seen as they were said. */
function shown(piece: Piece, language: Language, reading: string | null): PieceShown {
  const unheard = isUnheard(piece)
  return {
    startMs: piece.startMs,
    endMs: piece.endMs,
    from: clockOf(piece.startMs, language),
    to: clockOf(piece.endMs, language),
    text: unheard ? '' : (reading ?? piece.text),
    confidence: piece.confidence,
    unheard,
    words:
      unheard || reading !== null
        ? []
        : timed(piece).map(({ startMs, endMs, text }) => ({ startMs, endMs, text })),
  }
}

async function namesOf(needs: Parameters<typeof nameOfPerson>[0], people: readonly string[]) {
  const names = new Map<string, string>()
  for (const person of new Set(people)) {
    const name = person === MACHINE ? undefined : await nameOfPerson(needs, person)
    if (name) names.set(person, name)
  }
  return names
}
