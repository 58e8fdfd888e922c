/** A person who answers a whole questionnaire, page after page, and notes what was chosen and what looked wrong. */

import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Way } from './ways.ts'

const STEPS_MAX = 60

export type Wish = {
  readonly link: string
  readonly language: 'en' | 'ar'
  /** Typed into every box. */
  readonly words: string
  /** Which choice to take, counted from the first; a list that is shorter gives its last. */
  readonly choice: number
  /** Question id → the value to take there. */
  readonly instead?: Readonly<Record<string, string>>
}

export type Walked = {
  readonly receipt: string
  /** Question id → what was chosen or typed, as it should be stored. */
  readonly chosen: Readonly<Record<string, string | readonly string[]>>
  /** Keys pressed on each page, by step; empty unless the way counts keys. */
  readonly keys: Readonly<Record<string, number>>
}

export type Seen = {
  step: string
  sent: boolean
  dir: string
  lang: string
  headings: number
  tooWide: number
  inputs: { id: string; name: string; type: string; value: string }[]
}

/** Walks to the receipt in this way. Every page on it must be in the language, have one h1 and fit its window. */
export async function walk(page: Page, way: Way, wish: Wish): Promise<Walked> {
  const chosen: Record<string, string | string[]> = {}
  const keys: Record<string, number> = {}
  await page.goto(wish.link)
  if (wish.language !== 'en') {
    // The names stand under the name of the language one has.
    await page.locator('details:has(a[hreflang])').evaluate((list) => list.setAttribute('open', ''))
    await way.press(page, page.locator(`a[hreflang="${wish.language}"]`))
  }
  for (let steps = 0; steps < STEPS_MAX; steps++) {
    way.keys()
    const seen = await look(page)
    expect({ step: seen.step, ...frameOf(seen) }).toEqual({
      step: seen.step,
      lang: wish.language,
      dir: wish.language === 'ar' ? 'rtl' : 'ltr',
      headings: 1,
      tooWide: 0,
    })
    if (seen.sent) return { receipt: await page.locator('[data-receipt]').innerText(), chosen, keys }
    await way.skipToContent(page)
    await answer(page, way, wish, seen, chosen)
    await way.goOn(page)
    const pressed = way.keys()
    if (pressed !== null) keys[seen.step] = pressed
  }
  throw new Error(`no receipt after ${STEPS_MAX} pages`)
}

/** What stands on a page, in one look. Works without JavaScript too. */
export function look(page: Page): Promise<Seen> {
  return page.evaluate(() => {
    const root = document.documentElement
    return {
      step: document.querySelector('main form[data-step]')?.getAttribute('data-step') ?? '',
      sent: document.querySelector('main')?.getAttribute('data-page') === 'sent',
      dir: root.dir,
      lang: root.lang,
      headings: document.querySelectorAll('h1').length,
      tooWide: Math.max(0, root.scrollWidth - root.clientWidth),
      inputs: [...document.querySelectorAll<HTMLInputElement>('main form :is(input, textarea)')]
        // Whether others use the device is said about the visit, not in it.
        .filter((input) => input.type !== 'hidden' && input.name !== 'shared')
        .map(({ id, name, type, value }) => ({ id, name, type, value })),
    }
  })
}

const frameOf = ({ lang, dir, headings, tooWide }: Seen) => ({ lang, dir, headings, tooWide })

async function answer(
  page: Page,
  way: Way,
  wish: Wish,
  seen: Seen,
  chosen: Record<string, string | string[]>,
): Promise<void> {
  const input = (id: string) => page.locator(`main [id="${id}"]`)
  const [first] = seen.inputs
  if (!first) return
  if (first.name === 'words') {
    await way.write(page, input(first.id), wish.words)
    chosen[seen.step] = wish.words
    return
  }
  const options = seen.inputs.filter((option) => option.name === first.name)
  const at = Math.min(wish.choice, options.length - 1)
  const wanted = options.find((option) => option.value === wish.instead?.[seen.step]) ?? options[at]
  const picked = first.type === 'checkbox' ? options.slice(0, 2) : [wanted ?? first]
  for (const option of picked) await way.choose(page, input(option.id))
  const values = picked.map((option) => option.value)
  chosen[seen.step] = first.type === 'checkbox' ? values : (values[0] ?? '')
}
