import type { House } from '../house.server.ts'
import { makeSignInLink } from './session.server.ts'
import { throttleOf } from './throttle.ts'
import { emailOf, findUserByEmail, isEmail, nameOf, tidyEmail } from './users.server.ts'

/** Carries a sign-in link to the person. The embedded default carries nothing: an administrator hands links out. */
export type DeliverLink = (letter: {
  email: string
  name: string
  url: string
  expiresAt: Date
}) => Promise<void>

export type AskedForLink = { ok: true } | { ok: false; problem: { code: 'email.not-one' | 'ask.too-often' } }

const KEYS_MAX = 20_000
const byAddress = throttleOf({ tries: 60, seconds: 600, keysMax: KEYS_MAX })
const byEmail = throttleOf({ tries: 6, seconds: 600, keysMax: KEYS_MAX })

/**
 * The same answer for a known and an unknown e-mail, after the same time: the letter is written after the answer.
 * With nothing to carry letters, nobody is looked up and no link is made.
 */
export function askForLink(
  house: House,
  asked: { email: string; address: string },
  deliver?: DeliverLink,
): AskedForLink {
  const now = house.clock()
  if (!isEmail(asked.email)) return { ok: false, problem: { code: 'email.not-one' } }
  const email = tidyEmail(asked.email)
  const free =
    byAddress.allow(house.keyring.mac('address', asked.address), now) &&
    byEmail.allow(house.keyring.mac('email', email), now)
  if (!free) return { ok: false, problem: { code: 'ask.too-often' } }
  if (deliver)
    void write(house, email, deliver).catch((error: unknown) =>
      house.log.error({ err: error }, 'a sign-in link could not be sent'),
    )
  return { ok: true }
}

async function write(house: House, email: string, deliver: DeliverLink): Promise<void> {
  const user = await findUserByEmail(house, email)
  if (!user) return
  const link = await makeSignInLink(house, user.id)
  await deliver({ email: emailOf(house.keyring, user), name: nameOf(house.keyring, user), ...link })
}
