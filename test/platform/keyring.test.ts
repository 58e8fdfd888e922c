import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newResponseKey, openKeyFile, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'

function aFolder() {
  const path = mkdtempSync(join(tmpdir(), 'earshot-key-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true }) }
}

test('the key file is made once, for its owner alone, and read again', () => {
  using folder = aFolder()
  const file = join(folder.path, 'data.key')
  const first = openKeyFile(file).mac('receipt', 'x')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(openKeyFile(file).mac('receipt', 'x')).toBe(first)
})

test('a key file that others may read is closed to them', () => {
  using folder = aFolder()
  const file = join(folder.path, 'data.key')
  openKeyFile(file)
  chmodSync(file, 0o644)
  openKeyFile(file)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('a key file that holds no key is refused and left as it is', () => {
  using folder = aFolder()
  const file = join(folder.path, 'data.key')
  writeFileSync(file, 'c2hvcnQ=')
  expect(() => openKeyFile(file)).toThrow('does not hold a key')
  expect(readFileSync(file, 'utf8')).toBe('c2hvcnQ=')
})

test('a response’s key opens only through its own inspection’s key', () => {
  using folder = aFolder()
  const ring = openKeyFile(join(folder.path, 'data.key'))
  const one = ring.newInspectionKey('one')
  const other = ring.newInspectionKey('other')
  const { key, wrapped } = newResponseKey(one.key, 'one', 'r1')
  expect(
    unwrapResponseKey(ring.unwrapInspectionKey('one', one.wrapped), 'one', 'r1', wrapped).equals(key),
  ).toBe(true)
  expect(() => unwrapResponseKey(other.key, 'one', 'r1', wrapped)).toThrow('do not open')
  expect(() => unwrapResponseKey(one.key, 'one', 'r2', wrapped)).toThrow('do not open')
  expect(() => ring.unwrapInspectionKey('other', one.wrapped)).toThrow('do not open')
})

test('a keyed hash depends on the key, the purpose and where its parts are cut', () => {
  using folder = aFolder()
  const ring = openKeyFile(join(folder.path, 'one.key'))
  const hashes = [
    ring.mac('receipt', 'ab', 'c'),
    ring.mac('receipt', 'a', 'bc'),
    ring.mac('visit', 'ab', 'c'),
    openKeyFile(join(folder.path, 'two.key')).mac('receipt', 'ab', 'c'),
  ]
  expect(new Set(hashes).size).toBe(4)
})
