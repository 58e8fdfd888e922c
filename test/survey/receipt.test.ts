import { expect, test } from 'vitest'
import { keyringOf } from '#app/platform/crypto/keyring.server.ts'
import { asKey } from '#app/platform/crypto/seal.server.ts'
import { codeWords } from '#app/survey/code/code-words.ts'
import { receiptGiven, receiptHash, receiptHashes, receiptOf } from '#app/survey/receipt.server.ts'
import { formerReceipt } from './former-receipt.ts'

// One key for all runs: of some words what is left after a slip is a word of the list too.
const keyring = keyringOf(asKey(Buffer.alloc(32, 7)))

test('a new receipt is five words that a child may be given, always the same', () => {
  for (let id = 0; id < 300; id++) {
    const words = receiptOf(keyring, `response-${id}`).split(' ')
    expect(words).toHaveLength(5)
    expect(words.filter((word) => !codeWords.includes(word))).toEqual([])
    expect(receiptOf(keyring, `response-${id}`)).toBe(words.join(' '))
  }
})

test('a receipt given out before is shown as it was, and stays good', () => {
  const former = formerReceipt(keyring, 'old')
  const receiptHashOfOld = receiptHash(keyring, former)
  expect(receiptGiven(keyring, { id: 'old', receiptHash: receiptHashOfOld })).toBe(former)
  expect(receiptHashes(keyring, ` ${former.toUpperCase()} `)).toContain(receiptHashOfOld)
  const receipt = receiptOf(keyring, 'new')
  expect(receiptGiven(keyring, { id: 'new', receiptHash: receiptHash(keyring, receipt) })).toBe(receipt)
})

test('a slip in a receipt is mended', () => {
  const receipt = receiptOf(keyring, 'new')
  const slip = receipt.replace(/^./, '')
  expect(receiptHashes(keyring, slip)).toContain(receiptHash(keyring, receipt))
  expect(receiptHashes(keyring, 'no words of any list at all')).toHaveLength(1)
})
