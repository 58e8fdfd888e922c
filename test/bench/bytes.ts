/** What one question costs a phone: gzip bytes by kind, as Chromium asked for them with JavaScript off and on. */
import { gzipSync } from 'node:zlib'
import { openBrowser, visit } from '#test/support/browser.ts'

export async function bytesOfFirstQuestion(link: string): Promise<void> {
  console.log(
    '\n| first question | html | css | fonts | pictures | js | all, gzip KiB |\n| --- | --- | --- | --- | --- | --- | --- |',
  )
  const browser = await openBrowser()
  try {
    for (const javaScriptEnabled of [false, true]) {
      await using person = await visit(browser, { javaScriptEnabled })
      const bytes = { document: 0, stylesheet: 0, font: 0, image: 0, script: 0 }
      await person.page.goto(link)
      await person.page.click('[data-go="next"]')
      await person.page.click('input[value="alone"]')
      const seen: Promise<void>[] = []
      // From a cold cache: what the visit loaded before counts as well.
      const fresh = await person.context.newPage()
      await person.page.click('[data-go="next"]')
      await fresh.close()
      person.page.on('response', (response) => {
        const kind = response.request().resourceType()
        if (kind in bytes)
          seen.push(
            response.body().then((body) => {
              // Fonts are compressed already; everything else travels as gzip.
              const size = kind === 'font' ? body.length : gzipSync(body, { level: 9 }).length
              bytes[kind as keyof typeof bytes] += size
            }),
          )
      })
      const session = await person.context.newCDPSession(person.page)
      await session.send('Network.setCacheDisabled', { cacheDisabled: true })
      await person.page.goto(person.page.url(), { waitUntil: 'networkidle' })
      await Promise.all(seen)
      const kib = (size: number) => (size / 1024).toFixed(1)
      const all = Object.values(bytes).reduce((sum, size) => sum + size, 0)
      console.log(
        `| JavaScript ${javaScriptEnabled ? 'on' : 'off'} | ${kib(bytes.document)} | ${kib(bytes.stylesheet)} | ${kib(bytes.font)} | ${kib(bytes.image)} | ${kib(bytes.script)} | ${kib(all)} |`,
      )
    }
  } finally {
    await browser.close()
  }
}
