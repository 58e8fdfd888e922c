import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrPicture } from '#app/ui/qr-picture/qr-picture.tsx'
import { readQr } from '#test/support/qr-reading.ts'

test('a picture says what it was given, and is named', () => {
  const content = `http://localhost:3000/s/abcdefghijklmnopqrst/back/${'x'.repeat(43)}`
  const html = renderToStaticMarkup(<QrPicture content={content} label="A picture" />)
  expect(readQr(/ d="([^"]+)"/.exec(html)?.[1] ?? '')).toBe(content)
  expect(html).toContain('role="img"')
  expect(html).toContain('aria-label="A picture"')
  expect(html).not.toContain('style=')
})
