import { expect, test } from 'vitest'
import { isTurn, turn } from '#app/platform/http/turn.server.ts'

const post = (cookie = 'visit=1') =>
  new Request('https://x.example/s/abc/1', {
    method: 'POST',
    headers: { 'x-earshot-turn': '1', cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'answer=5',
  })
const redirect = (location: string, cookies: string[] = []) =>
  new Response(null, {
    status: 303,
    headers: [['location', location], ...cookies.map((cookie): [string, string] => ['set-cookie', cookie])],
  })

test('only a request that asks is turned', () => {
  expect(isTurn(post())).toBe(true)
  expect(isTurn(new Request('https://x.example/'))).toBe(false)
})

test('the page behind the redirect answers the post, and says where it stands', async () => {
  const asked: Request[] = []
  const answer = await turn(post(), async (request) => {
    asked.push(request)
    return request.method === 'POST' ? redirect('/s/abc/2?change') : new Response('the next page')
  })
  expect(await answer.text()).toBe('the next page')
  expect(answer.headers.get('x-earshot-at')).toBe('/s/abc/2?change')
  expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST https://x.example/s/abc/1',
    'GET https://x.example/s/abc/2?change',
  ])
})

test('cookies given on the way are sent on, and given to the browser', async () => {
  const answer = await turn(post('visit=1; keep=2'), async (request) =>
    request.method === 'POST'
      ? redirect('/next', ['visit=9; Path=/s/abc; HttpOnly', 'gone=; Max-Age=0'])
      : new Response(request.headers.get('cookie')),
  )
  expect(await answer.text()).toBe('visit=9; keep=2')
  expect(answer.headers.getSetCookie()).toEqual(['visit=9; Path=/s/abc; HttpOnly', 'gone=; Max-Age=0'])
})

test('a refused post is its own answer', async () => {
  const answer = await turn(post(), async () => new Response('wrong', { status: 422 }))
  expect([answer.status, await answer.text()]).toEqual([422, 'wrong'])
  expect(answer.headers.get('x-earshot-at')).toBe('/s/abc/1')
})

test('a redirect to another site is named and not followed; one without an end stops', async () => {
  const away = await turn(post(), async () => redirect('https://elsewhere.example/'))
  expect([away.status, away.headers.get('x-earshot-at')]).toEqual([204, 'https://elsewhere.example/'])
  let asked = 0
  const round = await turn(post(), async () => {
    asked += 1
    return redirect('/s/abc/1')
  })
  expect([round.status, asked]).toEqual([204, 6])
})
