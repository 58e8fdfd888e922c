import type { Language } from '#app/platform/i18n/languages.ts'
import { childrensAudiences } from '#app/safeguarding/index.ts'
import { lengthInWords } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import {
  countRecordingsToHear,
  listRecordingsToHear,
  type RecordingCounts,
  type RecordingToHear,
} from '#db/recordings-to-hear.server.ts'
import { askOf } from '../question-words.server.ts'
import type { Needs } from '../themes-of.server.ts'

export type RecordingLine = {
  id: string
  ask: string
  audience: string
  length: string | null
  language: string
  cutShort: boolean
  invented: boolean
  finishedAt: string | null
  heard: boolean
  transcript: TranscriptInList
}
export type TranscriptInList = {
  state: RecordingToHear['transcriptState']
  confidence: RecordingToHear['confidence']
  /** Why there is none, as the jobs tell it. */
  problem: string | null
}
export type RecordingsQueue = {
  counts: RecordingCounts
  heard: boolean
  lines: RecordingLine[]
  page: number
  pages: number
}

const PER_PAGE = 50

/** What waits to be listened to, or what was: children's first. */
export async function readQueue(
  needs: Needs,
  inspectionId: string,
  language: Language,
  { heard, page }: { heard: boolean; page: number },
): Promise<RecordingsQueue> {
  const counts = await countRecordingsToHear(needs.db, { inspectionId, childrens: childrensAudiences })
  const pages = Math.max(1, Math.ceil((heard ? counts.heard : counts.unheard) / PER_PAGE))
  const here = Math.min(Math.max(1, page), pages)
  const rows = await listRecordingsToHear(needs.db, {
    inspectionId,
    heard,
    first: childrensAudiences,
    limit: PER_PAGE,
    offset: (here - 1) * PER_PAGE,
  })
  return { counts, heard, lines: rows.map(lineMaker(needs, language)), page: here, pages }
}

export async function unheardRecordings({ db }: { db: Db }, inspectionId: string): Promise<number> {
  return (await countRecordingsToHear(db, { inspectionId, childrens: childrensAudiences })).unheard
}

const lineMaker = (needs: Needs, language: Language) => (row: RecordingToHear) => ({
  id: row.id,
  ask: askOf(needs.words(language), row),
  audience: row.audience,
  length: row.lengthMs === null ? null : lengthInWords(row.lengthMs, language),
  language: row.language,
  cutShort: row.state === 'cut-short',
  invented: row.invented,
  finishedAt: row.finishedAt,
  heard: row.heardAt !== null,
  transcript: {
    state: row.transcriptState,
    confidence: row.confidence,
    problem: row.transcriptProblem,
  },
})
