/** Whole questionnaires by one switch and by two: no mouse, no other key, words by the letter board. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { bySwitches, oneSwitch, twoSwitches } from './switched.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const every = ['child-easy-read', 'young-person', 'parent-carer', 'young-adult', 'practitioner']

for (const [name, switches, questionnaires] of [
  ['one switch finishes every questionnaire', oneSwitch, every],
  ['two switches finish the longest and the easiest', twoSwitches, ['child-easy-read', 'parent-carer']],
] as const)
  test(`${name}, and it holds what was picked and written`, {
    timeout: 240_000,
  }, async () => {
    const people = await Promise.all(
      questionnaires.map(async (questionnaire, choice) => {
        // Everybody writes words of their own, so that the answers are found again.
        const words = `I like ${switches.name} ${'abcde'[choice]}`
        await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
        const link = server.respondents[questionnaire] ?? ''
        const { receipt, chosen } = await bySwitches(someone.page, switches, { link, words, choice })
        expect(receipt.trim().split(/\s+/)).toHaveLength(5)
        expect(someone.complaints()).toEqual([])
        return { questionnaire, words, chosen }
      }),
    )
    const responses = await exported(server.settings)
    for (const { questionnaire, words, chosen } of people) {
      const mine = responses.filter(({ answers }) => answers.some(({ text }) => text === words))
      expect(mine).toHaveLength(1)
      const { 'given-by': givenBy, ...answers } = chosen
      expect(mine[0]).toMatchObject({ questionnaire, state: 'submitted', givenBy })
      const stored = mine[0]?.answers.map(({ question, text, value }) => [question, text ?? asTyped(value)])
      expect(Object.fromEntries(stored ?? [])).toEqual(answers)
    }
  })

// Scales are stored as numbers; a page has them as text.
const asTyped = (value: unknown) => (typeof value === 'number' ? String(value) : value)
