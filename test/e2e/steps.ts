/** Short ways to a page of a survey. */
import type { Page } from 'playwright-core'
import { turned } from './turned.ts'
import { look } from './walk.ts'

/** Presses a button of the page's form and waits for the page it leads to. */
export async function go(page: Page, by: string): Promise<void> {
  await turned(page, () => page.locator(`main button[data-go="${by}"]`).click())
}

/** Opens the link, agrees, answers alone: the first question. */
export async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await go(page, 'next')
  await choose(page, 'alone')
  await go(page, 'next')
}

const STEPS_MAX = 60

/** Skips every question before this one, page by page in the browser: where it matters what the browser went through. */
export async function walkTo(page: Page, step: string): Promise<void> {
  for (let steps = 0; (await look(page)).step !== step; steps++) {
    if (steps > STEPS_MAX) throw new Error(`the way does not lead over ${step}`)
    await go(page, 'skip')
  }
}

/** Skips every question before this one by posting its form, as this browser would, and opens the page only at the end. */
export async function skipTo(page: Page, step: string): Promise<void> {
  const form = page.locator('main form[data-step]')
  let here = await form.getAttribute('data-step')
  if (here === step) return
  const token = await form.locator('input[name="token"]').inputValue()
  const { origin } = new URL(page.url())
  let at = page.url()
  for (let steps = 0; here !== step; steps++) {
    if (steps > STEPS_MAX || here === null) throw new Error(`the way does not lead over ${step}`)
    const answer = await page.request.post(at, {
      form: { token, step: here, go: 'skip' },
      headers: { origin, 'x-earshot-turn': '1' },
    })
    at = new URL(answer.headers()['x-earshot-at'] ?? '', origin).href
    here = /<form [^>]*data-step="([^"]+)"/.exec(await answer.text())?.[1] ?? null
  }
  await page.goto(at)
}

export async function choose(page: Page, value: string): Promise<void> {
  await page.locator(`main input[value="${value}"]`).first().check()
}

/** Types letter by letter, as a person does, into the page's box. */
export async function typedWords(page: Page, words: string): Promise<void> {
  await page.locator('main form :is(textarea, input[type="text"])').pressSequentially(words)
}
