import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import { readQr } from '#test/support/qr-reading.ts'

test('a picture says what it was given, and is named', () => {
  const content = `http://localhost:3000/s/abcdefghijklmnopqrst/back/${'x'.repeat(43)}`
  const html = renderToStaticMarkup(<QrCode address={content} name="A picture" />)
  const [, dark] = [...html.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)
  expect(readQr(dark ?? '')).toBe(content)
  expect(html).toContain('role="img"')
  expect(html).toContain('aria-label="A picture"')
  expect(html).not.toContain('style=')
})
