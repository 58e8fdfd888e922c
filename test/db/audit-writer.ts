/** A process of its own that records events: `audit-writer.ts URL KEY-HEX COUNT`. */
import { keyringOf } from '#app/platform/crypto/keyring.server.ts'
import { asKey } from '#app/platform/crypto/seal.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { connect } from '#db/connect.server.ts'

const [url = '', key = '', count = '0'] = process.argv.slice(2)
const db = connect(url)
const keyring = keyringOf(asKey(Buffer.from(key, 'hex')))
await Promise.all(
  Array.from({ length: Number(count) }, (_, n) =>
    recordAudit(db, keyring, {
      at: '2026-11-24T09:00:00.000Z',
      actor: `writer-${process.pid}`,
      action: 'sign-in',
      subject: `${n}`,
    }),
  ),
)
await db.destroy()
