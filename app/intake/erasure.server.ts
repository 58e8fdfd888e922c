import type { Store } from '#app/platform/blobs/store.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Log } from '#app/platform/log/log.server.ts'
import { receiptHashes, type Visit } from '#app/survey/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { clearLog, type Erased, eraseResponse, eraseUnsent, findThrown } from '#db/erasure.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { removePicturesOf } from './pictures.server.ts'
import { removeSoundsOf } from './sounds.server.ts'

type Needs = { db: Db; share: ShareCommit; keyring: Keyring; store: Store; log: Log; clock: () => Date }

/** Erases what these words stand for, and audits it. False when they stand for nothing, or no longer. */
export async function eraseByReceipt(
  needs: Needs,
  words: string,
  actor: 'respondent' | 'command',
): Promise<boolean> {
  const erased = await erase(needs, actor, async (trx) => {
    for (const hash of receiptHashes(needs.keyring, words)) {
      const found = await eraseResponse(trx, hash)
      if (found) return found
    }
    return undefined
  })
  return erased !== undefined
}

/**
 * A person throws away what they have not sent: key and rows go. Words about which a concern is open stay sealed until
 * a person has closed it: `held`. Pressed again it is the same answer. Undefined where this visit has nothing to throw.
 */
export async function throwAway(needs: Needs, visit: Visit): Promise<{ held: boolean } | undefined> {
  const { response, hash } = visit
  const thrown =
    response &&
    (await erase(needs, 'respondent', (trx) => eraseUnsent(trx, { id: response.id, thrownHash: hash })))
  return thrown ? { held: thrown.held } : findThrown(needs.db, hash)
}

async function erase(
  needs: Needs,
  actor: 'respondent' | 'command',
  work: (trx: Db) => Promise<Erased | undefined>,
): Promise<Erased | undefined> {
  const { share, keyring, clock } = needs
  const gone = await share(async (trx) => {
    const erased = await work(trx)
    if (erased)
      await recordAudit(trx, keyring, {
        at: clock().toISOString(),
        actor,
        action: 'response.erased',
        inspectionId: erased.inspectionId,
        subject: erased.id,
      })
    return erased
  })
  if (gone) {
    await removeSoundsOf(needs, gone)
    await removePicturesOf(needs, gone)
    await clearLog(needs.db)
  }
  return gone
}
