import { newId } from '#app/platform/crypto/random.server.ts'
import { quotationProblem, sentenceLengthMax, tidy } from '#app/themes/index.ts'
import { recordAudit } from '#db/audit.server.ts'
import {
  addStatement,
  decideStatement,
  listStatementSources,
  lockNewestStatement,
} from '#db/statements.server.ts'
import { citedUnits } from './cited-units.server.ts'
import type { Stated, StatementNeeds, StatementProblem, Stating } from './draft-statement.server.ts'
import { openStatement, sealStatement } from './statement-words.server.ts'

export type StatementDecision =
  | { what: 'sign' }
  | { what: 'refuse' }
  /**
   * A person's words in place of a sentence's; an empty one, or one that is not told, goes. Signed by whoever wrote them.
   */
  | { what: 'edit'; sentences: readonly { place: number; text: string }[] }

const refused = (code: StatementProblem['code']): Stated => ({
  ok: false,
  problem: { code } as StatementProblem,
})

/** On the version that was read and no other: `id` is the one the page showed. */
export async function decideOnStatement(
  needs: StatementNeeds,
  { inspection, person, theme: themeId }: Stating,
  id: string,
  decision: StatementDecision,
): Promise<Stated> {
  const { db, keyring, clock } = needs
  const at = clock().toISOString()
  return db.transaction().execute(async (trx): Promise<Stated> => {
    const newest = await lockNewestStatement(trx, { inspectionId: inspection.id, themeId })
    if (!newest) return refused('statement.unknown')
    if (newest.id !== id || newest.state === 'refused') return refused('statement.changed')
    if (decision.what !== 'edit') {
      if (decision.what === 'sign' && newest.state === 'signed') return refused('statement.changed')
      const state = decision.what === 'sign' ? 'signed' : 'refused'
      await decideStatement(trx, { id, state, by: person, at })
      await recordAudit(trx, keyring, {
        at,
        actor: person,
        action: `statement.${state}`,
        inspectionId: inspection.id,
        subject: themeId,
        detail: { version: newest.version },
      })
      return { ok: true }
    }
    const before = openStatement(inspection.key, inspection.id, newest.id, newest.wordsSealed)
    const written = new Map(decision.sentences.map(({ place, text }) => [place, text]))
    const sentences = before.sentences.flatMap((sentence, place) => {
      const text = tidy(written.get(place) ?? '').slice(0, sentenceLengthMax)
      return text === '' ? [] : [{ ...sentence, text }]
    })
    if (sentences.length === 0) return refused('statement.empty')
    const cited = await citedUnits(trx, needs, inspection, themeId, sentences)
    const wrong = sentences.some(({ text, cites }) =>
      quotationProblem(
        text,
        cites.flatMap((cite) => cited.get(cite)?.text ?? []),
      ),
    )
    // Between quotation marks stands only what somebody said, whoever writes the sentence.
    if (wrong) return refused('statement.quotation')
    const made = newId()
    const words = { sentences, removed: before.removed }
    await addStatement(
      trx,
      inspection.id,
      {
        ...newest,
        id: made,
        version: newest.version + 1,
        madeBy: person,
        state: 'signed',
        wordsSealed: sealStatement(inspection.key, inspection.id, made, words),
        madeAt: at,
        decidedBy: person,
        decidedAt: at,
      },
      await listStatementSources(trx, newest.id),
    )
    await recordAudit(trx, keyring, {
      at,
      actor: person,
      action: 'statement.changed',
      inspectionId: inspection.id,
      subject: themeId,
      detail: { version: newest.version + 1 },
    })
    return { ok: true }
  })
}
