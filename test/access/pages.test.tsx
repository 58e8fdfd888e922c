import type { AppLoadContext } from '@remix-run/node'
import { load } from 'cheerio'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { listSessions } from '#app/access/index.server.ts'
import { formTokenField } from '#app/access/index.ts'
import { AskForLinkView } from '#app/access/views/ask-for-link.tsx'
import { AskedForLinkView } from '#app/access/views/asked-for-link.tsx'
import { LinkGoneView } from '#app/access/views/link-gone.tsx'
import { SignInLinkView } from '#app/access/views/sign-in-link.tsx'
import { SignOutView } from '#app/access/views/sign-out.tsx'
import { openWords } from '#app/platform/i18n/words.server.ts'
import * as sessionsRoute from '#app/routes/desk.sessions/route.tsx'
import * as askRoute from '#app/routes/sign-in._index/route.tsx'
import * as linkRoute from '#app/routes/sign-in.$token/route.tsx'
import * as signOutRoute from '#app/routes/sign-out/route.tsx'
import { engines } from '#test/support/engines.ts'
import {
  aLinkToken,
  aRequest,
  aUser,
  houseOver,
  signedIn,
  type TestHouse,
  thrownAnswer,
} from './standing-people.ts'

const args = (house: TestHouse, request: Request, params: Record<string, string> = {}) => ({
  request,
  params,
  context: { house, nonce: '', address: '192.0.2.1' } satisfies AppLoadContext,
})

/** Opens the link as a browser does: what its form and its cookie hold. */
async function openLink(house: TestHouse, token: string, method = 'GET') {
  const page = await linkRoute.loader(args(house, aRequest(`/sign-in/${token}`, { method }), { token }))
  const cookie = new Headers(page.init?.headers).get('set-cookie') ?? ''
  return { status: page.init?.status ?? 200, formToken: page.data.formToken ?? '', cookie }
}

async function postLink(
  house: TestHouse,
  token: string,
  sent: { formToken: string; cookie?: string; origin?: string },
) {
  const request = aRequest(`/sign-in/${token}`, {
    ...(sent.cookie ? { cookie: sent.cookie } : {}),
    form: { [formTokenField]: sent.formToken, go: 'next' },
    headers: sent.origin ? { origin: sent.origin } : {},
  })
  return told(await linkRoute.action(args(house, request, { token })))
}

/** What an action answered, whether it is a redirect or a page to show again. */
function told(answer: unknown): { status: number; headers: Headers; data?: unknown } {
  if (answer instanceof Response) return { status: answer.status, headers: answer.headers }
  const { data, init } = answer as { data: unknown; init: ResponseInit | null }
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), data }
}

