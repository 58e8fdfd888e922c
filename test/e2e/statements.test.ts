/** A theme's statement, an answer in another language and its translation, at the desk in a real browser. All invented. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Cookie, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { runCommand } from '#test/support/command.ts'
import { type JsonService, jsonService } from '#test/support/json-service.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { go } from './steps.ts'

vi.setConfig({ testTimeout: 240_000 })

const hostile =
  '<img src=x onerror="window.taken = true"><script>window.taken = true</script> The bus is bad.'
const said = [
  'The school bus is late every day and nobody tells us.',
  'The bus to school was late again and we waited in the rain.',
  'The school bus is late most mornings, it is a bad start.',
  `The bus is late. ${hostile}`,
]
const polish = 'Autobus szkolny zawsze się spóźnia i nikt nam nic nie mówi.'

let server: RunningServer
let browser: Browser
let summaries: JsonService
let translations: JsonService
let signedIn: Cookie[]

beforeAll(async () => {
  // Says what it was given, and adds what nobody said.
  summaries = await jsonService(({ body }) => {
    const { messages } = body as { messages: { content: string }[] }
    const { units } = JSON.parse(messages[1]?.content.split('\n')[1] ?? '{}') as {
      units: { id: string; text: string }[]
    }
    const cites = units.map(({ id }) => id)
    const sentences = [
      { text: 'The school bus is late, families say.', cites },
      { text: 'One person said “nobody tells us”.', cites: cites.slice(0, 50) },
      { text: hostile, cites },
      { text: 'The head teacher is a thief.', cites },
    ]
    return { body: { choices: [{ message: { content: JSON.stringify({ sentences }) } }] } }
  })
  translations = await jsonService(({ body }) =>
    (body as { target: string }).target === 'ar'
      ? { status: 400, body: { error: 'ar is not supported' } }
      : { body: { translatedText: `The school bus is always late. ${hostile}` } },
  )
  ;[server, browser] = await Promise.all([
    startServer({
      settings: {
        EARSHOT_SUMMARY_ENGINE: summaries.url,
        EARSHOT_SUMMARY_MODEL: 'invented-model',
        EARSHOT_TRANSLATION: translations.url,
      },
    }),
    openBrowser(),
  ])
  const file = join(mkdtempSync(join(tmpdir(), 'earshot-said-')), 'said.csv')
  writeFileSync(
    file,
    ['comment', ...[...said, polish].map((words) => `"${words.replaceAll('"', '""')}"`)].join('\n'),
  )
  const imported = await runCommand(
    ['responses', 'import', file, '--inspection', 'demo', '--audience', 'parent-carer', '--text', 'comment'],
    server.settings,
  )
  expect(imported.code, imported.stderr).toBe(0)
  await coded()
  await using inspector = await visit(browser)
  await inspector.page.goto(server.signIn)
  await go(inspector.page, 'next')
  signedIn = await inspector.context.cookies()
}, 240_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
  await summaries?.[Symbol.asyncDispose]()
  await translations?.[Symbol.asyncDispose]()
})

/** Until the worker has coded all there is. */
async function coded(): Promise<void> {
  const db = connect(`sqlite:${server.dataDir}/earshot.db`)
  try {
    for (;;) {
      const waiting = await db
        .selectFrom('answers')
        .select('id')
        .whereRef('coded_revision', '<', 'revision')
        .where('text_sealed', 'is not', null)
        .executeTakeFirst()
      if (!waiting) return
      await wait(500)
    }
  } finally {
    await db.destroy()
  }
}

async function atDesk(language: 'en' | 'ar', options: BrowserContextOptions = {}) {
  const someone = await visit(browser, { locale: language, ...options })
  await someone.context.addCookies([
    ...signedIn,
    { name: 'earshot_language', value: language, url: server.origin },
  ])
  return someone
}

const polishIs = { en: 'Polish', ar: 'البولندية' }
const transport = () => `${server.origin}/desk/demo/themes/transport`

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await axeViolations(page), `${name} ${width}`).toEqual([])
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(wider, `${name} ${width} scrolls sideways`).toBeLessThanOrEqual(0)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  expect(await page.evaluate(() => 'taken' in window)).toBe(false)
}

