/** Paper, posters and codes as people meet them: pages in a browser, files from the real engine, forms without script. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { runCommand } from '#test/support/command.ts'
import { pdfFacts } from '#test/support/pdf.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { type Faults, faultsOf, faulty } from '../a11y/faults.ts'

vi.setConfig({ testTimeout: 180_000 })

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const kinds = ['paper', 'poster', 'cards'] as const
const wishes = ['in=en&words=ordinary', 'in=ar&words=easy&size=large'] as const
const linkOf = (questionnaire: string) => server.respondents[questionnaire] ?? ''
const codeOn = async (url: string) =>
  /class="short-code"[^>]*>([^<]+)</.exec(await (await fetch(url)).text())?.[1] ?? ''

describe('pages to print', () => {
  for (const kind of kinds)
    test.each(wishes)(`the ${kind} has no fault on a screen: %s`, async (wish) => {
      await using someone = await visit(browser)
      const { page } = someone
      const found: Faults[] = []
      for (const [questionnaire, link] of Object.entries(server.respondents)) {
        const answer = await page.goto(`${link}/${kind}?${wish}`)
        expect(answer?.status()).toBe(200)
        found.push(await faultsOf(page, `${questionnaire} ${kind}`))
      }
      expect(faulty(found)).toEqual([])
      expect(someone.complaints()).toEqual([])
    })

  test('on paper they are black on white whatever the colours of the screen, without what only a screen needs', async () => {
    await using someone = await visit(browser, { colorScheme: 'dark' })
    const { page } = someone
    await page.goto(`${linkOf('parent-carer')}/paper?in=en&words=ordinary`)
    const look = () =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body)
        return { backgroundColor, color, bar: document.querySelector('.printed-bar')?.checkVisibility() }
      })
    expect(await look()).toMatchObject({ color: 'rgb(245, 242, 236)', bar: true })
    await page.emulateMedia({ media: 'print' })
    expect(await look()).toEqual({ backgroundColor: 'rgba(0, 0, 0, 0)', color: 'rgb(0, 0, 0)', bar: false })
  })

  test.each([
    ['words=ordinary', 12],
    ['words=ordinary&size=large', 18],
    ['words=easy', 16],
    ['words=easy&size=large', 24],
  ])('printed with %s, words are at least %d points', async (wish, points) => {
    await using someone = await visit(browser)
    const { page } = someone
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${linkOf('young-person')}/paper?in=en&${wish}`)
    const sizes = await page
      .locator('.paper-boxes__words, .paper-question h2, .paper-opens, .paper-question .hint')
      .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)))
    expect(Math.min(...sizes)).toBeCloseTo((points * 96) / 72, 1)
  })

  test('a link that is not known or over leads to the page that says so; one not open yet can be printed', async () => {
    expect((await fetch(`${server.origin}/s/no-such-link/paper`)).status).toBe(404)
    const linkFrom = async (opens: string, closes: string) => {
      const words = ['inspection', 'create', '--area', 'Invented', '--type', 'full', '--json']
      const made = await runCommand([...words, '--opens', opens, '--closes', closes], server.settings)
      return (JSON.parse(made.stdout) as { links: { url: string }[] }).links[0]?.url ?? ''
    }
    expect((await fetch(`${await linkFrom('2025-01-01', '2025-01-31')}/paper.pdf`)).status).toBe(410)
    const early = await fetch(`${await linkFrom('2099-01-01', '2099-01-31')}/paper?in=en`)
    expect(early.status).toBe(200)
    const [day] = /give it back by [^<.]+/.exec(await early.text()) ?? []
    expect(day).toMatch(/Saturday,? 31 January 2099$/)
  })

  test('looking at paper begins no visit', async () => {
    const answer = await fetch(`${linkOf('parent-carer')}/paper`)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})

describe('PDF files', () => {
  test.each([
    ['paper', 'in=en&words=ordinary', 'en'],
    ['paper', 'in=ar&words=ordinary', 'ar'],
    ['poster', 'in=ar&words=easy', 'ar'],
    ['cards', 'in=en&words=ordinary', 'en'],
  ])('the %s (%s) is tagged, named and in its language', async (kind, wish, language) => {
    const answer = await fetch(`${linkOf('young-person')}/${kind}.pdf?${wish}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const facts = pdfFacts(Buffer.from(await answer.arrayBuffer()))
    expect(facts).toMatchObject({ marked: true, structured: true, showsTitle: true, outlined: true })
    expect(facts.languages).toContain(language)
    expect(facts.title).toContain('Demonstration area')
    if (kind !== 'paper') expect(facts.pages).toBe(1)
  })

  test('many who ask at once get one file, quickly', async () => {
    const url = `${linkOf('child-easy-read')}/paper.pdf?in=en&size=large`
    const all = await Promise.all(
      Array.from({ length: 8 }, () => fetch(url).then((one) => one.arrayBuffer())),
    )
    expect(new Set(all.map((bytes) => Buffer.from(bytes).toString('base64'))).size).toBe(1)
    const began = Date.now()
    await (await fetch(url)).arrayBuffer()
    expect(Date.now() - began).toBeLessThan(3_000)
  })

  test('where there is no Chromium the page says how a browser makes the file', async () => {
    await using without = await startServer({ settings: { EARSHOT_CHROMIUM: 'off' } })
    await using someone = await visit(browser)
    const { page } = someone
    const answer = await page.goto(`${without.respondents['parent-carer']}/paper.pdf?in=en&size=large`)
    expect(answer?.status()).toBe(200)
    expect(await page.locator('main li').count()).toBe(3)
    expect(faulty([await faultsOf(page, 'pdf by hand')])).toEqual([])
    await page.locator('main a').click()
    expect(page.url()).toContain('/paper?in=en&words=ordinary&size=large')
    const place = join(mkdtempSync(join(tmpdir(), 'earshot-paper-')), 'form.pdf')
    const wish = ['paper', '--inspection', 'demo', '--questionnaire', 'parent-carer', '--out', place]
    const made = await runCommand([...wish, '--format', 'pdf'], without.settings)
    expect([made.code, made.stdout]).toEqual([1, ''])
    expect(made.stderr).toMatch(/^pdf\.no-engine: [^\n]+\n$/)
  })

  test('the command writes the same file as the page', async () => {
    const place = join(mkdtempSync(join(tmpdir(), 'earshot-paper-')), 'form.pdf')
    const wish = ['--questionnaire', 'young-person', '--language', 'ar', '--format', 'pdf', '--out', place]
    const made = await runCommand(['paper', '--inspection', 'demo', ...wish, '--json'], server.settings)
    expect([made.code, JSON.parse(made.stdout)]).toEqual([0, { out: place }])
    const served = await fetch(`${linkOf('young-person')}/paper.pdf?in=ar&words=ordinary`)
    expect(readFileSync(place).equals(Buffer.from(await served.arrayBuffer()))).toBe(true)
    const wrong = await runCommand(['paper', '--inspection', 'demo', '--questionnaire', 'x'], server.settings)
    expect([wrong.code, wrong.stdout]).toEqual([2, ''])
    expect(wrong.stderr).toContain('earshot paper --inspection demo')
  })
})

describe('the code from a poster or card', () => {
  test.each([true, false])('leads to the questions, with script: %s', async (javaScriptEnabled) => {
    await using someone = await visit(browser, { javaScriptEnabled })
    const { page } = someone
    const code = await codeOn(`${linkOf('parent-carer')}/poster?in=en`)
    await page.goto(server.origin)
    await page.locator('#code').fill(` ${code.toUpperCase().replace('-', ' ')} `)
    await page.locator('form:has(#code) button').click()
    expect(page.url()).toBe(linkOf('parent-carer'))
  })

  test('that nobody knows stays in its field, with what to do', async () => {
    await using someone = await visit(browser)
    const { page } = someone
    await page.goto(server.origin)
    await page.locator('#code').fill('bcdf-2345')
    await page.locator('form:has(#code) button').click()
    expect(await page.locator('#code').inputValue()).toBe('bcdf-2345')
    expect(await page.getByRole('alert').innerText()).toContain('We do not know this code')
    expect(faulty([await faultsOf(page, 'unknown code')])).toEqual([])
    await page.locator('#code').fill('')
    await page.locator('form:has(#code) button').click()
    expect(await page.getByRole('alert').innerText()).toBe('Type the code first.')
    expect(someone.complaints()).toEqual([])
  })

  test('in an address works however it is typed, and an unknown one is the page for unknown links', async () => {
    const code = await codeOn(`${linkOf('young-person')}/cards?in=en`)
    for (const typed of [code, code.toUpperCase(), code.replace('-', ''), code.replace('-', '%20')]) {
      const answer = await fetch(`${server.origin}/j/${typed}`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        new URL(linkOf('young-person')).pathname,
      ])
    }
    const unknown = await fetch(`${server.origin}/j/bcdf-2345`)
    expect(unknown.status).toBe(404)
    expect(await unknown.text()).toContain('This link does not work')
  })

  test('the start page leads to paper in the words and language of the visit', async () => {
    await using someone = await visit(browser, { locale: 'ar' })
    const { page } = someone
    await page.goto(linkOf('child-easy-read'))
    await page.locator('main a[href*="/paper"]').click()
    expect(page.url()).toContain('in=ar&words=easy')
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
  })
})