for (const engine of engines)
  describe(engine.name, () => {
    test('opening a link, by GET or HEAD, signs nobody in; its post does', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const token = await aLinkToken(house, userId)
      for (const method of ['HEAD', 'GET', 'HEAD', 'GET'])
        expect((await openLink(house, token, method)).status).toBe(200)
      expect(await listSessions(house, userId)).toEqual([])
      const opened = await openLink(house, token)
      const answer = await postLink(house, token, opened)
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
      expect(answer.headers.get('set-cookie')).toMatch(
        /^earshot_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
      )
      expect(await listSessions(house, userId)).toHaveLength(1)
    })

    test('a link opened in one browser cannot be posted from another, and is not used up by that', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const token = await aLinkToken(house, await aUser(house, 'inspector'))
      const mine = await openLink(house, token)
      const other = await openLink(house, token)
      expect((await postLink(house, token, { formToken: mine.formToken })).status).toBe(403)
      expect((await postLink(house, token, { ...mine, cookie: other.cookie })).status).toBe(403)
      expect((await postLink(house, token, { formToken: '', cookie: mine.cookie })).status).toBe(403)
      expect((await postLink(house, token, mine)).status).toBe(303)
    })

    test("a form for one link does not open another's", async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const [one, two] = [await aLinkToken(house, userId), await aLinkToken(house, userId)]
      expect((await postLink(house, two, await openLink(house, one))).status).toBe(403)
    })

    test('a post from another site signs nobody in', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const token = await aLinkToken(house, await aUser(house, 'inspector'))
      const opened = await openLink(house, token)
      const foreign = await thrownAnswer(() =>
        postLink(house, token, { ...opened, origin: 'https://evil.example' }),
      )
      expect(foreign.status).toBe(403)
      expect((await postLink(house, token, opened)).status).toBe(303)
    })

    test('a used, a late and an unknown link give the same page', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const used = await aLinkToken(house, userId)
      await postLink(house, used, await openLink(house, used))
      const late = await aLinkToken(house, userId)
      house.passSeconds(15 * 60)
      const pages = await Promise.all(
        [used, late, 'unknown'].map(async (token) =>
          JSON.stringify(await linkRoute.loader(args(house, aRequest(`/sign-in/${token}`), { token }))),
        ),
      )
      expect(new Set(pages).size).toBe(1)
      expect(pages[0]).toContain('"status":404')
    })

    test('over https the cookies are Secure and of this host only', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db, { EARSHOT_BASE_URL: 'https://earshot.example' })
      const token = await aLinkToken(house, await aUser(house, 'inspector'))
      const opened = await openLink(house, token)
      expect(opened.cookie).toMatch(/^__Host-earshot_door=.*; Path=\/; HttpOnly; .*; Secure$/)
      const answer = await postLink(house, token, opened)
      expect(answer.headers.get('set-cookie')).toMatch(/^__Host-earshot_session=.*; Path=\/; .*; Secure$/)
    })

    test('asking for a link gets the same answer for a known and an unknown address', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      await aUser(house, 'inspector')
      const ask = async (email: string) => {
        const page = await askRoute.loader(args(house, aRequest('/sign-in')))
        const cookie = new Headers(page.init?.headers).get('set-cookie') ?? ''
        const form = { [formTokenField]: page.data.formToken, email }
        const answer = await askRoute.action(args(house, aRequest('/sign-in', { cookie, form })))
        const { status, headers, data } = told(answer)
        return `${status} ${headers.get('location') ?? JSON.stringify(data)}`
      }
      expect(await ask('priya.shah@example.org')).toBe('303 /sign-in?asked')
      expect(await ask('nobody@example.org')).toBe('303 /sign-in?asked')
      expect(await ask('no address')).toBe('422 {"problem":"email.not-one","email":"no address"}')
    })

    test('signing out takes a form of our own; a link cannot sign anyone out', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      const cookie = await signedIn(house, userId)
      const { formToken } = await signOutRoute.loader(args(house, aRequest('/sign-out', { cookie })))
      const post = (form: Record<string, string>) =>
        signOutRoute.action(args(house, aRequest('/sign-out', { cookie, form })))
      expect((await thrownAnswer(() => post({}))).status).toBe(403)
      expect(await listSessions(house, userId)).toHaveLength(1)
      expect((await post({ [formTokenField]: formToken })).headers.get('location')).toBe(
        '/sign-in?signed-out',
      )
      expect(await listSessions(house, userId)).toEqual([])
    })

    test('the page of sessions shows mine, and its forms end them', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const userId = await aUser(house, 'inspector')
      await signedIn(house, await aUser(house, 'lead', '*', 'Dan Other'))
      const cookie = await signedIn(house, userId)
      await signedIn(house, userId)
      const look = () => sessionsRoute.loader(args(house, aRequest('/desk/sessions', { cookie })))
      const { sessions, formToken } = await look()
      expect(sessions.map(({ here }) => here).sort()).toEqual([false, true])
      const other = sessions.find(({ here }) => !here)?.id ?? ''
      const post = (form: Record<string, string>) =>
        sessionsRoute.action(args(house, aRequest('/desk/sessions', { cookie, form })))
      expect((await thrownAnswer(() => post({ session: other }))).status).toBe(403)
      expect((await post({ session: other, [formTokenField]: formToken })).status).toBe(303)
      expect((await look()).sessions.map(({ here }) => here)).toEqual([true])
    })

    test('whoever is not signed in is sent to sign in from each page of the desk', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      for (const open of [
        () => sessionsRoute.loader(args(house, aRequest('/desk/sessions'))),
        () => sessionsRoute.action(args(house, aRequest('/desk/sessions', { form: { session: 'others' } }))),
        () => signOutRoute.loader(args(house, aRequest('/sign-out'))),
      ])
        expect((await thrownAnswer(open)).headers.get('location')).toBe('/sign-in')
    })
  })

const words = openWords('locales')
const draw = (language: 'en' | 'ar', view: ReactNode) =>
  load(renderToStaticMarkup(<I18nextProvider i18n={words(language)}>{view}</I18nextProvider>))

for (const language of ['en', 'ar'] as const) {
  test(`the page of a link has one form in main, with one button forward (${language})`, () => {
    for (const otherBrowser of [false, true]) {
      const $ = draw(language, <SignInLinkView formToken="token" minutes={15} otherBrowser={otherBrowser} />)
      expect($('main form')).toHaveLength(1)
      expect($('main form').attr('method')).toBe('post')
      expect($('main form').attr('data-step')).toBe('sign-in')
      const button = $('main form button')
      expect(button.attr()).toMatchObject({ name: 'go', value: 'next', 'data-go': 'next' })
      expect($('[role=alert]')).toHaveLength(otherBrowser ? 1 : 0)
    }
  })

  test(`no page shows the name of a text in place of the text (${language})`, () => {
    const views = [
      <SignInLinkView key="1" formToken="" minutes={15} otherBrowser />,
      <LinkGoneView key="2" minutes={15} />,
      <AskForLinkView key="3" formToken="" signedOut problem="email.not-one" email="<b>" />,
      <AskForLinkView key="4" formToken="" signedOut={false} problem="ask.too-often" email="" />,
      <AskedForLinkView key="5" />,
      <SignOutView key="6" formToken="" />,
    ]
    for (const view of views) {
      const $ = draw(language, view)
      expect($('main h1')).toHaveLength(1)
      expect(
        $('footer a')
          .map((_, link) => $(link).attr('href'))
          .get(),
      ).toEqual(['/privacy', '/accessibility', '/settings'])
      expect($.text()).not.toMatch(
        /\b(titles|frame|link|gone|ask|asked|signed-out|sign-out|sessions)\.[a-z]|\{\{/,
      )
    }
  })
}

test('what a person wrote stands in the field again, as text', () => {
  const $ = draw(
    'en',
    <AskForLinkView formToken="" signedOut={false} problem="email.not-one" email={'"><b>'} />,
  )
  expect($('#email').attr('value')).toBe('"><b>')
  expect($('b')).toHaveLength(0)
  expect($('#email').attr('aria-describedby')).toBe($('[role=alert]').attr('id'))
})
