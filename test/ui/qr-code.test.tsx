import { load } from 'cheerio'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import { html } from './page.tsx'

/** The squares as drawn, read back from the path: dark or not, row by row. */
function drawn(path: string, side: number): boolean[][] {
  const squares = Array.from({ length: side }, () => Array.from({ length: side }, () => false))
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let at = Number(x); at < Number(x) + Number(width); at++) {
      const row = squares[Number(y)]
      if (row) row[at] = true
    }
  return squares
}

test.each(['https://voices.example/j/k7mq-2xnp', 'http://localhost:3000/j/2222-2222', 'ع'.repeat(40)])(
  '%s is drawn square by square, within the white frame that scanners need',
  (address) => {
    const $ = load(html(<QrCode address={address} name="Square" />))
    const [, , side] = ($('svg').attr('viewBox') ?? '').split(' ').map(Number)
    const { data } = encode(address, { ecc: 'M', border: 4 })
    expect(side).toBe(data.length)
    expect(drawn($('path').last().attr('d') ?? '', side ?? 0)).toEqual(data)
    expect($('svg').attr('aria-label')).toBe('Square')
  },
)
