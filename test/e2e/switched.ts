/**
 * People who answer with switches: whole questionnaires with one key or with two, words by the letter board. They see
 * what is lit and press; nothing else of the page is touched.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { turned } from './turned.ts'

const STEPS_MAX = 60
const MOVES_MAX = 80
/** The quickest pace. The page's clock is the test's, so that nobody waits. */
const PACE_MS = 1_000

export type Switches = {
  readonly name: 'one' | 'two'
  /** What lights the next part. */
  goOn(page: Page): Promise<void>
  pick(page: Page): Promise<void>
}

export const oneSwitch: Switches = {
  name: 'one',
  goOn: (page) => page.clock.runFor(PACE_MS),
  pick: (page) => page.keyboard.press('Space'),
}
export const twoSwitches: Switches = {
  name: 'two',
  goOn: (page) => page.keyboard.press('Space'),
  pick: (page) => page.keyboard.press('Enter'),
}

/** One switch and no clock of the test's: for parts that need real time, such as a microphone. */
export const patientSwitch: Switches = {
  name: 'one',
  async goOn(page) {
    const was = await page.evaluate(() => {
      const lit = document.querySelector('.lit')
      lit?.setAttribute('data-was-lit', '')
      return lit !== null
    })
    if (!was) return
    await page.waitForFunction(() => {
      const lit = document.querySelector('.lit')
      if (!lit || lit.hasAttribute('data-was-lit')) return false
      for (const one of document.querySelectorAll('[data-was-lit]')) one.removeAttribute('data-was-lit')
      return true
    })
  },
  pick: (page) => page.keyboard.press('Space'),
}

export type Switched = {
  receipt: string
  /** Question id → what was picked or written. */
  chosen: Record<string, string | string[]>
}

/** To the receipt; the same choice everywhere, counted from the first; these words in the first box, a whole word of
 * the board in the others. */
export async function bySwitches(
  page: Page,
  switches: Switches,
  wish: { link: string; words: string; choice: number },
): Promise<Switched> {
  const chosen: Switched['chosen'] = {}
  let words = wish.words
  if (switches.name === 'one') {
    await page.clock.install({ time: 0 })
    // Far ahead: the clock goes on by itself until it is held.
    await page.clock.pauseAt(600_000)
  }
  await page.goto(`${wish.link}?scanning=${switches.name}&pace=1`)
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    await page.locator('.lit').waitFor()
    const seen = await page.evaluate(waysToAnswer)
    if (seen.sent) return { receipt: await page.locator('[data-receipt]').innerText(), chosen }
    if (seen.words) {
      await lightAndPick(page, switches, 'textarea, input[type="text"]')
      await write(page, switches, words)
      chosen[seen.step] = words
      words = wholeWords[0] ?? ''
    } else if (seen.values.length > 0) {
      const at = Math.min(wish.choice, seen.values.length - 1)
      const picked = seen.many ? seen.values.slice(0, 2) : seen.values.slice(at, at + 1)
      for (const value of picked) await lightAndPick(page, switches, `input[value="${value}"]`)
      chosen[seen.step] = seen.many ? picked : (picked[0] ?? '')
    }
    await untilLit(page, switches, '[data-go="next"]')
    await turned(page, () => switches.pick(page))
  }
  throw new Error(`no receipt after ${STEPS_MAX} pages`)
}

const waysToAnswer = () => {
  const inputs = [...document.querySelectorAll<HTMLInputElement>('main form[data-step] input')].filter(
    ({ type, name }) => /radio|checkbox/.test(type) && name !== 'shared',
  )
  return {
    step: document.querySelector('main form[data-step]')?.getAttribute('data-step') ?? '',
    sent: document.querySelector('main')?.dataset.page === 'sent',
    words: document.querySelector('main form textarea') !== null,
    // A page may ask two things; the first is the one that must be said.
    values: inputs.filter(({ name }) => name === inputs[0]?.name).map(({ value }) => value),
    many: inputs[0]?.type === 'checkbox',
  }
}

/** Waits, or presses the switch that goes on, until this is lit. */
export async function untilLit(page: Page, switches: Switches, wanted: string): Promise<void> {
  for (let moves = 0; moves < MOVES_MAX; moves++) {
    const [matches, alone] = await page.evaluate((part) => {
      const [lit, ...more] = document.querySelectorAll('.lit')
      return [lit?.matches(part) === true && lit === document.activeElement, more.length === 0]
    }, wanted)
    if (!alone) throw new Error(`${page.url()}: more than one part is lit`)
    if (matches) return
    await switches.goOn(page)
  }
  throw new Error(`${page.url()}: ${wanted} is never lit`)
}

export async function lightAndPick(page: Page, switches: Switches, wanted: string): Promise<void> {
  await untilLit(page, switches, wanted)
  await switches.pick(page)
}

/** On the board: the row that has it, then the key. Whole words where they fit, else letters. */
async function write(page: Page, switches: Switches, words: string): Promise<void> {
  let rest = words
  while (rest !== '') {
    const whole = wholeWords.find((word) => rest.startsWith(`${word} `) || rest === word)
    const key = whole ?? rest.slice(0, 1)
    await pressKey(page, switches, key === ' ' ? 'Space' : key)
    rest = whole ? rest.slice(whole.length + 1) : rest.slice(1)
  }
  await pressKey(page, switches, 'Done')
  expect((await page.locator('main form textarea').inputValue()).trim()).toBe(words)
}
const wholeWords = ['school', 'I like']

async function pressKey(page: Page, switches: Switches, key: string): Promise<void> {
  const isRow = await page.evaluate((label) => {
    for (const marked of document.querySelectorAll('[data-wanted]')) marked.removeAttribute('data-wanted')
    const button = [...document.querySelectorAll('[data-board-open] button')].find(
      ({ textContent }) => textContent === label,
    )
    button?.setAttribute('data-wanted', 'key')
    button?.closest('[data-row]')?.setAttribute('data-wanted', 'row')
    return button !== undefined
  }, key)
  if (!isRow) throw new Error(`the board has no key ${key}`)
  await lightAndPick(page, switches, '[data-wanted="row"]')
  await lightAndPick(page, switches, '[data-wanted="key"]')
}
