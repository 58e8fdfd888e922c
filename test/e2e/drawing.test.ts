/** Answering with a picture, in a real browser: drawn, put together by keyboard, or sent without script. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { axeViolations, openBrowser, visit } from '#test/support/browser.ts'
import { exported } from '#test/support/command.ts'
import { pngPicture } from '#test/support/pictures.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { begin, go, skipTo, tabTo } from './steps.ts'
import { lightAndPick, twoSwitches, untilLit } from './switched.ts'
import { turned } from './turned.ts'
import { look } from './walk.ts'

vi.setConfig({ testTimeout: 120_000 })

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
}, 150_000)
afterAll(async () => {
  await browser?.close()
  await server?.[Symbol.asyncDispose]()
})

const link = () => server.respondents['parent-carer'] ?? ''
const says = (page: Page, words: string) =>
  page.locator('[data-paper-status]', { hasText: words }).waitFor({ timeout: 15_000 })
const press = (page: Page, name: string) => page.locator(`.paper button[data-do="${name}"]`).click()

async function atQuestion(page: Page, language?: string) {
  await begin(page, language ? `${link()}?language=${language}` : link())
  await skipTo(page, 'p_assess')
}
async function atPaper(page: Page) {
  await atQuestion(page)
  await go(page, 'draw')
  await page.getByRole('link', { name: 'Draw', exact: true }).click()
  await page.locator('canvas').waitFor()
}

/** From one place of the paper to another, in parts of its size. */
async function draw(page: Page, from: readonly [number, number], to: readonly [number, number]) {
  const sheet = page.locator('canvas')
  await sheet.scrollIntoViewIfNeeded()
  const box = await sheet.boundingBox()
  if (!box) throw new Error('there is no paper')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at(to), { steps: 8 })
  await page.mouse.up()
}

/** The colour in the middle of the paper, and in its corner. */
const inkAt = (page: Page, x: number, y: number) =>
  page.locator('canvas').evaluate(
    (canvas, [across, down]) => {
      const sheet = canvas as HTMLCanvasElement
      const pixel = sheet
        .getContext('2d')
        ?.getImageData((across ?? 0) * sheet.width, (down ?? 0) * sheet.height, 1, 1)
      return [...(pixel?.data ?? [])].slice(0, 3)
    },
    [x, y],
  )
const white = [255, 255, 255]
const blue = [24, 87, 196]

async function drawings() {
  const db = connect(server.settings.DATABASE_URL ?? `sqlite:${server.dataDir}/earshot.db`)
  try {
    return await db.selectFrom('drawings').selectAll().orderBy('id', 'desc').execute()
  } finally {
    await db.destroy()
  }
}

test('what is drawn is undone, redone, kept by a reload, sent, and seen at the desk', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atPaper(page)
  await page.getByLabel('Blue').check()
  await page.getByLabel('Thick').check()
  await draw(page, [0.2, 0.5], [0.8, 0.5])
  await draw(page, [0.1, 0.1], [0.1, 0.3])
  expect(await inkAt(page, 0.5, 0.5)).toEqual(blue)
  expect(await inkAt(page, 0.1, 0.2)).toEqual(blue)
  await press(page, 'undo')
  expect(await inkAt(page, 0.1, 0.2)).toEqual(white)
  await press(page, 'redo')
  expect(await inkAt(page, 0.1, 0.2)).toEqual(blue)
  await press(page, 'undo')
  await says(page, 'Your picture is saved.')
  await page.reload()
  await says(page, 'Your picture is here.')
  expect(await inkAt(page, 0.5, 0.5)).toEqual(blue)
  expect(await inkAt(page, 0.1, 0.2)).toEqual(white)
  // Asked once: no keeps it.
  await press(page, 'clear')
  await press(page, 'no-clear')
  expect(await inkAt(page, 0.5, 0.5)).toEqual(blue)
  await draw(page, [0.9, 0.6], [0.9, 0.9])
  await go(page, 'next')
  await page.getByLabel('What is in your picture?').fill('Invented: the bus that never came')
  await go(page, 'next')
  expect((await look(page)).step).toBe('p_assess')
  expect(await page.locator('img.own-picture').getAttribute('alt')).toBe('Invented: the bus that never came')
  await go(page, 'next')
  await skipTo(page, 'check')
  expect(await page.locator('dl').innerText()).toMatch(
    /Invented: the bus that never came\s+You drew a picture/,
  )
  await page.locator('dl img').evaluate((image) => (image as HTMLImageElement).decode())
  await go(page, 'next')
  await page.locator('[data-receipt]').waitFor()
  const [row] = await drawings()
  expect(row).toMatchObject({ kind: 'drawing', type: 'image/png', width: 1200, height: 900 })
  const said = (await exported(server.settings)).flatMap(({ answers }) => answers)
  expect(said).toContainEqual(
    expect.objectContaining({ via: 'drawing', text: 'Invented: the bus that never came' }),
  )
  expect(someone.complaints()).toEqual([])

  await using desk = await visit(browser)
  await desk.page.goto(server.signIn)
  await desk.page.locator('main form button').first().click()
  await desk.page.waitForURL(/\/desk/)
  const answer = encodeURIComponent(`${row?.response_id}.p_assess.${row?.id}`)
  await desk.page.goto(`${server.origin}/desk/demo/answers/${answer}`)
  const shown = desk.page.locator('.given-picture img')
  expect(await shown.getAttribute('alt')).toBe('Invented: the bus that never came')
  await shown.evaluate((image) => (image as HTMLImageElement).decode())
  expect(await axeViolations(desk.page)).toEqual([])
  expect(desk.complaints()).toEqual([])
})

