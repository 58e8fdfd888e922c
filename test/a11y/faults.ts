/** What is wrong with a page for anybody, as it stands in a real browser. */
import type { Page } from 'playwright-core'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { axeViolations } from '#test/support/browser.ts'

const NARROW = { width: 320, height: 720 }
/** CSS pixels; what one presses to answer is bigger than the rest. */
const TARGET_MIN = 44
const ANSWER_MIN = 60

export type Faults = { at: string; faults: string[] }

/** axe, the frame, and the page at 320 px. The window is put back as it was. */
export async function faultsOf(page: Page, at: string, { respondents = true } = {}): Promise<Faults> {
  const wide = page.viewportSize()
  const found = await axeViolations(page)
  await page.setViewportSize(NARROW)
  const narrow = await frameFaults(page, respondents)
  if (wide) await page.setViewportSize(wide)
  return { at, faults: [...found, ...narrow] }
}

/** Without axe: quick enough for every page of a walk. */
export async function frameFaults(page: Page, respondents: boolean): Promise<string[]> {
  const sizes = {
    target: TARGET_MIN,
    answer: ANSWER_MIN,
    respondents,
    languages: [...languageIds] as string[],
  }
  return page.evaluate(({ target, answer, respondents, languages }) => {
    const root = document.documentElement
    const faults: string[] = []
    const headings = document.querySelectorAll('h1').length
    if (headings !== 1) faults.push(`${headings} h1`)
    if (!languages.includes(root.lang)) faults.push(`language ${root.lang}`)
    if (root.dir !== (['ar', 'ur'].includes(root.lang) ? 'rtl' : 'ltr')) faults.push(`direction ${root.dir}`)
    if (document.title.trim() === '') faults.push('no title')
    if (document.querySelectorAll('main').length !== 1) faults.push('not one main')
    if (root.scrollWidth > root.clientWidth)
      faults.push(`scrolls sideways at ${root.clientWidth}: ${root.scrollWidth} px`)
    if (!respondents) return faults

    const shown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip-link')
    // A link inside a sentence is as high as its line, as in any text.
    const inSentence = (element: Element) => {
      if (!element.matches('a:not(.button)')) return false
      const words = element.closest('p, dd, blockquote')?.textContent?.trim() ?? ''
      return words.length > (element.textContent?.trim().length ?? 0)
    }
    const tooSmall = (element: Element, least: number) => {
      const { width, height } = element.getBoundingClientRect()
      if (width + 0.5 < least || height + 0.5 < least)
        faults.push(
          `${Math.round(width)} × ${Math.round(height)} px is under ${least}: ${element.outerHTML.slice(0, 120)}`,
        )
    }
    for (const element of document.querySelectorAll(
      'a[href], button, summary, textarea, select, input[type="text"]',
    ))
      if (shown(element) && !inSentence(element)) tooSmall(element, target)
    for (const label of document.querySelectorAll('.choice > label'))
      if (shown(label)) tooSmall(label, answer)
    return faults
  }, sizes)
}

/** Only pages that have something wrong. */
export const faulty = (pages: readonly Faults[]): Faults[] => pages.filter(({ faults }) => faults.length > 0)
