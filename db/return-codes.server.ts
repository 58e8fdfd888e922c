import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type ReturnCodeRow = {
  responseId: string
  inspectionId: string
  codeHash: string
  tokenHash: string
  madeAt: Instant
}

/** One way back a response: a new one takes the place of the old. Those of surveys that closed long ago go. */
export async function saveReturnCode(db: Db, code: ReturnCodeRow, closedBefore: Instant): Promise<void> {
  const closed = db.selectFrom('inspections').select('id').where('closes_at', '<', closedBefore)
  await db.deleteFrom('return_codes').where('inspection_id', 'in', closed).execute()
  await db
    .insertInto('return_codes')
    .values({
      response_id: code.responseId,
      inspection_id: code.inspectionId,
      code_hash: code.codeHash,
      token_hash: code.tokenHash,
      made_at: code.madeAt,
    })
    .onConflict((c) =>
      c.column('response_id').doUpdateSet((eb) => ({
        code_hash: eb.ref('excluded.code_hash'),
        token_hash: eb.ref('excluded.token_hash'),
        token_taken_by: null,
        made_at: eb.ref('excluded.made_at'),
      })),
    )
    .execute()
}

export type FoundAgain = { responseId: string; preview: boolean }

/** What is not sent and not erased behind a code of this inspection. */
export async function findByCode(
  db: Db,
  which: { inspectionId: string; codeHash: string },
): Promise<FoundAgain | undefined> {
  const row = await found(db, which.inspectionId).where('code_hash', '=', which.codeHash).executeTakeFirst()
  return row && plain(row)
}

/**
 * The same by what a QR picture holds, which is used up by it: of two browsers one finds the response, and finds it
 * again when its post did not get its answer.
 */
export async function takeByToken(
  db: Db,
  which: { inspectionId: string; tokenHash: string; browser: string },
): Promise<FoundAgain | undefined> {
  const row = await found(db, which.inspectionId).where('token_hash', '=', which.tokenHash).executeTakeFirst()
  if (!row) return undefined
  const taken = await db
    .updateTable('return_codes')
    .set({ token_taken_by: which.browser })
    .where('token_hash', '=', which.tokenHash)
    .where((eb) => eb.or([eb('token_taken_by', 'is', null), eb('token_taken_by', '=', which.browser)]))
    .returning('response_id')
    .executeTakeFirst()
  return taken && plain(row)
}

/** A response that is sent needs no way back. */
export async function deleteReturnCode(db: Db, responseId: string): Promise<void> {
  await db.deleteFrom('return_codes').where('response_id', '=', responseId).execute()
}

const found = (db: Db, inspectionId: string) =>
  db
    .selectFrom('return_codes')
    .innerJoin('responses', 'responses.id', 'return_codes.response_id')
    .select(['response_id', 'preview'])
    .where('return_codes.inspection_id', '=', inspectionId)
    .where('responses.inspection_id', '=', inspectionId)
    .where('state', '=', 'in-progress')
    .where('key_wrapped', 'is not', null)

const plain = (row: { response_id: string; preview: 0 | 1 }): FoundAgain => ({
  responseId: row.response_id,
  preview: row.preview === 1,
})
