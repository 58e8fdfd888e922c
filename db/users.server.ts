import type { Role } from '#app/access/index.ts'
import type { Db } from './connect.server.ts'
import type { Instant, Sealed } from './schema.ts'

export type UserRow = {
  id: string
  emailHash: string
  emailSealed: Sealed
  nameSealed: Sealed
  createdAt: Instant
}
/** `inspectionId` is an inspection's id, or `*` for the whole service. */
export type Membership = { inspectionId: string; role: Role }

/** Adds the person unless the e-mail is known; gives back who stands under that e-mail. */
export async function saveUser(db: Db, user: UserRow): Promise<UserRow> {
  await db
    .insertInto('users')
    .values({
      id: user.id,
      email_hash: user.emailHash,
      email_sealed: user.emailSealed,
      name_sealed: user.nameSealed,
      created_at: user.createdAt,
    })
    .onConflict((c) => c.column('email_hash').doNothing())
    .execute()
  const saved = await findUserByEmailHash(db, user.emailHash)
  if (!saved) throw new Error('a person who was just saved is not there')
  return saved
}

export async function findUserByEmailHash(db: Db, emailHash: string): Promise<UserRow | undefined> {
  const row = await db.selectFrom('users').selectAll().where('email_hash', '=', emailHash).executeTakeFirst()
  return row && fromRow(row)
}

export async function findUser(db: Db, id: string): Promise<UserRow | undefined> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

/** Says whether the membership is new. */
export async function saveMembership(db: Db, userId: string, membership: Membership): Promise<boolean> {
  const added = await db
    .insertInto('memberships')
    .values({ user_id: userId, inspection_id: membership.inspectionId, role: membership.role })
    .onConflict((c) => c.columns(['user_id', 'inspection_id', 'role']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return added !== undefined
}

export async function listMemberships(db: Db, userId: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('memberships')
    .select(['inspection_id', 'role'])
    .where('user_id', '=', userId)
    .orderBy('inspection_id')
    .orderBy('role')
    .limit(1000)
    .execute()
  return rows.map((row) => ({ inspectionId: row.inspection_id, role: row.role as Role }))
}

/** The person's roles at one inspection that exists; a role at `*` counts at each. None for a stranger. */
export async function listRolesAt(db: Db, userId: string, inspectionId: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('inspections', (join) => join.on('inspections.id', '=', inspectionId))
    .select('memberships.role')
    .distinct()
    .where('memberships.user_id', '=', userId)
    .where('memberships.inspection_id', 'in', [inspectionId, '*'])
    .orderBy('memberships.role')
    .execute()
  return rows.map((row) => row.role as Role)
}

/** The roles that somebody has over the whole service. */
export async function listServiceRoles(db: Db, userId: string): Promise<Role[]> {
  const rows = await db
    .selectFrom('memberships')
    .select('role')
    .where('user_id', '=', userId)
    .where('inspection_id', '=', '*')
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role as Role)
}

function fromRow(row: {
  id: string
  email_hash: string
  email_sealed: Sealed
  name_sealed: Sealed
  created_at: string
}): UserRow {
  return {
    id: row.id,
    emailHash: row.email_hash,
    emailSealed: row.email_sealed,
    nameSealed: row.name_sealed,
    createdAt: row.created_at,
  }
}
