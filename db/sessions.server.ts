import type { Db } from './connect.server.ts'
import type { Instant } from './schema.ts'

export type SignInLinkRow = {
  id: string
  tokenHash: string
  userId: string
  madeAt: Instant
  expiresAt: Instant
}
export type SessionRow = {
  id: string
  tokenHash: string
  userId: string
  /** Browser and system, as `Firefox, Windows`; empty when neither is known. */
  device: string
  madeAt: Instant
  seenAt: Instant
  endsAt: Instant
}
/** `idleSince`: a session not seen after this instant has ended. */
export type At = { now: Instant; idleSince: Instant }

export async function saveSignInLink(db: Db, link: SignInLinkRow): Promise<void> {
  await db
    .insertInto('sign_in_links')
    .values({
      id: link.id,
      token_hash: link.tokenHash,
      user_id: link.userId,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** Looks without using: mail scanners open links too. */
export async function isSignInLinkOpen(db: Db, tokenHash: string, now: Instant): Promise<boolean> {
  const row = await db
    .selectFrom('sign_in_links')
    .select('id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row !== undefined
}

/** Uses the link up and says whose it was: of two posts at once, one gets the person. */
export async function takeSignInLink(db: Db, tokenHash: string, now: Instant): Promise<string | undefined> {
  const row = await db
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning('user_id')
    .executeTakeFirst()
  return row?.user_id
}

export async function saveSession(db: Db, session: SessionRow): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      user_id: session.userId,
      device: session.device,
      made_at: session.madeAt,
      seen_at: session.seenAt,
      ends_at: session.endsAt,
    })
    .execute()
}

export async function findOpenSession(db: Db, tokenHash: string, at: At): Promise<SessionRow | undefined> {
  const row = await openSessions(db, at).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row && fromRow(row)
}

/** The person's own, the last seen first. */
export async function listOpenSessions(db: Db, userId: string, at: At): Promise<SessionRow[]> {
  const rows = await openSessions(db, at)
    .where('user_id', '=', userId)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(200)
    .execute()
  return rows.map(fromRow)
}

export async function saveSessionSeen(db: Db, id: string, now: Instant): Promise<void> {
  await db.updateTable('sessions').set({ seen_at: now }).where('id', '=', id).execute()
}

/** Ends one of the person's own sessions; gives back its id, or nothing when there was none to end. */
export async function revokeSession(
  db: Db,
  of: { userId: string; sessionId: string },
  now: Instant,
): Promise<string | undefined> {
  const row = await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '=', of.sessionId)
    .where('user_id', '=', of.userId)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function revokeOtherSessions(
  db: Db,
  of: { userId: string; sessionId: string },
  now: Instant,
): Promise<string[]> {
  const rows = await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('id', '!=', of.sessionId)
    .where('user_id', '=', of.userId)
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', now)
    .returning('id')
    .execute()
  return rows.map((row) => row.id).sort()
}

/** A browser that signs in anew leaves the session it had before, whoever's it was. */
export async function revokeSessionByToken(db: Db, tokenHash: string, now: Instant): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ revoked_at: now })
    .where('token_hash', '=', tokenHash)
    .where('revoked_at', 'is', null)
    .execute()
}

/** Links and sessions that ended before this instant serve nobody. */
export async function deleteEndedAccess(db: Db, before: Instant): Promise<void> {
  await db.deleteFrom('sign_in_links').where('expires_at', '<', before).execute()
  await db.deleteFrom('sessions').where('ends_at', '<', before).execute()
}

function openSessions(db: Db, at: At) {
  return db
    .selectFrom('sessions')
    .select(['id', 'token_hash', 'user_id', 'device', 'made_at', 'seen_at', 'ends_at'])
    .where('revoked_at', 'is', null)
    .where('ends_at', '>', at.now)
    .where('seen_at', '>', at.idleSince)
}

function fromRow(row: {
  id: string
  token_hash: string
  user_id: string
  device: string
  made_at: Instant
  seen_at: Instant
  ends_at: Instant
}): SessionRow {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    userId: row.user_id,
    device: row.device,
    madeAt: row.made_at,
    seenAt: row.seen_at,
    endsAt: row.ends_at,
  }
}
