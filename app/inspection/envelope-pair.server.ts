import { type EnvelopePair, newEnvelopePair } from '#app/platform/crypto/envelope.server.ts'
import { type Key, seal, unsealBytes } from '#app/platform/crypto/seal.server.ts'
import { findEnvelopeKey, saveEnvelopeKey } from '#db/arrivals.server.ts'
import type { Db } from '#db/connect.server.ts'

/**
 * The inspection's key pair for what waits on devices, made when it is first asked for. Its private half is stored
 * sealed under the inspection's own key and leaves the server with nobody.
 */
export async function envelopePair(
  { db, clock }: { db: Db; clock: () => Date },
  inspection: { id: string; key: Key },
): Promise<EnvelopePair> {
  const place = { inspection: inspection.id, table: 'envelope_keys', record: inspection.id, field: 'private' }
  const opened = async () => {
    const row = await findEnvelopeKey(db, inspection.id)
    return (
      row && {
        publicKey: row.publicKey,
        privateKey: unsealBytes(inspection.key, row.privateKeySealed, place),
      }
    )
  }
  const known = await opened()
  if (known) return known
  const made = newEnvelopePair()
  await saveEnvelopeKey(db, {
    inspectionId: inspection.id,
    publicKey: made.publicKey,
    privateKeySealed: seal(inspection.key, made.privateKey, place),
    madeAt: clock().toISOString(),
  })
  const stands = await opened()
  if (!stands) throw new Error('the pair was just saved')
  return stands
}