test('without script a draft is asked for, read, changed and signed; nothing of it runs', async () => {
  await using someone = await atDesk('en', { javaScriptEnabled: false })
  const { page } = someone
  await page.goto(transport())
  await expect
    .poll(() => page.locator('.statement__extract').textContent())
    .toMatch(/people who answered in words/)
  await page.getByRole('button', { name: 'Ask for a draft' }).click()
  await page.getByText('A draft is here.').waitFor()
  await page.getByText('Drafted by a machine, not signed').waitFor()
  const sentences = await page.locator('.statement__sentences .statement__words').allTextContents()
  expect(sentences).toEqual(['The school bus is late, families say.', 'One person said “nobody tells us”.'])
  await page.getByText(/^Taken out: /).click()
  expect(await page.locator('.statement details').first().textContent()).toContain(
    'The head teacher is a thief.',
  )
  expect(await page.locator('.statement img, .statement script').count()).toBe(0)
  await page.getByText('Change the words').click()
  await page.getByLabel('Sentence 2').fill('They say “nobody tells anyone”.')
  await page.getByRole('button', { name: 'Save my words and sign them' }).click()
  await page
    .getByText('Something between quotation marks is not what the person said.', { exact: false })
    .waitFor()
  await page.getByText('Change the words').click()
  await page.getByLabel('Sentence 2').fill('')
  await page.getByRole('button', { name: 'Save my words and sign them' }).click()
  await page.getByText(/^Drafted by a machine, changed and signed by /).waitFor()
  expect(await page.locator('.statement__sentences .statement__words').allTextContents()).toEqual([
    'The school bus is late, families say.',
  ])
})

test.each(['en', 'ar'] as const)('the page of a theme with a draft, in %s', async (language) => {
  await using someone = await atDesk(language)
  const { page } = someone
  await page.goto(transport())
  // By keyboard alone.
  await page.locator('button[name="statement-do"][value="draft"]').focus()
  await page.keyboard.press('Enter')
  await page.locator('.statement--draft').waitFor()
  await page.locator('.statement details summary').first().click()
  await looksRight(page, `theme-${language}`)
  // A sentence leads to the whole answer that it rests on.
  await page.locator('.statement__sentences a').first().click()
  await page.locator('.answer--here').waitFor()
})

test.each(['en', 'ar'] as const)(
  'what a person has to read, and its translation, in %s',
  async (language) => {
    await using someone = await atDesk(language)
    const { page } = someone
    await page.goto(`${server.origin}/desk/demo/to-read`)
    await page.locator('main details summary').click()
    await looksRight(page, `to-read-${language}`)
    await page.goto(`${server.origin}/desk/demo/concerns`)
    await page.locator('#unread-words-caption').waitFor({ state: 'attached' })
    await looksRight(page, `concerns-${language}`)
    await page
      .locator('section[aria-labelledby="unread"] tr', { hasText: polishIs[language] })
      .locator('a')
      .click()
    await page.locator('.answer--here').waitFor()
    await page.locator('.answer--here form[action$="/translation"] button').click()
    if (language === 'en') {
      await page.locator('.translation').waitFor()
      expect(await page.locator('.answer--here .quote__words').textContent()).toContain('Autobus szkolny')
      expect(await page.locator('.translation').textContent()).toContain('The school bus is always late.')
      expect(
        await page
          .locator('.translation img, .translation script, .translation q, blockquote .translation')
          .count(),
      ).toBe(0)
    } else await page.getByRole('alert').waitFor()
    await looksRight(page, `answer-${language}`)
  },
)

test('who has read says so, and it waits no more', async () => {
  await using someone = await atDesk('en', { javaScriptEnabled: false })
  const { page } = someone
  const row = () => page.locator('tr', { hasText: 'Polish' }).locator('a')
  const list = `${server.origin}/desk/demo/to-read`
  await page.goto(list)
  await row().first().click()
  await page.getByRole('button', { name: 'I have read all of it' }).click()
  await page.getByText('It is on record that you have read it.').waitFor()
  expect(await page.getByRole('button', { name: 'I have read all of it' }).count()).toBe(0)
  await page.goto(list)
  // What is left in Polish is the line of how well the machine reads it.
  expect(await row().count()).toBe(0)
  await page.goto(`${server.origin}/desk/demo/concerns`)
  expect(await page.locator('section[aria-labelledby="unread"] tr', { hasText: 'Polish' }).count()).toBe(0)
  await page.goto(`${list}?read=yes`)
  expect(await row().count()).toBe(1)
})
