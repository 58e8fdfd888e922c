/**
 * What a post has for the page that follows it and for nobody after: a return code, or that answers were thrown away.
 * It travels in a cookie of two minutes, sealed with a key that only this service can make, and is taken out of the
 * browser by the page that shows it. So nothing of it is stored here, and going back or opening the page again shows
 * nothing.
 */
import { z } from 'zod'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { asKey, SealBroken, seal, unseal } from '#app/platform/crypto/seal.server.ts'

const SECONDS = 120
const cookieName = 'earshot_once'

const content = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), words: z.string(), digits: z.string(), token: z.string() }),
  z.strictObject({ kind: z.literal('thrown'), held: z.boolean() }),
])
export type Once = z.infer<typeof content>

type Needs = { keyring: Keyring; clock: () => Date; config: { secure: boolean } }

/** The Set-Cookie line that carries it to the next page. */
export function once(needs: Needs, link: string, what: Once): string {
  const until = needs.clock().getTime() + SECONDS * 1000
  // Of one length, so that nobody who looks at the browser's cookies can tell what was said.
  const words = JSON.stringify({ until, what }).padEnd(400)
  return cookie(
    needs,
    link,
    seal(keyOf(needs.keyring, link), words, placeOf(link)).toString('base64url'),
    SECONDS,
  )
}

/** What it carried, and the Set-Cookie line that takes it away. Undefined where there is nothing, or it is too old. */
export function readOnce(
  needs: Needs,
  request: Request,
  link: string,
): { what: Once; taken: string } | undefined {
  const carried = /(?:^|;\s*)earshot_once=([A-Za-z0-9_-]{20,2000})(?:;|$)/.exec(
    request.headers.get('cookie') ?? '',
  )?.[1]
  if (!carried) return undefined
  try {
    const words = unseal(keyOf(needs.keyring, link), Buffer.from(carried, 'base64url'), placeOf(link))
    const read = z.strictObject({ until: z.number(), what: content }).parse(JSON.parse(words))
    if (read.until < needs.clock().getTime()) return undefined
    return { what: read.what, taken: cookie(needs, link, '', 0) }
  } catch (error) {
    // Somebody else's cookie, or one of before: as good as none.
    if (error instanceof SealBroken || error instanceof z.ZodError) return undefined
    throw error
  }
}

/** Takes it out of a browser that leaves. */
export const dropOnce = (needs: Needs, link: string): string => cookie(needs, link, '', 0)

const keyOf = (keyring: Keyring, link: string) => asKey(keyring.macBytes('once', link))
const placeOf = (link: string) => ({ inspection: '', table: 'once', record: link, field: 'cookie' })

function cookie(needs: Needs, link: string, value: string, seconds: number): string {
  const parts = [
    `${cookieName}=${value}`,
    `Path=/s/${link}`,
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
  ]
  return [...parts, ...(needs.config.secure ? ['Secure'] : [])].join('; ')
}
