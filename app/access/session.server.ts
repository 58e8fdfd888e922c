/**
 * Sessions: a random token in a cookie that scripts cannot read, its keyed hash in the database.
 * A session ends after 30 minutes without a page, after 12 hours in any case, when it is signed out, and when another
 * sign-in in the same browser takes its place.
 */
import { recordAudit } from '#db/audit.server.ts'
import {
  type At,
  deleteEndedAccess,
  findOpenSession,
  isSignInLinkOpen,
  listOpenSessions,
  revokeOtherSessions,
  revokeSession,
  revokeSessionByToken,
  type SessionRow,
  saveSession,
  saveSessionSeen,
  saveSignInLink,
  takeSignInLink,
} from '#db/sessions.server.ts'
import type { House } from '../house.server.ts'
import { newId, newToken } from '../platform/crypto/random.server.ts'
import { readCookie, setCookie } from './cookies.server.ts'
import { deviceLabel } from './device.ts'

export const linkMinutesMax = 15
export const idleMinutesMax = 30
export const sessionHoursMax = 12
/** `seen_at` is written at most this often: a page that loads ten things is one visit. */
const SEEN_SECONDS = 60
const KEEP_DAYS = 30
const COOKIE = 'earshot_session'

/** A link that signs this person in once. `by`: who asked for it, a user's id, `command` or `service`. */
export async function makeSignInLink(
  house: House,
  userId: string,
  by = 'service',
): Promise<{ url: string; expiresAt: Date }> {
  const token = newToken()
  const now = house.clock()
  const expiresAt = after(now, linkMinutesMax * 60)
  await house.share(async (trx) => {
    await saveSignInLink(trx, {
      id: newId(),
      tokenHash: house.keyring.mac('sign-in', token),
      userId,
      madeAt: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
    })
    await recordAudit(trx, house.keyring, {
      at: now.toISOString(),
      actor: by,
      action: 'sign-in.link-made',
      subject: userId,
    })
  })
  return { url: `${house.config.baseUrl}/sign-in/${token}`, expiresAt }
}

/** Looks without using it up. */
export function isLinkOpen(house: House, linkToken: string): Promise<boolean> {
  return isSignInLinkOpen(house.db, house.keyring.mac('sign-in', linkToken), house.clock().toISOString())
}

/** Uses the link up and opens a session. Undefined for a used, late or unknown link, all alike. */
export async function signIn(
  house: House,
  request: Request,
  linkToken: string,
): Promise<{ cookie: string } | undefined> {
  const { keyring, config } = house
  const now = house.clock()
  const at = now.toISOString()
  const token = newToken()
  const before = readCookie(request, COOKIE, config.secure)
  const opened = await house.share(async (trx) => {
    const userId = await takeSignInLink(trx, keyring.mac('sign-in', linkToken), at)
    if (!userId) return false
    await deleteEndedAccess(trx, after(now, -KEEP_DAYS * 86_400).toISOString())
    if (before) await revokeSessionByToken(trx, keyring.mac('session', before), at)
    const id = newId()
    await saveSession(trx, {
      id,
      tokenHash: keyring.mac('session', token),
      userId,
      device: deviceLabel(request.headers.get('user-agent')),
      madeAt: at,
      seenAt: at,
      endsAt: after(now, sessionHoursMax * 3600).toISOString(),
    })
    await recordAudit(trx, keyring, { at, actor: userId, action: 'sign-in', subject: id })
    return true
  })
  if (!opened) return undefined
  return {
    cookie: setCookie(COOKIE, token, { secure: config.secure, secondsMax: sessionHoursMax * 3600 }),
  }
}

/** The session this browser carries, if it still stands; seeing it keeps it open. */
export async function currentSession(house: House, request: Request): Promise<SessionRow | undefined> {
  const hash = sessionHash(house, request)
  if (!hash) return undefined
  const now = house.clock()
  const session = await findOpenSession(house.db, hash, instants(now))
  if (session && Date.parse(session.seenAt) + SEEN_SECONDS * 1000 <= now.getTime())
    await saveSessionSeen(house.db, session.id, now.toISOString())
  return session
}

/** Ends this browser's session, if there is one. Gives back the cookie that takes the token away. */
export async function signOut(house: House, request: Request): Promise<{ cookie: string }> {
  const session = await currentSession(house, request)
  if (session) {
    const at = house.clock().toISOString()
    await house.share(async (trx) => {
      const ended = await revokeSession(trx, { userId: session.userId, sessionId: session.id }, at)
      if (ended)
        await recordAudit(trx, house.keyring, {
          at,
          actor: session.userId,
          action: 'sign-out',
          subject: ended,
        })
    })
  }
  return { cookie: endedCookie(house) }
}

export function listSessions(house: House, userId: string): Promise<SessionRow[]> {
  return listOpenSessions(house.db, userId, instants(house.clock()))
}

/** Ends one of the person's sessions, or with `others` all but this one. Gives back how many ended. */
export async function endSessions(
  house: House,
  person: { id: string; sessionId: string },
  which: { sessionId: string } | 'others',
): Promise<number> {
  const at = house.clock().toISOString()
  return house.share(async (trx) => {
    const ended =
      which === 'others'
        ? await revokeOtherSessions(trx, { userId: person.id, sessionId: person.sessionId }, at)
        : [await revokeSession(trx, { userId: person.id, sessionId: which.sessionId }, at)]
    let count = 0
    for (const subject of ended) {
      if (subject === undefined) continue
      await recordAudit(trx, house.keyring, { at, actor: person.id, action: 'session.revoked', subject })
      count += 1
    }
    return count
  })
}

/** The keyed hash of the token this browser carries, whether or not a session stands behind it. */
export function sessionHash(house: House, request: Request): string | undefined {
  const token = readCookie(request, COOKIE, house.config.secure)
  return token && house.keyring.mac('session', token)
}

export function endedCookie(house: House): string {
  return setCookie(COOKIE, '', { secure: house.config.secure, secondsMax: 0 })
}

function instants(now: Date): At {
  return { now: now.toISOString(), idleSince: after(now, -idleMinutesMax * 60).toISOString() }
}

function after(now: Date, seconds: number): Date {
  return new Date(now.getTime() + seconds * 1000)
}
