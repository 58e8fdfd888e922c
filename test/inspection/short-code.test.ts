import { expect, test } from 'vitest'
import { readShortCode, shortCodeShown, shortPath } from '#app/inspection/index.ts'
import { newShortCode } from '#app/platform/crypto/random.server.ts'

test.each([
  ['k7mq2xnp'],
  ['k7mq-2xnp'],
  ['K7MQ 2XNP'],
  ['  k 7 m q – 2 x n p  '],
  ['Ｋ７ＭＱ２ＸＮＰ'],
  ['k٧mq٢xnp'],
  ['k۷mq۲xnp'],
  ['k7mq.2xnp\n'],
])('%j is the code k7mq2xnp', (typed) => {
  expect(readShortCode(typed)).toBe('k7mq2xnp')
})

test.each([
  [''],
  ['k7mq2xn'],
  ['k7mq2xnpp'],
  ['–'.repeat(8)],
  [`k7mq2xnp${' '.repeat(300)}`],
  ['ك'.repeat(8)],
])('%j is no code', (typed) => {
  expect(readShortCode(typed)).toBeUndefined()
})

test('what is shown and what is in an address read as the code itself', () => {
  for (let tries = 0; tries < 200; tries++) {
    const code = newShortCode()
    expect(code).toMatch(/^[2-9b-df-hjkmnp-tv-z]{8}$/)
    expect(readShortCode(shortCodeShown(code))).toBe(code)
    expect(readShortCode(shortPath(code).slice('/j/'.length).toUpperCase())).toBe(code)
  }
})
