/**
 * Leave to do one thing for a few minutes, after somebody has said why. It is bound to the person and to the thing,
 * carries its own end and is kept nowhere: in anybody else's hands, or later, it opens nothing.
 */
import type { Keyring } from '../platform/crypto/keyring.server.ts'
import { sameText } from '../platform/crypto/random.server.ts'

type Needs = { keyring: Keyring; clock: () => Date }
type Leave = { person: string; thing: string }

export function giveLeave({ keyring, clock }: Needs, leave: Leave, minutes: number): string {
  const ends = String(clock().getTime() + minutes * 60_000)
  return `${ends}.${macOf(keyring, leave, ends)}`
}

export function hasLeave({ keyring, clock }: Needs, leave: Leave, given: string | null): boolean {
  const [, ends, mac] = /^(\d{1,16})\.([\w-]+)$/.exec(given ?? '') ?? []
  if (!ends || !mac || !sameText(mac, macOf(keyring, leave, ends))) return false
  return clock().getTime() < Number(ends)
}

const macOf = (keyring: Keyring, { person, thing }: Leave, ends: string) =>
  keyring.mac('leave', person, thing, ends)