test('cleared, after asking once, there is no picture; what was cleared can come back', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atPaper(page)
  const before = (await drawings()).length
  await draw(page, [0.2, 0.5], [0.8, 0.5])
  await says(page, 'Your picture is saved.')
  expect(await drawings()).toHaveLength(before + 1)
  await press(page, 'clear')
  await press(page, 'yes-clear')
  expect(await inkAt(page, 0.5, 0.5)).toEqual(white)
  await expect.poll(async () => (await drawings()).length, { timeout: 15_000 }).toBe(before)
  await press(page, 'undo')
  await says(page, 'Your picture is saved.')
  expect(await drawings()).toHaveLength(before + 1)
  expect(someone.complaints()).toEqual([])
})

test('a finger draws too, and the page does not move', async () => {
  await using someone = await visit(browser, { hasTouch: true, viewport: { width: 320, height: 700 } })
  const { page } = someone
  await atPaper(page)
  const sheet = page.locator('canvas')
  await sheet.scrollIntoViewIfNeeded()
  const box = await sheet.boundingBox()
  if (!box) throw new Error('there is no paper')
  const client = await someone.context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number, y: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + x * box.width, y: box.y + y * box.height }],
    })
  const scrolled = await page.evaluate(() => scrollY)
  await touch('touchStart', 0.5, 0.2)
  for (const y of [0.3, 0.5, 0.7]) await touch('touchMove', 0.5, y)
  await touch('touchEnd', 0, 0)
  expect(await inkAt(page, 0.5, 0.45)).toEqual([0, 0, 0])
  expect(await page.evaluate(() => scrollY)).toBe(scrolled)
  await says(page, 'Your picture is saved.')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})

test('a picture is put together with the keyboard alone', async () => {
  await using someone = await visit(browser)
  const { page } = someone
  await atQuestion(page)
  await go(page, 'draw')
  await page.locator('h1').waitFor()
  await tabTo(page, 'a[href*="way=place"]')
  await page.keyboard.press('Enter')
  await page.locator('input[name="picture"]').first().waitFor()
  await tabTo(page, 'input[name="picture"]')
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'input[name="place"]')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, 'button[data-go="next"]')
  await turned(page, () => page.keyboard.press('Enter'))
  expect(await page.locator('.placed').getAttribute('aria-label')).toBe('Happy: Left')
  await tabTo(page, 'input[name="picture"]')
  await page.keyboard.press('Space')
  await tabTo(page, 'button[data-go="next"]')
  await turned(page, () => page.keyboard.press('Enter'))
  expect(await page.locator('.placed').getAttribute('aria-label')).toBe('Happy: Left. Very happy: Middle')
  await tabTo(page, 'button[name="remove"]')
  await turned(page, () => page.keyboard.press('Enter'))
  expect(await page.locator('.placed').getAttribute('aria-label')).toBe('Very happy: Middle')
  await tabTo(page, 'button[data-go="done"]')
  await turned(page, () => page.keyboard.press('Enter'))
  await go(page, 'next')
  expect((await look(page)).step).toBe('p_assess')
  expect(await page.locator('.placed').getAttribute('aria-label')).toBe('Very happy: Middle')
  const [row] = await drawings()
  expect(row).toMatchObject({ kind: 'placed', copy: null })
  expect(someone.complaints()).toEqual([])
})

