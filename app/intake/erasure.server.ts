import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { receiptHash } from '#app/survey/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { clearLog, eraseResponse } from '#db/erasure.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'

/** Erases what these words stand for, and audits it. False when they stand for nothing, or no longer. */
export async function eraseByReceipt(
  needs: { db: Db; share: ShareCommit; keyring: Keyring; clock: () => Date },
  words: string,
  actor: 'respondent' | 'command',
): Promise<boolean> {
  const { share, keyring, clock } = needs
  const gone = await share(async (trx) => {
    const erased = await eraseResponse(trx, receiptHash(keyring, words))
    if (!erased) return false
    await recordAudit(trx, keyring, {
      at: clock().toISOString(),
      actor,
      action: 'response.erased',
      inspectionId: erased.inspectionId,
      subject: erased.id,
    })
    return true
  })
  if (gone) await clearLog(needs.db)
  return gone
}
