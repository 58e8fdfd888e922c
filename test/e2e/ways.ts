/** Three ways of using a page: by keyboard alone, by touch on a phone, and by mouse with JavaScript switched off. */
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { turned } from './turned.ts'

export type Way = {
  readonly name: 'keyboard' | 'touch' | 'no JavaScript'
  /** What the browser is like. */
  readonly browser: BrowserContextOptions
  /** A radio or a checkbox. */
  choose(page: Page, input: Locator): Promise<void>
  write(page: Page, field: Locator, words: string): Promise<void>
  /** A button or a link, and the page it leads to. */
  press(page: Page, target: Locator): Promise<void>
  /** The page's own way on, from where the person is after answering. */
  goOn(page: Page): Promise<void>
  /** Goes past what stands on every page, where the way has means for it. */
  skipToContent(page: Page): Promise<void>
  /** Keys pressed since last asked, typed words left out; null where no keys are counted. */
  keys(): number | null
}

const TABS_MAX = 120

/** Only keys; every press is counted. Throws when the keyboard cannot get there. */
export function keyboard(): Way {
  let count = 0
  const press = async (page: Page, key: string) => {
    count++
    await page.keyboard.press(key)
  }
  const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

  async function tabTo(page: Page, isThere: () => Promise<boolean>, what: Locator) {
    for (let tabs = 0; tabs <= TABS_MAX; tabs++) {
      if (await isThere()) return
      await press(page, 'Tab')
    }
    throw new Error(`${page.url()}: the keyboard does not reach ${what.toString()}`)
  }

  async function pressAndLoad(page: Page) {
    await turned(page, () => press(page, 'Enter'))
  }

  return {
    name: 'keyboard',
    browser: {},
    async choose(page, input) {
      const isRadio = (await input.getAttribute('type')) === 'radio'
      if (!isRadio) {
        await tabTo(page, () => isFocused(input), input)
        if (!(await input.isChecked())) await press(page, 'Space')
        return
      }
      // A group of radios is one stop of Tab; inside it the arrows move and choose.
      const inGroup = () =>
        input.evaluate((element) => {
          const at = document.activeElement
          return at instanceof HTMLInputElement && at.name === (element as HTMLInputElement).name
        })
      await tabTo(page, inGroup, input)
      for (let moves = 0; !(await isFocused(input)); moves++) {
        if (moves > TABS_MAX) throw new Error(`${page.url()}: the arrows do not reach ${input.toString()}`)
        await press(page, 'ArrowDown')
      }
      if (!(await input.isChecked())) await press(page, 'Space')
    },
    async write(page, field, words) {
      await tabTo(page, () => isFocused(field), field)
      await page.keyboard.insertText(words)
    },
    async press(page, target) {
      await tabTo(page, () => isFocused(target), target)
      await pressAndLoad(page)
    },
    async goOn(page) {
      // From a long list of boxes Enter goes on; everybody else takes the button.
      const inBoxes = await page.evaluate(() => document.activeElement?.matches('input[type="checkbox"]'))
      const button = nextButton(page)
      if (!inBoxes) await tabTo(page, () => isFocused(button), button)
      await pressAndLoad(page)
    },
    async skipToContent(page) {
      // In the middle of a visit reading begins at the question; before it, the first stop of Tab skips the frame.
      const begun = await page.evaluate(() => document.activeElement?.matches('h1, [data-focus-first]'))
      if (begun) return
      const skipLink = page.locator('a.skip-link')
      await press(page, 'Tab')
      if (!(await isFocused(skipLink))) throw new Error(`${page.url()}: Tab does not begin at the skip link`)
      await press(page, 'Enter')
      if (!(await isFocused(page.locator('main'))))
        throw new Error(`${page.url()}: the skip link does not skip`)
    },
    keys() {
      const pressed = count
      count = 0
      return pressed
    },
  }
}

/** Fingers on a telephone's screen. */
export function touch(): Way {
  return {
    name: 'touch',
    browser: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    choose: async (page, input) => (await labelOf(page, input)).tap(),
    async write(page, field, words) {
      await field.tap()
      await page.keyboard.insertText(words)
    },
    press: tapAndLoad,
    goOn: (page) => tapAndLoad(page, nextButton(page)),
    skipToContent: async () => {},
    keys: () => null,
  }
}

/** A small window and a mouse; scripts do not run. */
export function withoutScript(): Way {
  return {
    name: 'no JavaScript',
    browser: { viewport: { width: 320, height: 720 }, javaScriptEnabled: false },
    choose: async (page, input) => (await labelOf(page, input)).click(),
    write: (_, field, words) => field.fill(words),
    press: clickAndLoad,
    goOn: (page) => clickAndLoad(page, nextButton(page)),
    skipToContent: async () => {},
    keys: () => null,
  }
}

async function labelOf(page: Page, input: Locator): Promise<Locator> {
  return page.locator(`label[for="${await input.getAttribute('id')}"]`)
}

const nextButton = (page: Page) => page.locator('main button[data-go="next"]')

async function tapAndLoad(page: Page, target: Locator): Promise<void> {
  await turned(page, () => target.tap())
}

async function clickAndLoad(page: Page, target: Locator): Promise<void> {
  await turned(page, () => target.click())
}
