/** What one question costs a phone that has nothing in its cache: bytes by kind, compressed as they travelled. */
import type { Browser, Request } from 'playwright-core'
import { openBrowser, visit } from '#test/support/browser.ts'

const kinds = ['document', 'stylesheet', 'font', 'image', 'script'] as const
type Kind = (typeof kinds)[number]

export async function bytesOfFirstQuestion(links: Readonly<Record<string, string>>): Promise<void> {
  console.log(
    '\n| first question, cold | html | css | fonts | pictures | js | all, KiB |\n| --- | --- | --- | --- | --- | --- | --- |',
  )
  const browser = await openBrowser()
  try {
    for (const [questionnaire, link] of Object.entries(links))
      for (const javaScriptEnabled of [false, true]) {
        const bytes = await weigh(browser, link, javaScriptEnabled)
        const kib = (size: number) => (size / 1024).toFixed(1)
        const all = kinds.reduce((sum, kind) => sum + bytes[kind], 0)
        const cells = [...kinds.map((kind) => kib(bytes[kind])), kib(all)]
        console.log(
          `| ${questionnaire}, JavaScript ${javaScriptEnabled ? 'on' : 'off'} | ${cells.join(' | ')} |`,
        )
      }
  } finally {
    await browser.close()
  }
}

async function weigh(
  browser: Browser,
  link: string,
  javaScriptEnabled: boolean,
): Promise<Record<Kind, number>> {
  await using before = await visit(browser, { javaScriptEnabled })
  await before.page.goto(link)
  await before.page.click('[data-go="next"]')
  await before.page.locator('main label').first().click()
  await before.page.click('[data-go="next"]')
  // The same person with an empty cache: cookies only.
  const storageState = await before.context.storageState()
  await using cold = await visit(browser, { javaScriptEnabled, storageState })
  const requests: Request[] = []
  cold.page.on('requestfinished', (request) => void requests.push(request))
  await cold.page.goto(before.page.url(), { waitUntil: 'networkidle' })
  const bytes = { document: 0, stylesheet: 0, font: 0, image: 0, script: 0 }
  for (const request of requests) {
    const kind = kinds.find((known) => known === request.resourceType())
    if (kind) bytes[kind] += (await request.sizes()).responseBodySize
  }
  return bytes
}
