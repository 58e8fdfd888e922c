import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { childrensAudiences, readLanguages } from '#app/safeguarding/index.ts'
import { findResponseOfAnswer } from '#db/answers-for-reading.server.ts'
import { addReadings, countToRead, listToRead, listToReadOf } from '#db/answers-to-read.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { askOf } from '../question-words.server.ts'
import type { Needs } from '../themes-of.server.ts'

export type ToReadLine = {
  answer: string
  ask: string
  audience: string
  /** Null where it cannot be told. */
  language: string | null
  invented: boolean
  since: string
  readAt: string | null
  readBy: string | null
}
export type ToReadPage = {
  read: boolean
  unread: number
  lines: ToReadLine[]
  page: number
  pages: number
}

const PER_PAGE = 50

/** Answers in languages that no machine is known to read well, children's first. */
export async function readToRead(
  { db, words }: Needs,
  inspectionId: string,
  language: Language,
  wanted: { read: boolean; page: number },
): Promise<ToReadPage> {
  const which = { inspectionId, languages: readLanguages }
  const unread = await countToRead(db, { ...which, read: false })
  const all = wanted.read ? await countToRead(db, { ...which, read: true }) : unread
  const pages = Math.max(1, Math.ceil(all / PER_PAGE))
  const page = Math.min(wanted.page, pages)
  const rows = await listToRead(db, {
    ...which,
    read: wanted.read,
    first: childrensAudiences,
    limit: PER_PAGE,
    offset: (page - 1) * PER_PAGE,
  })
  return {
    read: wanted.read,
    unread,
    lines: rows.map((row) => ({
      answer: row.answerId,
      ask: askOf(words(language), row),
      audience: row.audience,
      language: row.language,
      invented: row.invented,
      since: row.savedAt,
      readAt: row.readAt,
      readBy: row.readBy,
    })),
    page,
    pages,
  }
}

/** What waits in the response around an answer: languages, each once; null for one that cannot be told. */
export async function waitingLanguages(
  db: Db,
  which: { inspectionId: string; responseId: string },
): Promise<(string | null)[]> {
  const waiting = await listToReadOf(db, { ...which, languages: readLanguages })
  return [...new Set(waiting.map((answer) => answer.language))]
}

/** Marks everything that waits in the response around this answer: its page shows it whole. */
export async function markRead(
  { db, keyring, clock }: { db: Db; keyring: Keyring; clock: () => Date },
  { inspection, person }: { inspection: Pick<KeyedInspection, 'id'>; person: string },
  answerId: string,
): Promise<boolean> {
  const at = clock().toISOString()
  return db.transaction().execute(async (trx) => {
    const response = await findResponseOfAnswer(trx, { inspectionId: inspection.id, answerId })
    if (!response) return false
    const answers = await listToReadOf(trx, {
      inspectionId: inspection.id,
      responseId: response.id,
      languages: readLanguages,
    })
    await addReadings(trx, { inspectionId: inspection.id, answers, userId: person, at })
    await recordAudit(trx, keyring, {
      at,
      actor: person,
      action: 'answers.read-by-person',
      inspectionId: inspection.id,
      subject: answerId,
      detail: { answers: answers.length },
    })
    return true
  })
}
