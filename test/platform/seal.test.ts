import { expect, test } from 'vitest'
import { newKey, type Place, seal, unseal } from '#app/platform/crypto/seal.server.ts'

const place: Place = { inspection: 'i1', table: 'answers', record: 'r1.c_good', field: 'text' }

test('what is sealed opens again, whatever the script', () => {
  const key = newKey()
  for (const words of ['', 'The swing is good', 'أحب المدرسة', '🙂'.repeat(500)])
    expect(unseal(key, seal(key, words, place), place)).toBe(words)
})

test('the same words never seal to the same bytes', () => {
  const key = newKey()
  expect(seal(key, 'yes', place).equals(seal(key, 'yes', place))).toBe(false)
})

test('bytes moved to another inspection, table, record or field do not open', () => {
  const key = newKey()
  const sealed = seal(key, 'mine', place)
  const elsewhere: Place[] = [
    { ...place, inspection: 'i2' },
    { ...place, table: 'concerns' },
    { ...place, record: 'r2.c_good' },
    { ...place, field: 'note' },
    // The same letters cut in another place.
    { ...place, inspection: 'i1|7:answers', table: '' },
  ]
  for (const other of elsewhere) expect(() => unseal(key, sealed, other)).toThrow('do not open')
})

test('one changed bit anywhere is found', () => {
  const key = newKey()
  const sealed = seal(key, 'mine', place)
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(() => unseal(key, changed, place)).toThrow('do not open')
  }
})

test('another key does not open it', () => {
  expect(() => unseal(newKey(), seal(newKey(), 'mine', place), place)).toThrow('do not open')
})
