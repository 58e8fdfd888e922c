import type { House } from '#app/house.server.ts'
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import { correctDetails, findPersonalDetails, isDetailType, placesOf } from '#app/themes/index.ts'
import { recordAudit } from '#db/audit.server.ts'
import { findWordsToDecide, listDetailDecisions, saveDetailDecisions } from '#db/detail-decisions.server.ts'

export type DetailProblem = 'not-there' | 'no-words' | 'gone'
type Asked =
  | { decision: 'hide'; words: string; type: string }
  /** The place of a hidden detail, and the revision of the words it was seen in. */
  | { decision: 'show'; place: string }

const hiddenAtOnceMax = 200

/** Keeps a person's word on what is personal in an answer. The answer itself is never changed. */
export async function correctAnswerDetails(
  house: House,
  inspection: KeyedInspection,
  who: { person: string; answer: string },
  asked: Asked,
): Promise<{ ok: true } | { ok: false; problem: DetailProblem }> {
  const which = { inspectionId: inspection.id, answerId: who.answer }
  const found = await findWordsToDecide(house.db, which)
  if (!found?.key_wrapped || !found.text_sealed) return { ok: false, problem: 'gone' }
  const key = unwrapResponseKey(inspection.key, inspection.id, found.response, found.key_wrapped)
  const text = unseal(key, found.text_sealed, {
    inspection: inspection.id,
    table: 'answers',
    record: who.answer,
    field: 'text',
  })
  const earlier =
    (await listDetailDecisions(house.db, { inspectionId: inspection.id, answerIds: [who.answer] })).get(
      who.answer,
    ) ?? []
  const standing = correctDetails(findPersonalDetails(text, found.language), earlier)
  const places =
    asked.decision === 'hide'
      ? placesOf(text, asked.words).map((place) => ({
          ...place,
          type: isDetailType(asked.type) ? asked.type : 'person',
        }))
      : standing.filter(({ start, end }) => asked.place === `${found.revision}-${start}-${end}`)
  if (asked.decision === 'hide' && asked.words.trim() === '') return { ok: false, problem: 'no-words' }
  if (places.length === 0 || places.length > hiddenAtOnceMax)
    return { ok: false, problem: asked.decision === 'hide' ? 'not-there' : 'gone' }
  const at = house.clock().toISOString()
  await house.share(async (trx) => {
    await saveDetailDecisions(
      trx,
      { ...which, revision: found.revision },
      places.map(({ start, end, type }) => ({
        id: newId(),
        start,
        end,
        type,
        decision: asked.decision,
        decidedBy: who.person,
        decidedAt: at,
      })),
    )
    await recordAudit(trx, house.keyring, {
      at,
      actor: who.person,
      action: 'details.corrected',
      inspectionId: inspection.id,
      subject: who.answer,
      detail: { decision: asked.decision, places: places.length, revision: found.revision },
    })
  })
  return { ok: true }
}
