import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

export type EnvelopeKeyRow = { publicKey: string; privateKeySealed: Sealed }
export type ArrivalRow = { responseId: string; sealing: number; proofHash: string | null }

export async function findEnvelopeKey(db: Db, inspectionId: string): Promise<EnvelopeKeyRow | undefined> {
  const row = await db
    .selectFrom('envelope_keys')
    .select(['public_key', 'private_key_sealed'])
    .where('inspection_id', '=', inspectionId)
    .executeTakeFirst()
  return row && { publicKey: row.public_key, privateKeySealed: row.private_key_sealed }
}

/** Of two made at once the first one stays: read it back. */
export async function saveEnvelopeKey(
  db: Db,
  key: EnvelopeKeyRow & { inspectionId: string; madeAt: Instant },
): Promise<void> {
  await db
    .insertInto('envelope_keys')
    .values({
      inspection_id: key.inspectionId,
      public_key: key.publicKey,
      private_key_sealed: key.privateKeySealed,
      made_at: key.madeAt,
    })
    .onConflict((c) => c.column('inspection_id').doNothing())
    .execute()
}

export async function findArrival(
  db: Db,
  arrival: { inspectionId: string; envelope: string },
): Promise<ArrivalRow | undefined> {
  const row = await db
    .selectFrom('arrivals')
    .select(['response_id', 'sealing', 'proof_hash'])
    .where('inspection_id', '=', arrival.inspectionId)
    .where('envelope', '=', arrival.envelope)
    .executeTakeFirst()
  return row && { responseId: row.response_id, sealing: row.sealing, proofHash: row.proof_hash }
}

/** False when another post of the same envelope came first, with this sealing or a newer one. */
export async function saveArrival(
  db: Db,
  arrival: ArrivalRow & {
    inspectionId: string
    envelope: string
    late: boolean
    refused: number
    at: Instant
  },
): Promise<boolean> {
  const row = await db
    .insertInto('arrivals')
    .values({
      inspection_id: arrival.inspectionId,
      envelope: arrival.envelope,
      response_id: arrival.responseId,
      sealing: arrival.sealing,
      late: arrival.late ? 1 : 0,
      refused: arrival.refused,
      arrived_at: arrival.at,
      proof_hash: arrival.proofHash,
    })
    .onConflict((c) =>
      c
        .columns(['inspection_id', 'envelope'])
        .doUpdateSet((eb) => ({
          sealing: eb.ref('excluded.sealing'),
          late: eb.ref('excluded.late'),
          refused: eb.ref('excluded.refused'),
          arrived_at: eb.ref('excluded.arrived_at'),
          proof_hash: eb.ref('excluded.proof_hash'),
        }))
        .whereRef('arrivals.sealing', '<', 'excluded.sealing')
        .whereRef('arrivals.response_id', '=', 'excluded.response_id'),
    )
    .returning('envelope')
    .executeTakeFirst()
  return row !== undefined
}
