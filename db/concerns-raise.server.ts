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

/**
 * Opens a concern, in the transaction that stores the answer. Where one stands open for the same answer it takes the
 * newer words and the graver level, and waits to be seen again; it never grows milder by itself.
 */
export async function raiseConcern(db: Db, concern: ConcernToRaise): Promise<void> {
  const open = await db
    .selectFrom('concerns')
    .select('id')
    .where('answer_id', '=', concern.answerId)
    .where('state', '<>', 'closed')
    .executeTakeFirst()
  const id = open?.id ?? concern.id
  await db
    .insertInto('concerns')
    .values({
      id,
      inspection_id: concern.inspectionId,
      response_id: concern.responseId,
      answer_id: concern.answerId,
      question: concern.question,
      level: concern.level,
      state: 'open',
      words_sealed: concern.wordsSealed,
      reasons_sealed: concern.reasonsSealed,
      raised_at: concern.at,
      updated_at: concern.at,
    })
    .onConflict((c) =>
      c.column('id').doUpdateSet((eb) => ({
        level: eb
          .case()
          .when('concerns.level', '=', 'urgent')
          .then('urgent' as const)
          .else(eb.ref('excluded.level'))
          .end(),
        state: 'open' as const,
        words_sealed: eb.ref('excluded.words_sealed'),
        reasons_sealed: eb.ref('excluded.reasons_sealed'),
        updated_at: eb.ref('excluded.updated_at'),
      })),
    )
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
