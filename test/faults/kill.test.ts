import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { exported } from '#test/support/command.ts'
import { engines } from '#test/support/engines.ts'
import { fillEverything, type PlainPage, plainClient } from '#test/support/plain-client.ts'
import { startServer } from '#test/support/server.ts'

const CLIENTS = 24
const KILL_AFTER_MS = 5_000

for (const engine of engines)
  describe(engine.name, () => {
    test('killed in the middle of many posts, nothing acknowledged is lost and nothing is there twice', async () => {
      const databaseUrl = await engine.emptyUrl()
      const first = await startServer({ databaseUrl })
      try {
        const link = first.respondents['young-person'] ?? ''
        const saved: string[] = []
        const sent: string[] = []
        let going = true
        const walkers = Array.from({ length: CLIENTS }, async (_, walker) => {
          for (let round = 0; going; round++)
            await walk(link, `walker ${walker} round ${round}`, saved, sent).catch(() => undefined)
        })
        await wait(KILL_AFTER_MS)
        await first.kill()
        going = false
        await Promise.all(walkers)
        expect(saved.length, 'walkers that got somewhere').toBeGreaterThan(CLIENTS)
        expect(sent.length, 'walkers that finished').toBeGreaterThan(0)

        await using second = await startServer({ databaseUrl, dataDir: first.dataDir })
        const responses = await exported(second.settings)
        const texts = responses.flatMap((response) => response.answers.flatMap((answer) => answer.text ?? []))
        const times = new Map<string, number>()
        for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1)
        expect(saved.filter((words) => times.get(words) !== 1)).toEqual([])
        const submitted = responses.filter((response) => response.state === 'submitted')
        const markers = submitted.flatMap((response) =>
          response.answers.map((answer) => answer.text?.split(': ')[0]),
        )
        expect(sent.filter((marker) => !markers.includes(marker))).toEqual([])
        expect(new Set(responses.map((response) => response.id)).size).toBe(responses.length)
      } finally {
        await first.stop()
        first.remove()
      }
    }, 180_000)
  })

/** Walks the survey; what was acknowledged by the page after it is noted. Ends by throwing when the server is gone. */
async function walk(link: string, marker: string, saved: string[], sent: string[]): Promise<void> {
  const client = plainClient()
  let page: PlainPage = await client.open(link)
  for (;;) {
    if (page.receipt()) {
      sent.push(marker)
      return
    }
    const form = page.form()
    if (!form) throw new Error(`nothing to fill at ${page.url}`)
    const words = `${marker}: ${form.step}`
    page = await client.submit(page, fillEverything({ words })(form, page))
    if (page.status === 200 && form.controls.some((control) => control.kind === 'text' && control.long))
      saved.push(words)
  }
}
