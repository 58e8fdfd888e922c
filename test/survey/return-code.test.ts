import { expect, test } from 'vitest'
import { keyringOf } from '#app/platform/crypto/keyring.server.ts'
import { newKey } from '#app/platform/crypto/seal.server.ts'
import { codeWords } from '#app/survey/code/code-words.ts'
import { hashCode, newCode } from '#app/survey/code/hash-code.server.ts'
import { codeOf, readCode } from '#app/survey/code/return-code.ts'

const code = codeOf([0, 700, 1_500, 2_047, 3])

test('a code has 55 bits, in words and in numbers alike', () => {
  expect(codeWords.length ** 5).toBe(2 ** 55)
  for (let times = 0; times < 200; times++) {
    const { words, digits } = newCode()
    expect(words.split(' ')).toHaveLength(5)
    expect(digits).toMatch(/^[1-3]\d{3}( [1-3]\d{3}){4}$/)
    expect(readCode(words)).toBe(words)
    expect(readCode(digits)).toBe(words)
  }
})

test('every word is drawn as often as any other', () => {
  const drawn = new Map<string, number>()
  for (let times = 0; times < 8_192; times++)
    for (const word of newCode().words.split(' ')) drawn.set(word, (drawn.get(word) ?? 0) + 1)
  // 40,960 draws, 20 a word: chi squared within five standard deviations of what chance gives.
  const expected = (8_192 * 5) / codeWords.length
  const chi = codeWords.reduce((sum, word) => sum + ((drawn.get(word) ?? 0) - expected) ** 2 / expected, 0)
  expect(Math.abs(chi - 2_047)).toBeLessThan(5 * Math.sqrt(2 * 2_047))
})

test('case, hyphens, blanks, line ends, a slip and short words are forgiven, the order is not', () => {
  const [a, b, c, d, e] = code.words.split(' ')
  expect(readCode(`  ${code.words.toUpperCase()} `)).toBe(code.words)
  expect(readCode(`${a}-${b}-${c}-${d}-${e}`)).toBe(code.words)
  expect(readCode(`1. ${a}`)).toBeUndefined()
  expect(readCode(`${a},\n${b}\t${c}   ${d}\r\n${e}.`)).toBe(code.words)
  expect(readCode(`${a?.slice(0, 4)} ${b}s ${c} ${d} ${e}`)).toBe(code.words)
  expect(readCode(`${b} ${a} ${c} ${d} ${e}`)).not.toBe(code.words)
  for (const typed of [
    '',
    a ?? '',
    `${a} ${b} ${c} ${d}`,
    `${code.words} ${a}`,
    `${a} ${b} ${c} ${d} qqqqqq`,
  ])
    expect(readCode(typed)).toBeUndefined()
})

test('the numbers may be typed in the digits of any script that people here write', () => {
  const noughts = {
    arabic: 0x660,
    urdu: 0x6f0,
    hindi: 0x966,
    bengali: 0x9e6,
    punjabi: 0xa66,
    gujarati: 0xae6,
    wide: 0xff10,
  }
  for (const nought of Object.values(noughts)) {
    const local = code.digits.replace(/\d/g, (digit) => String.fromCodePoint(nought + Number(digit)))
    expect(readCode(local)).toBe(code.words)
  }
  expect(readCode(code.digits.replaceAll(' ', ''))).toBe(code.words)
  expect(readCode(code.digits.replaceAll(' ', '-'))).toBe(code.words)
  for (const typed of ['999 1', code.digits.slice(1), `${code.digits} 1`, code.digits.replace(/^1/, '9')])
    expect(readCode(typed)).toBeUndefined()
})

test('what is stored of a code depends on the link and on the key file', async () => {
  const [one, other] = [keyringOf(newKey()), keyringOf(newKey())]
  const hash = await hashCode(one, 'a-link', code.words)
  expect(hash).toMatch(/^[\w-]{43}$/)
  expect(await hashCode(one, 'a-link', code.words)).toBe(hash)
  expect(await hashCode(one, 'another', code.words)).not.toBe(hash)
  expect(await hashCode(other, 'a-link', code.words)).not.toBe(hash)
})
