/**
 * Before anyone is signed in there is no session to tie a form to: a page that signs in gives the browser a cookie of
 * its own, and its form carries the keyed hash of it. A form made in one browser is worth nothing in another.
 */
import type { House } from '../house.server.ts'
import { newToken, sameText } from '../platform/crypto/random.server.ts'
import { readCookie, setCookie } from './cookies.server.ts'
import { formTokenField } from './form-token.tsx'
import { linkMinutesMax } from './session.server.ts'

const COOKIE = 'earshot_door'

/** `what` the form is for: the link's token, or the name of the page. */
export function openDoor(
  house: House,
  request: Request,
  what: string,
): { formToken: string; cookie: string } {
  const { secure } = house.config
  // Kept while it lasts, so that two tabs do not shut each other out.
  const carried = readCookie(request, COOKIE, secure)
  const visit = carried && /^[\w-]{43}$/.test(carried) ? carried : newToken()
  return {
    formToken: house.keyring.mac('form-token', 'door', what, visit),
    cookie: setCookie(COOKIE, visit, { secure, secondsMax: linkMinutesMax * 60 }),
  }
}

export function isDoorOpen(house: House, request: Request, what: string, form: FormData): boolean {
  const visit = readCookie(request, COOKIE, house.config.secure)
  const token = form.get(formTokenField)
  if (!visit || typeof token !== 'string') return false
  return sameText(token, house.keyring.mac('form-token', 'door', what, visit))
}
