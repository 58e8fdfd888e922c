/** The browser's ears: a page that breaks its policy, throws or cannot be read must not pass unheard. */
import { createServer, type Server } from 'node:http'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, openBrowser, visit } from './browser.ts'
import { freePort } from './ports.ts'

const page = (inner: string) =>
  `<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head>
   <body><main><h1>Hello</h1>${inner}</main></body></html>`
const pages: Record<string, string> = {
  '/good': page('<p>Some words.</p>'),
  '/no-alt': page('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">'),
  '/inline-style': page('<p style="color: red">Some words.</p>'),
  '/throws': page('<script nonce="n">throw new Error("it broke")</script>'),
}

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  const port = await freePort()
  server = createServer((request, response) => {
    const found = pages[request.url ?? '']
    const policy = "default-src 'none'; script-src 'nonce-n'; img-src data:"
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html', 'content-security-policy': policy })
    response.end(found ?? page('<p>Nothing here.</p>'))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${port}`
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

test('a good page has no complaint and no violation, under a strict policy', async () => {
  await using person = await visit(browser)
  await person.page.goto(`${origin}/good`)
  expect(await axeViolations(person.page)).toEqual([])
  expect(person.complaints()).toEqual([])
})

test('the status of an error page is no complaint', async () => {
  await using person = await visit(browser)
  await person.page.goto(`${origin}/missing`)
  expect(person.complaints()).toEqual([])
})

test('a picture without words is a violation', async () => {
  await using person = await visit(browser)
  await person.page.goto(`${origin}/no-alt`)
  expect(await axeViolations(person.page)).toEqual([expect.stringMatching(/^image-alt: /)])
})

test('a breach of the content security policy is a complaint', async () => {
  await using person = await visit(browser)
  await person.page.goto(`${origin}/inline-style`)
  expect(person.complaints()).toEqual([expect.stringContaining('Content Security Policy')])
})

test('a script that breaks is a complaint', async () => {
  await using person = await visit(browser)
  await person.page.goto(`${origin}/throws`)
  expect(person.complaints()).toEqual([expect.stringContaining('it broke')])
})
