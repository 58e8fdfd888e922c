/**
 * Every kind of page of a survey in every language, colours, width, size, spacing, typeface, with pictures or none, in
 * easy read or ordinary words: not the whole product, but each two values of each two of these meet on some page.
 */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { type Faults, faulty, frameFaults } from './faults.ts'
import { kinds } from './pages-of-a-survey.ts'
import { type Look, nameOf, pairwiseLooks, settingsOf } from './ways-of-looking.ts'

const AT_ONCE = 3
const looks = pairwiseLooks()
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

test('each two ways of looking meet on some page', () => {
  const met = (kind: string, language: string) =>
    looks.some((look) => look.kind === kind && look.language === language)
  for (const { kind } of looks)
    for (const { language } of looks)
      expect([kind, language, met(kind, language)]).toEqual([kind, language, true])
})

test(`${looks.length} pages of a survey, each looked at in another way, have no fault`, {
  timeout: 1_500_000,
}, async () => {
  const waiting = [...looks]
  const found: Faults[] = []
  const look = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) found.push(await faultsIn(next))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, look))
  expect(found).toHaveLength(looks.length)
  expect(faulty(found)).toEqual([])
})

async function faultsIn(look: Look): Promise<Faults> {
  const kind = kinds[look.kind]
  await using someone = await visit(browser, { viewport: { width: look.width, height: 844 } })
  const { page } = someone
  // One choice at a time is a page of its own, which the way to the others does not lead over.
  const whole = new URLSearchParams(settingsOf(look))
  whole.set('page', 'whole')
  await page.goto(`${server.respondents[kind.questionnaire]}?${whole}`)
  await kind.reach(page)
  if (look.page === 'simple') await page.goto(`${page.url().replace(/[?#].*/, '')}?page=simple`)
  const faults = [...(await axeViolations(page)), ...(await frameFaults(page, true)), ...someone.complaints()]
  return { at: nameOf(look), faults }
}
