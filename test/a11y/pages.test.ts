/**
 * Every kind of page, in a real browser: WCAG 2.2 A and AA and best practice by axe, one h1, a title, a language,
 * no sideways scroll at 320 px, targets big enough for a finger.
 */
import type { Browser, BrowserContextOptions, Cookie, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { questionnaires } from '#app/survey/index.ts'
import { openBrowser, type Visit, visit } from '#test/support/browser.ts'
import { runCommand } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { waveSound } from '#test/support/sounds.ts'
import { begin, choose, go, skipTo } from '../e2e/steps.ts'
import { look } from '../e2e/walk.ts'
import { type Faults, faultsOf, faulty, frameFaults } from './faults.ts'

const languages = ['en', 'ar'] as const
type Language = (typeof languages)[number]
/** Every questionnaire in ordinary words in every language, and in easy read. */
const readings = questionnaires.flatMap(({ id, kind }) =>
  kind === 'easy-read'
    ? [{ id, reading: 'ordinary' }]
    : ['ordinary', 'easy'].map((reading) => ({ id, reading })),
)
const themes = ['light', 'dark', 'cream', 'contrast'] as const

// A walk of many pages on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser
let closed: string
let notYetOpen: string
let signedIn: Cookie[]
let signInPages: Faults[]

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
  ;[closed, notYetOpen] = await Promise.all([
    linkOfInspection('2025-01-01', '2025-01-31'),
    linkOfInspection('2099-01-01', '2099-01-31'),
  ])
  await speakAnAnswer()
  await using inspector = await visitIn('en')
  await inspector.page.goto(server.signIn)
  signInPages = await signInFaults(inspector.page)
  await go(inspector.page, 'next')
  expect(new URL(inspector.page.url()).pathname).toBe('/desk')
  signedIn = await inspector.context.cookies()
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

test('a page with a small button, a wide table, two headings and no title is found faulty', async () => {
  await using someone = await visit(browser)
  await someone.page.setContent(
    `<html lang="en"><main><h1>One</h1><h1>Two</h1><button>x</button>
     <div class="choice"><label>short</label></div><div style="width: 900px">wide</div></main></html>`,
  )
  const { faults } = await faultsOf(someone.page, 'a bad page')
  for (const fault of [/^document-title: /, /^2 h1$/, /^no title$/, /^direction/, /^scrolls sideways/])
    expect(faults).toContainEqual(expect.stringMatching(fault))
  expect(faults.filter((fault) => / px is under (44|60): /.test(fault))).toHaveLength(2)
})

for (const language of languages) {
  test(`pages that anybody may open have no fault, in ${language}`, { timeout: 240_000 }, async () => {
    await using someone = await visitIn(language)
    const { page } = someone
    const found: Faults[] = []
    for (const [path, status] of [
      ['/', 200],
      ['/privacy', 200],
      ['/privacy/easy-read', 200],
      ['/accessibility', 200],
      ['/licences', 200],
      ['/birds', 200],
      ['/settings', 200],
      ['/there-is-nothing-here', 404],
      ['/s/there-is-no-such-link', 404],
      [closed, 410],
      [notYetOpen, 403],
      ['/sign-in', 200],
      ['/sign-in?asked', 200],
      ['/sign-in/not-a-link-that-was-given', 404],
    ] as const) {
      const answer = await page.goto(new URL(path, server.origin).href)
      expect([path, answer?.status()]).toEqual([path, status])
      found.push(await faultsOf(page, path, { respondents: !path.startsWith('/sign-in') }))
    }
    expect(faulty(found)).toEqual([])
    expect(someone.complaints()).toEqual([])
  })

  test(`deleting what a receipt stands for has no fault on any of its pages, in ${language}`, async () => {
    await using someone = await visitIn(language)
    const { page } = someone
    const found: Faults[] = []
    await page.goto(`${server.origin}/delete-my-answers`)
    found.push(await faultsOf(page, 'delete'))
    await go(page, 'next')
    found.push(await faultsOf(page, 'delete, nothing typed'))
    await page.locator('#receipt').fill('these are no real receipt')
    await go(page, 'next')
    found.push(await faultsOf(page, 'delete, sure?'))
    await go(page, 'next')
    found.push(await faultsOf(page, 'delete, unknown'))
    expect(faulty(found)).toEqual([])
    expect(someone.complaints()).toEqual([])
  })

  for (const questionnaire of ['child-easy-read', 'young-person'] as const)
    test(`stopping ${questionnaire}, coming back and throwing away have no fault, in ${language}`, async () => {
      await using someone = await visitIn(language)
      const { page } = someone
      const found: Faults[] = []
      const note = async (name: string) => void found.push(await faultsOf(page, name))
      await begin(page, server.respondents[questionnaire] ?? '')
      await choose(page, '5')
      await go(page, 'stop')
      await note('stop')
      await go(page, 'later')
      await note('a way back')
      await page.reload()
      await note('a way back, shown before')
      await page.goto(`${server.respondents[questionnaire]}/back/${'x'.repeat(43)}`)
      await note('back by a picture')
      await page.goto(`${server.respondents[questionnaire]}/back`)
      await note('back')
      await page.locator('#code').fill('these are no words')
      await go(page, 'next')
      await note('back, refused')
      await page.goto(`${server.respondents[questionnaire]}/away`)
      await note('sure?')
      await go(page, 'away')
      await note('thrown away')
      expect(faulty(found)).toEqual([])
      expect(someone.complaints()).toEqual([])
    })

  for (const { id: questionnaire, reading } of readings)
    test(`${questionnaire} has no fault on any kind of its pages, in ${language}, ${reading} words`, {
      timeout: 240_000,
    }, async () => {
      await using someone = await visitIn(language)
      const { page } = someone
      const kinds = new Set<string>()
      const found: Faults[] = []
      const check = async (at: string) => void found.push(await faultsOf(page, at))

      await page.goto(`${server.respondents[questionnaire]}?reading=${reading}`)
      await check('start')
      await go(page, 'next')
      await check('given-by')
      await go(page, 'next')
      await check('given-by, refused')
      await choose(page, 'alone')
      await go(page, 'next')
      for (let seen = await look(page); seen.step !== 'check'; seen = await look(page)) {
        const kind = await kindOf(page)
        if (kinds.has(kind)) found.push({ at: seen.step, faults: await frameFaults(page, true) })
        else {
          kinds.add(kind)
          await check(`${seen.step}: ${kind}`)
          // The other refusals look like the first.
          if (kinds.size === 1) {
            await go(page, 'next')
            await check(`${seen.step}, refused`)
          }
        }
        if (['c_safe', 'y_feel_well'].includes(seen.step)) {
          await choose(page, '1')
          await go(page, 'next')
        } else if (seen.inputs[0]?.name === 'words') {
          await page.locator('#answer').fill('Some words, and a-very-long-one-'.repeat(4))
          await go(page, 'next')
        } else await go(page, 'skip')
      }
      await check('check')
      await go(page, 'stop')
      await check('stop')
      await go(page, 'next')
      await go(page, 'next')
      await check('sent')
      expect(kinds.size).toBeGreaterThanOrEqual(3)
      expect(faulty(found)).toEqual([])
      expect(someone.complaints()).toEqual([])
    })

  test(`every page of the desk has no fault, in ${language}`, { timeout: 240_000 }, async () => {
    await using inspector = await visitIn(language)
    const { page } = inspector
    const found: Faults[] = []
    await inspector.context.addCookies(signedIn)
    const seen = new Set<string>()
    const waiting = ['/desk', '/desk/demo', '/sign-out']
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      if (seen.has(shapeOf(path))) continue
      seen.add(shapeOf(path))
      const answer = await page.goto(server.origin + path)
      expect([path, answer?.status()]).toEqual([path, 200])
      found.push(await faultsOf(page, path, { respondents: false }))
      waiting.push(...(await deskLinks(page)))
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        '/desk',
        '/desk/sessions',
        '/desk/demo',
        '/desk/demo/themes',
        '/desk/demo/themes/*',
        '/desk/demo/answers/*',
        '/desk/demo/not-themed',
        '/desk/demo/least-sure',
        '/desk/demo/repeats',
        '/desk/demo/coverage',
        '/desk/demo/concerns',
        '/desk/demo/recordings',
        '/desk/demo/recordings/*',
        '/desk/demo/export',
        '/desk/demo/languages',
        '/desk/demo/languages/*/*',
        '/desk/demo/languages/*/*/*',
      ]),
    )
    expect(faulty(found)).toEqual([])
    expect(inspector.complaints()).toEqual([])
  })
}

