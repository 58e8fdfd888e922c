import { type AppLoadContext, redirectDocument } from '@remix-run/node'
import { findInspection, type InspectionRow } from '#db/inspections.server.ts'
import { findUser, listRolesAt } from '#db/users.server.ts'
import type { House } from '../house.server.ts'
import { sameText } from '../platform/crypto/random.server.ts'
import { formTokenField } from './form-token.tsx'
import { refuseForeignOrigin } from './origin.server.ts'
import { type Action, mayAny, type Role } from './policy.ts'
import { currentSession, endedCookie, sessionHash } from './session.server.ts'
import { nameOf } from './users.server.ts'

export type Person = { id: string; name: string; sessionId: string }
export type Member = { person: Person; roles: Role[]; inspection: InspectionRow }
type Context = Pick<AppLoadContext, 'house'>

/** Who is asking. Throws a redirect to the sign-in page when nobody is signed in, or no longer. */
export async function requirePerson({ house }: Context, request: Request): Promise<Person> {
  const session = await currentSession(house, request)
  const user = session && (await findUser(house.db, session.userId))
  if (!session || !user)
    throw redirectDocument('/sign-in', { status: 303, headers: { 'Set-Cookie': endedCookie(house) } })
  return { id: user.id, name: nameOf(house.keyring, user), sessionId: session.id }
}

/**
 * Who is asking, and that they may do this at this inspection. Throws 404 when they may not: an inspection that is not
 * theirs and one that does not exist look the same.
 */
export async function requireMember(
  context: Context,
  request: Request,
  inspectionId: string | undefined,
  action: Action,
): Promise<Member> {
  const person = await requirePerson(context, request)
  const id = inspectionId ?? ''
  const roles = await listRolesAt(context.house.db, person.id, id)
  const inspection = mayAny(roles, action) ? await findInspection(context.house.db, id) : undefined
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  return { person, roles, inspection }
}

/** What a desk form carries, bound to this browser's session. Empty when it carries none. */
export function formTokenOf({ house }: Context, request: Request): string {
  const hash = sessionHash(house, request)
  return hash ? deskFormToken(house, hash) : ''
}

/** Every action of the desk calls it before it changes anything. Throws 403 for a form that is not from our page here. */
export function requireFormToken({ house }: Context, request: Request, form: FormData): void {
  refuseForeignOrigin(house, request)
  const hash = sessionHash(house, request)
  const token = form.get(formTokenField)
  if (!hash || typeof token !== 'string' || !sameText(token, deskFormToken(house, hash)))
    throw new Response('This form has been open too long. Open the page again.', { status: 403 })
}

function deskFormToken(house: House, hash: string): string {
  return house.keyring.mac('form-token', 'desk', hash)
}
