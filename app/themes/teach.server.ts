/**
 * The engine of an inspection: the built-in one, taught by what its inspectors decided. What is learnt is never stored:
 * it holds people's words, so it is made again from the sealed answers and kept in memory only.
 */
import { createHash } from 'node:crypto'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import { listWords } from '#db/answers-for-reading.server.ts'
import { listDecisions, type StandingDecision } from '#db/codings.server.ts'
import type { Db } from '#db/connect.server.ts'
import { createEngine, type Engine } from './engine.ts'
import type { UnitDecision } from './learning/teach.ts'

type Teaching = { db: Db }
type Inspection = Pick<KeyedInspection, 'id' | 'key'>

const inspectionsKept = 4
const answersTogether = 200

// Making an engine takes about a second: once a process for the built-in one, once for each set of decisions.
let builtIn: Engine | undefined
const taught = new Map<string, { decided: string; engine: Engine }>()

export async function engineOf({ db }: Teaching, inspection: Inspection): Promise<Engine> {
  const decisions = await listDecisions(db, inspection.id)
  builtIn ??= createEngine()
  if (decisions.length === 0) return builtIn
  const decided = nameOf(decisions)
  const known = taught.get(inspection.id)
  if (known?.decided === decided) return known.engine
  const engine = createEngine({ decisions: await wordsOf(db, inspection, decisions), decided })
  taught.delete(inspection.id)
  taught.set(inspection.id, { decided, engine })
  for (const oldest of taught.keys()) if (taught.size > inspectionsKept) taught.delete(oldest)
  return engine
}

/** A unit's id says place and words, so that ids, themes and verdicts say all that the engine can learn. */
function nameOf(decisions: readonly StandingDecision[]): string {
  const lines = decisions.map(({ unitId, theme, verdict }) => `${unitId} ${theme} ${verdict}`).sort()
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 16)
}

async function wordsOf(
  db: Db,
  inspection: Inspection,
  decisions: readonly StandingDecision[],
): Promise<UnitDecision[]> {
  const answerIds = [...new Set(decisions.map((decision) => decision.answerId))]
  const texts = new Map<string, string>()
  for (let from = 0; from < answerIds.length; from += answersTogether) {
    const some = { inspectionId: inspection.id, answerIds: answerIds.slice(from, from + answersTogether) }
    for (const { answerId, responseId, keyWrapped, textSealed } of await listWords(db, some)) {
      const key = unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)
      const place = { inspection: inspection.id, table: 'answers', record: answerId, field: 'text' }
      texts.set(answerId, unseal(key, textSealed, place))
    }
  }
  return decisions.flatMap(({ unitId, answerId, start, end, theme, verdict }) => {
    const text = texts.get(answerId)
    if (text === undefined || end > text.length) return []
    return [{ id: unitId, text: text.slice(start, end), theme, applies: verdict === 'applies' }]
  })
}