test('a picture is put together with two switches', async () => {
  await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
  const { page } = someone
  await begin(page, `${link()}?scanning=two`)
  await skipTo(page, 'p_assess')
  const press = (wanted: string) => lightAndPick(page, twoSwitches, wanted)
  const next = async (wanted: string) => {
    await page.locator('.lit').waitFor()
    await untilLit(page, twoSwitches, wanted)
    await turned(page, () => twoSwitches.pick(page))
  }
  await next('[data-go="draw"]')
  await page.locator('.lit').waitFor()
  await press('a[href*="way=place"]')
  await page.locator('input[name="picture"]').first().waitFor()
  await page.locator('.lit').waitFor()
  await press('input[name="picture"][value="animals"]')
  await next('[data-go="next"]')
  await page.locator('.lit').waitFor()
  await press('input[name="place"][value="top"]')
  await press('input[name="picture"][value="happy"]')
  await next('[data-go="next"]')
  await next('[data-go="done"]')
  await next('[data-go="next"]')
  expect((await look(page)).step).toBe('p_assess')
  expect(await page.locator('.placed').getAttribute('aria-label')).toMatch(/^Happy: /)
  const [row] = await drawings()
  expect(row).toMatchObject({ kind: 'placed', copy: null })
  expect(someone.complaints()).toEqual([])
})

test('without script: a photo is sent, what is none is refused, a new one waits to be saved, and it goes after asking', async () => {
  await using someone = await visit(browser, { javaScriptEnabled: false })
  const { page } = someone
  await atQuestion(page)
  const before = (await drawings()).length
  await page.locator('#answer').fill('Typed beside it')
  await page.locator('main button[data-go="draw"]').click()
  await page.getByRole('link', { name: 'Add a photo' }).click()
  const send = async (buffer: Buffer) => {
    await page.locator('#photo').setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer })
    await page.locator('main button[data-go="next"]').click()
  }
  await page.locator('main button[data-go="next"]').click()
  await page.getByText('Please pick a photo first.').first().waitFor()
  await send(Buffer.from('this is no picture, whatever its name says'))
  await page.getByText('We can not open this photo.').first().waitFor()
  await send(pngPicture(300, 200))
  await page.getByText('You added a photo').waitFor()
  const [first] = await drawings()
  expect(first).toMatchObject({ kind: 'photo', type: 'image/jpeg', width: 300, height: 200 })
  // Another one takes its place, and not a moment earlier than it is saved.
  await page.getByRole('link', { name: 'Make a new picture' }).click()
  await page.getByText('It goes when you save a new one.').waitFor()
  await page.getByRole('link', { name: 'Choose pictures' }).click()
  expect((await drawings())[0]?.id).toBe(first?.id)
  await page.getByLabel('Dog').check()
  await page.getByLabel('Top right').check()
  await page.locator('main button[data-go="next"]').click()
  await page.locator('.placed[aria-label="Dog: Top right"]').waitFor()
  expect(await drawings()).toHaveLength(before + 1)
  await page.locator('main button[data-go="done"]').click()
  await page.locator('main button[data-go="delete"]').click()
  await page.getByText('You can not get it back.').waitFor()
  await page.locator('main button[data-go="delete"]').click()
  expect(await drawings()).toHaveLength(before)
  expect(await page.locator('#answer').inputValue()).toBe('Typed beside it')
})

test.each(['en', 'ar'])('every page of making a picture is without fault: %s', async (language) => {
  await using someone = await visit(browser, { viewport: { width: 390, height: 844 } })
  const { page } = someone
  await atQuestion(page, language)
  const fine = async (what: string) => {
    await page.waitForLoadState('networkidle')
    expect(await axeViolations(page), what).toEqual([])
    const pressed = page.locator(
      ':is(.paper button, .step-form .button, .draw-ways .button, .paper__one, .draw-place__one):visible',
    )
    for (const one of await pressed.all())
      expect((await one.boundingBox())?.height, what).toBeGreaterThanOrEqual(60)
  }
  await fine('question')
  await go(page, 'draw')
  await fine('ways')
  const ways = page.locator('.draw-ways a')
  await ways.nth(1).click()
  await fine('photo')
  await turned(page, () => page.locator('main button[data-go="back"]').click())
  await ways.nth(2).click()
  await page.locator('input[name="picture"][value="animals"]').check()
  await go(page, 'next')
  await page.locator('input[name="picture"][value="happy"]').check()
  await go(page, 'next')
  await fine('place')
  await go(page, 'done')
  await fine('mine')
  await go(page, 'delete')
  await fine('sure')
  await go(page, 'delete')
  await go(page, 'draw')
  await ways.nth(0).click()
  await page.locator('canvas').waitFor()
  await draw(page, [0.2, 0.2], [0.8, 0.7])
  await page.locator('[data-paper-status]:not(:empty)').waitFor()
  await press(page, 'clear')
  await fine('paper')
  expect(someone.complaints()).toEqual([])
})
