import { newId } from '#app/platform/crypto/random.server.ts'
import type { Db } from './connect.server.ts'
import type { Instant, MediaKind } from './schema.ts'

export type NewMedia = {
  /** An inspection's id, or `everywhere`. */
  inspectionId: string
  kind: MediaKind
  language: string
  wordsHash: string
  place: string
  blob: string
  type: string
  bytes: number
  lengthMs: number
  captions: string | null
  transcript: string | null
  savedBy: string
  savedAt: Instant
}
export type MediaRow = NewMedia & { id: string }

/** What is uploaded for the whole service. */
export const everywhere = '*'
const ROWS_MAX = 20_000

/** One of a kind for the same words: saving again replaces it, and gives it a new id, so that no page shows the old one. */
export async function saveMedia(db: Db, media: NewMedia): Promise<string> {
  const { inspectionId, kind, wordsHash } = media
  await db
    .deleteFrom('media')
    .where('inspection_id', '=', inspectionId)
    .where('kind', '=', kind)
    .where('words_hash', '=', wordsHash)
    .execute()
  const id = newId()
  await db
    .insertInto('media')
    .values({
      id,
      inspection_id: inspectionId,
      kind,
      language: media.language,
      words_hash: wordsHash,
      place: media.place,
      blob: media.blob,
      type: media.type,
      bytes: media.bytes,
      length_ms: media.lengthMs,
      captions: media.captions,
      transcript: media.transcript,
      saved_by: media.savedBy,
      saved_at: media.savedAt,
    })
    .execute()
  return id
}

/** Whether there was one to remove. `inspectionIds` are those that the person may change. */
export async function removeMedia(db: Db, id: string, inspectionIds: readonly string[]): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('media')
    .where('id', '=', id)
    .where('inspection_id', 'in', inspectionIds)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** The inspection's own after what the service has for everyone: the last of two for the same words goes first. */
export async function listMedia(db: Db, inspectionId: string, language?: string): Promise<MediaRow[]> {
  const rows = await db
    .selectFrom('media')
    .selectAll()
    .where('inspection_id', 'in', [everywhere, inspectionId])
    .$if(language !== undefined, (q) => q.where('language', '=', language ?? ''))
    .orderBy((eb) => eb.case().when('inspection_id', '=', everywhere).then(0).else(1).end())
    .orderBy('id')
    .limit(ROWS_MAX)
    .execute()
  return rows.map(fromRow)
}

export async function findMedia(db: Db, id: string): Promise<MediaRow | undefined> {
  const row = await db.selectFrom('media').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** The type of a blob that some row still names. */
export async function findBlobType(db: Db, blob: string): Promise<string | undefined> {
  const row = await db.selectFrom('media').select('type').where('blob', '=', blob).executeTakeFirst()
  return row?.type
}

export async function listBlobNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('media').select('blob').distinct().execute()
  return rows.map((row) => row.blob)
}

function fromRow(row: {
  id: string
  inspection_id: string
  kind: MediaKind
  language: string
  words_hash: string
  place: string
  blob: string
  type: string
  bytes: number
  length_ms: number
  captions: string | null
  transcript: string | null
  saved_by: string
  saved_at: string
}): MediaRow {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    kind: row.kind,
    language: row.language,
    wordsHash: row.words_hash,
    place: row.place,
    blob: row.blob,
    type: row.type,
    bytes: row.bytes,
    lengthMs: row.length_ms,
    captions: row.captions,
    transcript: row.transcript,
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  }
}