test('the page of a sign-in link has no fault', () => {
  expect(signInPages).toHaveLength(languages.length)
  expect(faulty(signInPages)).toEqual([])
})

test.each(themes)('in the %s colours nothing loses its contrast', { timeout: 240_000 }, async (theme) => {
  await using someone = await visitIn('en')
  await someone.page.goto(`${server.origin}/settings?colours=${theme}`)
  expect(await someone.page.locator('html').getAttribute('data-theme')).toBe(theme)
  expect(await representative(someone)).toEqual([])
})

const wishes: Record<string, BrowserContextOptions> = {
  'forced colours': { forcedColors: 'active' },
  'more contrast': { contrast: 'more' },
  'a dark device': { colorScheme: 'dark' },
}
test.each(Object.keys(wishes))(
  'whoever asks for %s gets pages without a fault',
  { timeout: 240_000 },
  async (wish) => {
    await using someone = await visit(browser, wishes[wish])
    expect(await representative(someone)).toEqual([])
  },
)

test('a question is a group named by its words, and the progress has a name', async () => {
  await using someone = await visitIn('en')
  const { page } = someone
  await begin(page, server.respondents['child-easy-read'] ?? '')
  const question = await page.locator('h1').innerText()
  const group = page.getByRole('group', { name: question, exact: true })
  expect(await group.count()).toBe(1)
  expect(await group.getByRole('radio').count()).toBe(6)
  expect(await group.getByRole('radio', { name: 'Very happy', exact: true }).count()).toBe(1)
  expect(await page.getByRole('progressbar', { name: /^Question 1 of \d+$/ }).count()).toBe(1)
  await skipTo(page, 'c_who_helps')
  const many = page.getByRole('group', { name: await page.locator('h1').innerText(), exact: true })
  expect(await many.getByRole('checkbox').count()).toBe(8)
  await skipTo(page, 'c_good')
  const box = page.getByRole('textbox', { name: await page.locator('h1').innerText(), exact: true })
  expect(await box.count()).toBe(1)
})

