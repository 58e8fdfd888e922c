/**
 * On SQLite a commit costs an fsync, and one connection writes at a time. Posts that wait for each other share one:
 * each piece of work runs in a savepoint of its own inside one transaction, and nobody is answered before it is on
 * disk. A piece that throws is rolled back alone; when the commit itself fails (disk full, say), every piece is told.
 * On PostgreSQL each piece is a transaction of its own: the server groups commits itself.
 */
import { type Db, engineOf } from './connect.server.ts'

export type ShareCommit = <T>(work: (trx: Db) => Promise<T>) => Promise<T>

/** More than this in one transaction would keep the last ones waiting for the first. */
const PIECES_MAX = 256

type Piece = {
  work: (trx: Db) => Promise<unknown>
  resolve: (value: never) => void
  reject: (reason: unknown) => void
}

export function shareCommitOf(db: Db): ShareCommit {
  if (engineOf(db) === 'postgres') return (work) => db.transaction().execute(work)
  let waiting: Piece[] = []
  let draining = false

  async function drain() {
    draining = true
    // Let every post that arrives in this turn of the event loop join.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const pieces = waiting.slice(0, PIECES_MAX)
      waiting = waiting.slice(PIECES_MAX)
      await commitTogether(db, pieces)
    }
    draining = false
  }

  return (work) =>
    new Promise((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      if (!draining) void drain()
    })
}

async function commitTogether(db: Db, pieces: Piece[]): Promise<void> {
  const answers: (() => void)[] = []
  try {
    const trx = await db.startTransaction().execute()
    try {
      for (const piece of pieces) answers.push(await runInSavepoint(trx, piece))
      await trx.commit().execute()
    } catch (error) {
      if (!trx.isCommitted)
        await trx
          .rollback()
          .execute()
          .catch(() => undefined)
      throw error
    }
  } catch (error) {
    for (const piece of pieces) piece.reject(error)
    return
  }
  for (const answer of answers) answer()
}

type OpenTransaction = Awaited<ReturnType<ReturnType<Db['startTransaction']>['execute']>>

async function runInSavepoint(trx: OpenTransaction, piece: Piece): Promise<() => void> {
  const point = await trx.savepoint('piece').execute()
  try {
    const value = await piece.work(point as unknown as Db)
    await point.releaseSavepoint('piece').execute()
    return () => piece.resolve(value as never)
  } catch (error) {
    await point.rollbackToSavepoint('piece').execute()
    return () => piece.reject(error)
  }
}
