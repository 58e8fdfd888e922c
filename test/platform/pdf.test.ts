import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test, vi } from 'vitest'
import { chromiumEngine, findChromium, type PdfEngine } from '#app/platform/pdf/chromium.server.ts'
import { openPdfShelf } from '#app/platform/pdf/pdf-shelf.server.ts'
import { selfContained } from '#app/platform/pdf/self-contained.server.ts'
import { pdfFacts } from '#test/support/pdf.ts'

const folder = () => mkdtempSync(join(inject('scratch'), 'pdf-'))

/** An engine that waits to be let go, and says how many it makes at once. */
function slowEngine() {
  const waiting: (() => void)[] = []
  const state = { now: 0, most: 0, made: 0 }
  const engine: PdfEngine = {
    name: 'slow',
    async print(html) {
      state.most = Math.max(state.most, ++state.now)
      await new Promise<void>((go) => waiting.push(go))
      state.now--
      state.made++
      return Buffer.from(`%PDF-1.4 ${html}`)
    },
  }
  const letGo = async (count: number) => {
    while (state.made < count) {
      waiting.shift()?.()
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  return { engine, state, letGo }
}

test('PDFs are made one at a time, the same one once, and then kept', async () => {
  const { engine, state, letGo } = slowEngine()
  const place = folder()
  const shelf = openPdfShelf(engine, { folder: place })
  const asked = ['a', 'b', 'a', 'c', 'a'].map((html) => shelf.pdfOf(html))
  await letGo(3)
  const made = await Promise.all(asked)
  expect(made.map((one) => one.ok && one.pdf.toString())).toEqual(
    ['a', 'b', 'a', 'c', 'a'].map((html) => `%PDF-1.4 ${html}`),
  )
  expect(state).toMatchObject({ most: 1, made: 3 })
  expect(readdirSync(place)).toHaveLength(3)
  // Another process, later: nothing is made again.
  const later = openPdfShelf(engine, { folder: place })
  expect(await later.pdfOf('a')).toMatchObject({ ok: true })
  expect(state.made).toBe(3)
})

test('whoever comes when too many wait is told so, and is served afterwards', async () => {
  const { engine, letGo } = slowEngine()
  const shelf = openPdfShelf(engine, { folder: folder(), waitingMax: 2 })
  const first = [shelf.pdfOf('a'), shelf.pdfOf('b')]
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await shelf.pdfOf('c')).toEqual({ ok: false, problem: { code: 'pdf.busy' } })
  await letGo(2)
  expect((await Promise.all(first)).every(({ ok }) => ok)).toBe(true)
  const third = shelf.pdfOf('c')
  await letGo(3)
  expect(await third).toMatchObject({ ok: true })
})

test('only the newest files are kept', async () => {
  const place = folder()
  const engine: PdfEngine = { name: 'quick', print: async (html) => Buffer.from(html) }
  const shelf = openPdfShelf(engine, { folder: place, filesMax: 3 })
  for (const html of ['1', '2', '3', '4', '5']) {
    await shelf.pdfOf(html)
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
  const texts = readdirSync(place).map((name) => readFileSync(join(place, name), 'utf8'))
  expect(texts.sort()).toEqual(['3', '4', '5'])
})

test('without an engine there is no PDF, and a failure does not stop the next', async () => {
  expect(await openPdfShelf(undefined, { folder: folder() }).pdfOf('a')).toEqual({
    ok: false,
    problem: { code: 'pdf.none' },
  })
  const engine: PdfEngine = {
    name: 'fickle',
    async print(html) {
      if (html === 'bad') throw new Error('no')
      return Buffer.from(html)
    },
  }
  const shelf = openPdfShelf(engine, { folder: folder() })
  const [bad, good] = await Promise.all([shelf.pdfOf('bad'), shelf.pdfOf('good')])
  expect(bad).toMatchObject({ ok: false, problem: { code: 'pdf.failed' } })
  expect(good).toMatchObject({ ok: true })
  expect(await shelf.pdfOf('bad')).toMatchObject({ ok: false })
})

test('a program that hangs is ended, one that fails and one that is missing are failures', async () => {
  const place = folder()
  const program = (name: string, text: string) => {
    const path = join(place, name)
    writeFileSync(path, `#!/bin/sh\n${text}\n`, { mode: 0o755 })
    return path
  }
  const hanging = program('hanging', `sleep 300 & echo $! > ${join(place, 'pid')}; wait`)
  const began = Date.now()
  await expect(chromiumEngine(hanging, 700).print('x')).rejects.toThrow('longer than 700 ms')
  expect(Date.now() - began).toBeLessThan(10_000)
  // Its helpers end with it.
  const helper = Number(readFileSync(join(place, 'pid'), 'utf8'))
  await vi.waitFor(() => expect(isRunning(helper)).toBe(false), { timeout: 5_000 })
  await expect(chromiumEngine(program('failing', 'exit 3')).print('x')).rejects.toThrow('ended with 3')
  await expect(chromiumEngine(program('idle', 'exit 0')).print('x')).rejects.toThrow('no PDF')
  await expect(chromiumEngine('/no/such/program').print('x')).rejects.toThrow('could not be started')
})

test('the program is the one that is set, or none', () => {
  expect(findChromium('off')).toBeUndefined()
  expect(findChromium('/no/such/program')).toBeUndefined()
  expect(findChromium(process.execPath)).toBe(process.execPath)
})

test('Chromium is given none of our settings, and its PDF is tagged, named and in its language', async () => {
  const program = findChromium(undefined)
  if (!program) throw new Error('Chromium is not installed. On Debian: apt-get install chromium.')
  const html = selfContained(
    '<!doctype html><html lang="ar" dir="rtl"><head><title>عنوان</title></head><body><h1>عنوان</h1><p>نص</p></body></html>',
    ['app/ui/respondent.css'],
  )
  const pdf = await chromiumEngine(program).print(html)
  expect(pdfFacts(pdf)).toMatchObject({
    marked: true,
    structured: true,
    languages: ['ar'],
    outlined: true,
    title: 'عنوان',
  })
}, 60_000)

test('a page alone carries its letters and nothing that it does not need', () => {
  const of = (words: string) =>
    selfContained(`<!doctype html><html><head></head><body>${words}</body></html>`, [
      'app/ui/fonts/noto-sans-arabic.css',
      'app/ui/respondent.css',
    ])
  const fonts = (html: string) => html.match(/url\(data:font\/woff2/g)?.length ?? 0
  const latin = of('Words')
  const both = of('Words and كلمات')
  expect(fonts(latin)).toBeGreaterThan(0)
  expect(fonts(both)).toBeGreaterThan(fonts(latin))
  expect(both.replace(/url\(data:[^)]*\)/g, '')).not.toMatch(/url\(|@import|https?:/)
  expect(latin).toContain(`content="default-src 'none';`)
})

/** A process that has ended and that nobody has asked about yet still has its number. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}
