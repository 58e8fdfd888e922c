import type { Db } from './connect.server.ts'
import type { ConcernLevel, Instant, Sealed } from './schema.ts'

export type ConcernToRaise = {
  /** Used where no concern about this answer is open. Words are sealed to the answer, so either id can hold them. */
  id: string
  eventId: string
  inspectionId: string
  responseId: string
  answerId: string
  question: string
  level: ConcernLevel
  wordsSealed: Sealed
  reasonsSealed: Sealed
  at: Instant
}

/** A text that could not be screened may say anything: it is looked at, but hides nothing graver. */
const graver: readonly ConcernLevel[] = ['not-screened', 'concern', 'urgent']

/**
 * Opens a concern, in the transaction that stores the answer. Where one stands open for the same answer it waits to be
 * seen again and takes what is as grave or graver: neither its level nor its words grow milder by themselves.
 */
export async function raiseConcern(db: Db, concern: ConcernToRaise): Promise<void> {
  const open = await db
    .selectFrom('concerns')
    .select(['id', 'level'])
    .where('answer_id', '=', concern.answerId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  const id = open?.id ?? concern.id
  const told = {
    level: concern.level,
    words_sealed: concern.wordsSealed,
    reasons_sealed: concern.reasonsSealed,
  }
  if (!open)
    await db
      .insertInto('concerns')
      .values({
        id,
        inspection_id: concern.inspectionId,
        response_id: concern.responseId,
        answer_id: concern.answerId,
        question: concern.question,
        state: 'open',
        ...told,
        raised_at: concern.at,
        updated_at: concern.at,
      })
      .execute()
  else
    await db
      .updateTable('concerns')
      .set({
        state: 'open',
        updated_at: concern.at,
        ...(graver.indexOf(concern.level) >= graver.indexOf(open.level) ? told : {}),
      })
      .where('id', '=', id)
      .execute()
  await db
    .insertInto('concern_events')
    .values({
      id: concern.eventId,
      concern_id: id,
      kind: open ? 'raised-again' : 'raised',
      user_id: null,
      reason_sealed: null,
      at: concern.at,
    })
    .execute()
}
