/** The client against a service that is not ours: three steps, a cookie, a page that refuses. */
import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillEverything, finishQuestionnaire, plainClient } from './plain-client.ts'
import { freePort } from './ports.ts'

const pages: Record<string, string> = {
  '/s/link': form('start', '<button data-go="next">Start</button>'),
  '/s/link/one': form(
    'one',
    `<input type="hidden" name="token" value="t"><input type="radio" name="answer" value="5">
     <input type="radio" name="answer" value="4" checked><button data-go="next">Next</button>
     <button data-go="skip" name="go" value="skip">Skip</button>`,
  ),
  '/s/link/two': form('two', '<textarea name="words">before</textarea><button data-go="next">Next</button>'),
  '/s/link/sent': '<main data-page="sent"><p data-receipt> a b c </p></main>',
  '/bad': '<main><form method="post"><button data-go="next">x</button></form></main>',
  '/still': form('still', '<button data-go="next">Next</button>'),
}
const next: Record<string, string> = {
  '/s/link': '/s/link/one',
  '/s/link/one': '/s/link/two',
  '/s/link/two': '/s/link/sent',
  '/still': '/still',
}

function form(step: string, inner: string): string {
  return `<main><form method="post" data-step="${step}">${inner}</form></main>
    <form method="post" action="/language" data-aside><button>عربي</button></form>`
}

let server: Server
let origin: string
let heard: { path: string; type: string; body: string; cookie: string }[]

beforeAll(async () => {
  const port = await freePort()
  server = createServer(async (request, response) => {
    const path = request.url ?? ''
    if (request.method !== 'POST')
      return response
        .writeHead(pages[path] ? 200 : 404, { 'set-cookie': 'visit=v1; Path=/s' })
        .end(pages[path])
    let body = ''
    for await (const chunk of request.setEncoding('utf8')) body += chunk
    const { 'content-type': type = '', cookie = '' } = request.headers
    heard.push({ path, type, body, cookie })
    response.writeHead(303, { location: next[path] ?? '/' }).end()
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${port}`
})
afterAll(() => void server.close())

test('it walks from the link to the receipt, posting what the forms hold', async () => {
  heard = []
  const { receipt, steps } = await finishQuestionnaire(plainClient(), `${origin}/s/link`)
  expect([receipt, steps]).toEqual(['a b c', ['start', 'one', 'two']])
  expect(heard.map(({ body }) => body)).toEqual([
    '',
    'token=t&answer=5',
    'words=These+words+were+typed+by+a+test.',
  ])
  expect(heard.every(({ cookie }) => cookie === 'visit=v1')).toBe(true)
})

test('what is not filled stays as the page has it, and a button says its name', async () => {
  heard = []
  const client = plainClient({ encoding: 'multipart' })
  await client.submit(await client.open(`${origin}/s/link/one`), {}, 'skip')
  expect(heard[0]?.type).toMatch(/^multipart\/form-data/)
  expect(heard[0]?.body.match(/name="\w+"\r\n\r\n[^\r]*/g)).toEqual([
    'name="token"\r\n\r\nt',
    'name="answer"\r\n\r\n4',
    'name="go"\r\n\r\nskip',
  ])
  const filled = fillEverything({ choice: 1 })
  const page = await client.open(`${origin}/s/link/one`)
  const found = page.form()
  expect(found && filled(found, page)).toEqual({ answer: '4' })
})

test('a page that breaks the contract, stands still or leads nowhere is an error', async () => {
  heard = []
  const walk = (path: string) => finishQuestionnaire(plainClient(), `${origin}${path}`)
  await expect(walk('/bad')).rejects.toThrow('exactly one <form')
  await expect(walk('/still')).rejects.toThrow('still stands still')
  await expect(walk('/nowhere')).rejects.toThrow('(404) is a dead end')
})
