import type { Selectable } from 'kysely'
import type { Db } from './connect.server.ts'
import { deleteAnswers } from './responses.server.ts'
import type { DrawingKind, Instant, Schema, Sealed } from './schema.ts'

export type DrawingRow = {
  id: string
  inspectionId: string
  responseId: string
  question: string
  kind: DrawingKind
  type: string | null
  copy: string | null
  bytes: number
  width: number | null
  height: number | null
  placedSealed: Sealed | null
  idempotencyKey: string
  madeAt: Instant
  updatedAt: Instant
}
/** With what opens it. */
export type DrawingInPlace = DrawingRow & { keyWrapped: Sealed; preview: boolean }

const columns = [
  'drawings.id',
  'drawings.inspection_id',
  'drawings.response_id',
  'drawings.question',
  'drawings.kind',
  'drawings.type',
  'drawings.copy',
  'drawings.bytes',
  'drawings.width',
  'drawings.height',
  'drawings.placed_sealed',
  'drawings.idempotency_key',
  'drawings.made_at',
  'drawings.updated_at',
] as const

/** One picture a question. Scoped to its response: whoever has another visit finds nothing. */
export async function findDrawingOf(
  db: Db,
  of: { responseId: string; question: string },
): Promise<DrawingRow | undefined> {
  const row = await db
    .selectFrom('drawings')
    .select(columns)
    .where('response_id', '=', of.responseId)
    .where('question', '=', of.question)
    .executeTakeFirst()
  return row && fromRow(row)
}

export async function findDrawing(
  db: Db,
  drawing: { responseId: string; id: string },
): Promise<DrawingRow | undefined> {
  const row = await db
    .selectFrom('drawings')
    .select(columns)
    .where('id', '=', drawing.id)
    .where('response_id', '=', drawing.responseId)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** One picture of an inspection with what opens it; undefined also when its response was erased, and for a preview. */
export async function findDrawingInPlace(
  db: Db,
  drawing: { inspectionId: string; id: string },
): Promise<DrawingInPlace | undefined> {
  const row = await inPlace(db)
    .where('drawings.id', '=', drawing.id)
    .where('drawings.inspection_id', '=', drawing.inspectionId)
    .where('preview', '=', 0)
    .executeTakeFirst()
  return row && placed(row)
}

export type UnseenPicture = {
  id: string
  /** The answer that it is. */
  answer: string
  question: string
  questionnaire: string
  version: number
  audience: string
  kind: DrawingKind
  updatedAt: Instant
}

/** Pictures of these people, without words, that nobody has looked at: the longest waiting first. */
export async function listUnseen(
  db: Db,
  unseen: { inspectionId: string; audiences: readonly string[]; max: number },
): Promise<UnseenPicture[]> {
  const rows = await db
    .selectFrom('drawings')
    .innerJoin('answers', 'answers.way', 'drawings.id')
    .innerJoin('responses', 'responses.id', 'drawings.response_id')
    .select([
      'drawings.id',
      'answers.id as answer',
      'drawings.question',
      'responses.questionnaire',
      'responses.version',
      'responses.audience',
      'drawings.kind',
      'drawings.updated_at',
    ])
    .where('drawings.inspection_id', '=', unseen.inspectionId)
    .where('drawings.seen_at', 'is', null)
    .where('answers.text_sealed', 'is', null)
    .where('responses.preview', '=', 0)
    .where('responses.audience', 'in', unseen.audiences)
    .orderBy('drawings.updated_at')
    .orderBy('drawings.id')
    .limit(unseen.max)
    .execute()
  return rows.map(({ updated_at, ...row }) => ({ ...row, updatedAt: updated_at }))
}

/** The first look counts. */
export async function saveSeen(trx: Db, drawing: { id: string; now: Instant }): Promise<void> {
  await trx
    .updateTable('drawings')
    .set({ seen_at: drawing.now })
    .where('id', '=', drawing.id)
    .where('seen_at', 'is', null)
    .execute()
}

/** What is saved anew under the same id takes the place of what was there; its copy before is the caller's to remove. */
export async function saveDrawing(trx: Db, drawing: DrawingRow): Promise<void> {
  const kept = {
    type: drawing.type,
    copy: drawing.copy,
    bytes: drawing.bytes,
    width: drawing.width,
    height: drawing.height,
    placed_sealed: drawing.placedSealed,
    updated_at: drawing.updatedAt,
    // What was looked at is no longer what is there.
    seen_at: null,
  }
  await trx
    .insertInto('drawings')
    .values({
      id: drawing.id,
      inspection_id: drawing.inspectionId,
      response_id: drawing.responseId,
      question: drawing.question,
      kind: drawing.kind,
      idempotency_key: drawing.idempotencyKey,
      made_at: drawing.madeAt,
      ...kept,
    })
    .onConflict((c) => c.column('id').doUpdateSet(kept))
    .execute()
}

/** A picture, the answer that it is, and all that was made of its words. Its copy in the store is the caller's to remove. */
export async function deleteDrawing(trx: Db, id: string): Promise<void> {
  const answers = await trx.selectFrom('answers').select('id').where('way', '=', id).execute()
  await deleteAnswers(
    trx,
    answers.map((answer) => answer.id),
  )
  await trx.deleteFrom('drawings').where('id', '=', id).execute()
}

/** Of these copies, those that a picture stands on. */
export async function knownCopies(db: Db, copies: readonly string[]): Promise<Set<string>> {
  if (copies.length === 0) return new Set()
  const rows = await db.selectFrom('drawings').select('copy').where('copy', 'in', copies).execute()
  return new Set(rows.flatMap((row) => row.copy ?? []))
}

const PAGE = 200

/** Every picture that can still be opened, in the order of their ids. */
export async function* pageOfDrawings(db: Db): AsyncGenerator<DrawingInPlace> {
  let after = ''
  for (;;) {
    const rows = await inPlace(db)
      .where('drawings.id', '>', after)
      .orderBy('drawings.id')
      .limit(PAGE)
      .execute()
    const last = rows.at(-1)
    if (!last) return
    after = last.id
    yield* rows.flatMap((row) => placed(row) ?? [])
  }
}

const inPlace = (db: Db) =>
  db
    .selectFrom('drawings')
    .innerJoin('responses', 'responses.id', 'drawings.response_id')
    .select([...columns, 'key_wrapped', 'preview'])

function placed(row: Row & { key_wrapped: Sealed | null; preview: number }): DrawingInPlace | undefined {
  if (!row.key_wrapped) return undefined
  return { ...fromRow(row), keyWrapped: row.key_wrapped, preview: row.preview === 1 }
}

type Row = Omit<Selectable<Schema['drawings']>, 'seen_at'>

function fromRow(row: Row): DrawingRow {
  return {
    id: row.id,
    inspectionId: row.inspection_id,
    responseId: row.response_id,
    question: row.question,
    kind: row.kind,
    type: row.type,
    copy: row.copy,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    placedSealed: row.placed_sealed,
    idempotencyKey: row.idempotency_key,
    madeAt: row.made_at,
    updatedAt: row.updated_at,
  }
}
