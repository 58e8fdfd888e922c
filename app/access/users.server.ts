import { recordAudit } from '#db/audit.server.ts'
import { findUser, findUserByEmailHash, saveMembership, saveUser, type UserRow } from '#db/users.server.ts'
import type { House } from '../house.server.ts'
import type { Keyring } from '../platform/crypto/keyring.server.ts'
import { newId } from '../platform/crypto/random.server.ts'
import { seal, unseal } from '../platform/crypto/seal.server.ts'
import type { Role } from './policy.ts'

export type NewUser = {
  email: string
  name: string
  role: Role
  /** An inspection's id, or `*` for the whole service. */
  inspectionId: string
  /** Who adds: a user's id, `command` or `service`. */
  by: string
}

/** Adds the person or, for a known e-mail, only the role. The name given first stays. Gives back the user's id. */
export async function addUser(house: House, person: NewUser): Promise<string> {
  const { keyring } = house
  const at = house.clock().toISOString()
  const email = tidyEmail(person.email)
  const id = newId()
  return house.share(async (trx) => {
    const user = await saveUser(trx, {
      id,
      emailHash: emailHash(keyring, email),
      emailSealed: seal(keyring.peopleKey, email, place(id, 'email')),
      nameSealed: seal(keyring.peopleKey, person.name.trim().normalize('NFC'), place(id, 'name')),
      createdAt: at,
    })
    const { inspectionId, role } = person
    const isNewRole = await saveMembership(trx, user.id, { inspectionId, role })
    const event = { at, actor: person.by, subject: user.id }
    if (user.id === id) await recordAudit(trx, keyring, { ...event, action: 'user.added' })
    if (isNewRole)
      await recordAudit(trx, keyring, {
        ...event,
        action: 'membership.added',
        ...(inspectionId === '*' ? {} : { inspectionId }),
        detail: { role },
      })
    return user.id
  })
}

export function findUserByEmail(house: House, email: string): Promise<UserRow | undefined> {
  return findUserByEmailHash(house.db, emailHash(house.keyring, tidyEmail(email)))
}

export function nameOf(keyring: Keyring, user: UserRow): string {
  return unseal(keyring.peopleKey, user.nameSealed, place(user.id, 'name'))
}

export function emailOf(keyring: Keyring, user: UserRow): string {
  return unseal(keyring.peopleKey, user.emailSealed, place(user.id, 'email'))
}

export function tidyEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

/** Good enough to catch a slip; whether it reaches anyone, only a letter can tell. */
export function isEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(tidyEmail(email))
}

/** Keyed: without the master key nobody can try addresses against it. */
export function emailHash(keyring: Keyring, email: string): string {
  return keyring.mac('email', email)
}

function place(userId: string, field: 'email' | 'name') {
  return { inspection: '-', table: 'users', record: userId, field }
}

/** Whose decision it was, for those who work beside them; undefined where nobody is known by this id. */
export async function nameOfPerson(
  { db, keyring }: Pick<House, 'db' | 'keyring'>,
  userId: string,
): Promise<string | undefined> {
  const user = await findUser(db, userId)
  return user && nameOf(keyring, user)
}
