import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser, visit } from '#test/support/browser.ts'
import { type ExportedResponse, exported } from '#test/support/command.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, go, skipTo, typedWords } from './steps.ts'
import { type Walked, type Wish, walk } from './walk.ts'
import { keyboard, touch, type Way, withoutScript } from './ways.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const english = 'The speech therapist really helped me, but we waited far too long for her'
const arabic = 'المعلمة ساعدتني كثيرا وأحب أن ألعب مع أصدقائي'

type Person = Omit<Wish, 'link'> & { questionnaire: string; way: () => Way }
const person = (
  way: () => Way,
  questionnaire: string,
  language: 'en' | 'ar',
  choice: number,
  instead: Record<string, string> = {},
): Person => ({
  way,
  questionnaire,
  language,
  choice,
  instead,
  words: `${language === 'ar' ? arabic : english} (${way.name}, ${questionnaire}).`,
})

const everyQuestionnaire = ['child-easy-read', 'young-person', 'parent-carer', 'young-adult', 'practitioner']

// Every way finishes every questionnaire; every questionnaire is finished in every language; the questions that
// only some are asked are asked of somebody.
const people: readonly Person[] = [
  person(keyboard, 'child-easy-read', 'en', 0, { c_safe: '1' }),
  person(keyboard, 'young-person', 'en', 1, { y_wait: 'still-waiting', y_ap: 'yes' }),
  person(keyboard, 'parent-carer', 'ar', 2, { p_ap: 'yes' }),
  person(keyboard, 'young-adult', 'en', 0),
  person(keyboard, 'practitioner', 'en', 1),
  person(touch, 'child-easy-read', 'ar', 2),
  person(touch, 'young-person', 'en', 0),
  person(touch, 'parent-carer', 'en', 1),
  person(touch, 'young-adult', 'ar', 2),
  person(touch, 'practitioner', 'en', 3),
  person(withoutScript, 'child-easy-read', 'en', 1),
  person(withoutScript, 'young-person', 'ar', 3, { y_feel_well: '2' }),
  person(withoutScript, 'parent-carer', 'ar', 0, { p_plan_timely: 'refused' }),
  person(withoutScript, 'young-adult', 'en', 4),
  person(withoutScript, 'practitioner', 'ar', 0),
]

for (const [by, way] of [
  ['the keyboard alone', keyboard],
  ['touch', touch],
  ['mouse, with JavaScript off', withoutScript],
] as const)
  test(`by ${by} every questionnaire is finished and holds what was chosen and typed`, {
    timeout: 120_000,
  }, async () => {
    const mine = people.filter((one) => one.way === way)
    expect(mine.map((one) => one.questionnaire)).toEqual(everyQuestionnaire)
    const walked = await Promise.all(mine.map(finish))
    const responses = await exported(server.settings)
    for (const [at, one] of mine.entries()) expectStored(responses, one, walked[at])
  })

test('what a child typed is found by the inspector under a theme, in those very words', {
  timeout: 120_000,
}, async () => {
  const words = 'We waited far too long for the speech therapist to see me'
  await using child = await visit(browser)
  await begin(child.page, server.respondents['child-easy-read'] ?? '')
  await skipTo(child.page, 'c_better')
  await typedWords(child.page, words)
  await go(child.page, 'next')
  await skipTo(child.page, 'check')
  await go(child.page, 'next')

  await using inspector = await visit(browser)
  const { page } = inspector
  await page.goto(server.signIn)
  await go(page, 'next')
  await page.goto(`${server.origin}/desk/demo`)
  // While answers wait to be coded the page says how far it is, and looks again by itself.
  await page.locator('progress').waitFor({ state: 'detached', timeout: 60_000 })
  const answers = (await exported(server.settings)).flatMap((response) => response.answers)
  const [theme] = answers.find(({ text }) => text === words)?.themes ?? []
  await page.goto(`${server.origin}/desk/demo/themes`)
  await page.locator(`a[href^="/desk/demo/themes/${theme}"]`).first().click()
  await page.waitForURL(`**/desk/demo/themes/${theme}*`)
  const quote = page.locator('main blockquote', { hasText: words }).first()
  for (let number = 2; (await quote.count()) === 0; number++) {
    const answer = await page.goto(`${server.origin}/desk/demo/themes/${theme}?page=${number}`)
    if (answer?.status() !== 200 || number > 40) throw new Error(`the words are not under ${theme}`)
  }
  expect(await quote.innerText()).toContain(words)
  expect([...child.complaints(), ...inspector.complaints()]).toEqual([])
})

async function finish(one: Person): Promise<Walked> {
  const way = one.way()
  await using someone = await visit(browser, way.browser)
  const walked = await walk(someone.page, way, { ...one, link: server.respondents[one.questionnaire] ?? '' })
  expect(walked.receipt.trim().split(/\s+/)).toHaveLength(5)
  expect(someone.complaints()).toEqual([])
  // The group costs a key or two, Continue two, the rest is moving among the choices; before Send stands a
  // link for every answer.
  for (const [step, keys] of Object.entries(walked.keys))
    expect({ step, keys, within: keys <= (step === 'check' ? 45 : 12) }).toEqual({ step, keys, within: true })
  return walked
}

function expectStored(responses: ExportedResponse[], one: Person, walked: Walked | undefined): void {
  const [stored, ...more] = responses.filter((response) =>
    response.answers.some((answer) => answer.text === one.words),
  )
  expect(more).toEqual([])
  expect(stored).toMatchObject({
    questionnaire: one.questionnaire,
    language: one.language,
    state: 'submitted',
    givenBy: walked?.chosen['given-by'],
  })
  const answers = stored?.answers.map(({ question, value, text }) => [question, text ?? asTyped(value)])
  const { 'given-by': _, ...chosen } = walked?.chosen ?? {}
  expect(Object.fromEntries(answers ?? [])).toEqual(chosen)
}

// Scales are stored as numbers; a page has them as text.
const asTyped = (value: unknown) => (typeof value === 'number' ? String(value) : value)
