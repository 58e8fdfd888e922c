/**
 * The master key lives in a file beside the data folder, never in it and never in a backup.
 * From it come, by HKDF, one key for each purpose; it wraps the key of each inspection, which wraps those of responses.
 */
import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { asKey, type Key, newKey, seal, unsealBytes } from './seal.server.ts'

export type MacPurpose =
  | 'receipt'
  | 'return-code'
  | 'once'
  | 'form-token'
  | 'step'
  | 'email'
  | 'import'
  | 'audit'
  | 'visit'
  | 'session'
  | 'sign-in'
  | 'address'
  | 'leave'
  | 'waiting'

export type Keyring = {
  /** Keyed hash, 32 bytes as base64url. The same parts give the same text only under this master key. */
  mac(purpose: MacPurpose, ...parts: string[]): string
  /** 32 bytes of the same, for making words out of. */
  macBytes(purpose: MacPurpose, ...parts: string[]): Buffer
  /** Seals people's e-mails and names. */
  peopleKey: Key
  newInspectionKey(inspectionId: string): { key: Key; wrapped: Buffer }
  unwrapInspectionKey(inspectionId: string, wrapped: Uint8Array): Key
}

export function newResponseKey(inspectionKey: Key, inspectionId: string, responseId: string) {
  const key = newKey()
  return { key, wrapped: seal(inspectionKey, key, responseKeyPlace(inspectionId, responseId)) }
}

export function unwrapResponseKey(
  inspectionKey: Key,
  inspectionId: string,
  responseId: string,
  wrapped: Uint8Array,
): Key {
  return asKey(unsealBytes(inspectionKey, wrapped, responseKeyPlace(inspectionId, responseId)))
}

export function keyringOf(master: Key): Keyring {
  const derive = (purpose: string) =>
    asKey(new Uint8Array(hkdfSync('sha256', master, 'earshot', purpose, 32)))
  const wrapping = derive('wrap-inspection-keys')
  const macKeys = new Map<MacPurpose, Key>()
  const macBytes = (purpose: MacPurpose, ...parts: string[]) => {
    const key = macKeys.get(purpose) ?? derive(`mac/${purpose}`)
    macKeys.set(purpose, key)
    return createHmac('sha256', key)
      .update(parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join('|'))
      .digest()
  }
  const place = (id: string) => ({ inspection: id, table: 'inspections', record: id, field: 'key' })
  return {
    macBytes,
    mac: (purpose, ...parts) => macBytes(purpose, ...parts).toString('base64url'),
    peopleKey: derive('people'),
    newInspectionKey(id) {
      const key = newKey()
      return { key, wrapped: seal(wrapping, key, place(id)) }
    },
    unwrapInspectionKey: (id, wrapped) => asKey(unsealBytes(wrapping, wrapped, place(id))),
  }
}

/**
 * Reads the master key, or makes it on first start (mode 0600, on disk before it is used).
 * A key file that others may read is mended to 0600.
 */
export function openKeyFile(path: string): Keyring {
  mkdirSync(dirname(path), { recursive: true })
  try {
    // `wx` lets one of several first starts make it; the others then read what that one wrote.
    const file = openSync(path, 'wx', 0o600)
    try {
      writeSync(file, `${randomBytes(32).toString('base64')}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if ((statSync(path).mode & 0o077) !== 0) chmodSync(path, 0o600)
  const bytes = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (bytes.length !== 32) throw new KeyFileBroken(path)
  return keyringOf(asKey(bytes))
}

export class KeyFileBroken extends Error {
  override name = 'KeyFileBroken'
  constructor(path: string) {
    super(`the key file ${path} does not hold a key of 32 bytes: put back the one this data was made with`)
  }
}

function responseKeyPlace(inspectionId: string, responseId: string) {
  return { inspection: inspectionId, table: 'responses', record: responseId, field: 'key' }
}
