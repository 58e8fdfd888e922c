import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { saveSeen } from '#db/drawings.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'

/** A person at the desk is shown a picture: on record, and off the list of those that wait, before they see it. */
export async function recordOpened(
  { share, keyring, clock }: { share: ShareCommit; keyring: Keyring; clock: () => Date },
  opened: { actor: string; inspectionId: string; drawing: string },
): Promise<void> {
  const now = clock().toISOString()
  await share(async (trx) => {
    await saveSeen(trx, { id: opened.drawing, now })
    await recordAudit(trx, keyring, {
      at: now,
      actor: opened.actor,
      action: 'drawing.opened',
      inspectionId: opened.inspectionId,
      subject: opened.drawing,
    })
  })
}