test('a refused page begins at what is wrong and leads to the answer', async () => {
  await using someone = await visitIn('en')
  const { page } = someone
  await begin(page, server.respondents['young-person'] ?? '')
  await go(page, 'next')
  const alert = page.getByRole('alert')
  expect(await alert.evaluate((element) => element === document.activeElement)).toBe(true)
  await alert.getByRole('link').click()
  expect(await page.locator('#answer').evaluate((element) => element === document.activeElement)).toBe(true)
  expect(someone.complaints()).toEqual([])
})

/** The page of a sign-in link, which may be opened as often as one likes. */
async function signInFaults(page: Page): Promise<Faults[]> {
  const found: Faults[] = []
  for (const language of languages) {
    await page.goto(`${server.signIn}?language=${language}`)
    found.push(await faultsOf(page, `sign-in link, ${language}`, { respondents: false }))
  }
  await page.goto(`${server.signIn}?language=en`)
  return found
}

async function visitIn(language: Language): Promise<Visit> {
  return visit(browser, { locale: language === 'en' ? 'en-GB' : 'ar' })
}

/** A few pages that hold, together, every part that has colours of its own. */
async function representative({ page, context, complaints }: Visit): Promise<(Faults | string)[]> {
  const found: Faults[] = []
  await begin(page, server.respondents['child-easy-read'] ?? '')
  await choose(page, '4')
  found.push(await faultsOf(page, 'faces, one chosen'))
  await skipTo(page, 'c_who_helps')
  await go(page, 'next')
  found.push(await faultsOf(page, 'refused'))
  await skipTo(page, 'check')
  await go(page, 'next')
  found.push(await faultsOf(page, 'sent'))
  await context.addCookies(signedIn)
  await page.goto(`${server.origin}/desk/demo`)
  found.push(await faultsOf(page, 'desk', { respondents: false }))
  await page.goto(`${server.origin}/desk/demo/themes`)
  const theme = (await deskLinks(page)).find((path) => shapeOf(path) === '/desk/demo/themes/*')
  await page.goto(server.origin + (theme ?? ''))
  found.push(await faultsOf(page, 'theme', { respondents: false }))
  return [...faulty(found), ...complaints()]
}

/** What a question page is made of: two alike have the same faults. */
async function kindOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    const parts = [
      main?.querySelector('textarea, input[type="text"]') && 'words',
      main?.querySelector('input[type="radio"]') && 'one of',
      main?.querySelector('input[type="checkbox"]') && 'some of',
      main?.querySelector('.choices__list--faces') && 'faces',
      main?.querySelector('.choices__list--pictured') && 'pictures',
      main?.querySelector('.help-panel') && 'help',
      (main?.querySelectorAll('input[type="radio"]').length ?? 0) > 9 && 'long',
    ]
    return parts.filter(Boolean).join(', ')
  })
}

/** Every desk address that a page leads to. */
async function deskLinks(page: Page): Promise<string[]> {
  const hrefs = await page
    .locator('a[href^="/desk"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  // A sound is no page: before a page is alive, links play what buttons play afterwards.
  return hrefs.map((href) => href.replace(/#.*/, '')).filter((href) => !/\/(sound|original)$/.test(href))
}

/** One theme, one answer, one concern, one recording, one language's questionnaire and page of it stand for all of them. */
const shapeOf = (path: string) =>
  path
    .replace(/\?.*/, '')
    .replace(/(themes|answers|concerns|recordings)\/[^/]+/, '$1/*')
    .replace(/(?<=\/languages\/.*)[^/]+/g, '*')

/** Somebody speaks an answer, as a file, so that the desk has something to listen to. */
async function speakAnAnswer(): Promise<void> {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await begin(page, server.respondents['parent-carer'] ?? '')
  await skipTo(page, 'p_assess')
  await page
    .locator('#recording')
    .setInputFiles({ name: 'said.wav', mimeType: 'audio/wav', buffer: waveSound(3_000) })
  await page.locator('main button[data-go="next"]').click()
}

async function linkOfInspection(opens: string, closes: string): Promise<string> {
  const made = await runCommand(
    [
      'inspection',
      'create',
      '--area',
      'Invented for a test',
      '--type',
      'full',
      '--opens',
      opens,
      '--closes',
      closes,
      '--json',
    ],
    server.settings,
  )
  const { links } = JSON.parse(made.stdout) as { links: { url: string }[] }
  return links[0]?.url ?? ''
}
