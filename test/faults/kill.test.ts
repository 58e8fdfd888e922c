import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { exported } from '#test/support/command.ts'
import { engines } from '#test/support/engines.ts'
import { fillEverything, type PlainClient, type PlainPage, plainClient } from '#test/support/plain-client.ts'
import { freePort } from '#test/support/ports.ts'
import { startServer } from '#test/support/server.ts'

const CLIENTS = 24
/** The blow falls when so much was acknowledged that many posts are surely on their way. */
const SENT_BEFORE = 6
const SAVED_BEFORE = 60

type Walk = {
  readonly marker: string
  readonly client: PlainClient
  page?: PlainPage
  /** Words acknowledged by the page after them. */
  readonly saved: string[]
  receipt?: string
}

for (const engine of engines)
  describe(engine.name, () => {
    test('killed in the middle of many posts, nothing acknowledged is lost and nothing is there twice', async () => {
      const databaseUrl = await engine.emptyUrl()
      const port = await freePort()
      const first = await startServer({ databaseUrl, port })
      try {
        const link = first.respondents['young-person'] ?? ''
        const walks: Walk[] = []
        const count = () => ({
          saved: walks.reduce((sum, { saved }) => sum + saved.length, 0),
          sent: walks.filter(({ receipt }) => receipt).length,
        })
        let going = true
        const walkers = Array.from({ length: CLIENTS }, async (_, walker) => {
          for (let round = 0; going; round++) {
            const walk: Walk = { marker: `walker ${walker} round ${round}`, client: plainClient(), saved: [] }
            walks.push(walk)
            // Once the server is gone, each stands where it stood.
            await onward(walk, link).catch(() => {
              going = false
            })
          }
        })
        const inTheMiddle = () => walks.filter(({ receipt, saved: words }) => !receipt && words.length > 0)
        // Walkers keep step with each other: wait for a moment when many of them are on their way.
        const early = () => count().saved < SAVED_BEFORE || count().sent < SENT_BEFORE
        while (going && (early() || inTheMiddle().length < CLIENTS / 2)) await wait(5)
        expect(going, 'nobody is lost before the blow').toBe(true)
        await first.kill()
        await Promise.all(walkers)
        const { saved, sent } = count()
        const midway = walks.filter(({ receipt, page }) => !receipt && page)
        expect(midway.length, 'people in the middle').toBeGreaterThan(0)

        await using second = await startServer({ databaseUrl, dataDir: first.dataDir, port })
        const kept = await answersIn(second.settings)
        for (const walk of walks)
          expect(walk.saved.filter((words) => kept.times.get(words) !== 1)).toEqual([])
        const finished = walks.filter(({ receipt }) => receipt).map(({ marker }) => marker)
        expect(finished.filter((marker) => !kept.submitted.has(marker))).toEqual([])
        expect(kept.ids.size).toBe(kept.responses)

        // Everyone in the middle presses the button again, and comes to the end of the response they began.
        for (const walk of midway) await onward(walk, link)
        const whole = await answersIn(second.settings)
        for (const { marker, saved: words, receipt } of midway) {
          expect(receipt, marker).toMatch(/^\w+( \w+){4}$/)
          expect(whole.submitted.get(marker), marker).toBe(1)
          expect(words.filter((one) => whole.times.get(one) !== 1)).toEqual([])
        }
        process.stdout.write(
          `kill -9 on ${engine.name}: ${saved} answers and ${sent} responses acknowledged, ${midway.length} people in the middle; none lost, none twice\n`,
        )
      } finally {
        await first.stop()
        first.remove()
      }
    }, 240_000)
  })

/** Walks the survey from where this person stands; a post without an answer leaves them on the page they had. */
async function onward(walk: Walk, link: string): Promise<void> {
  walk.page ??= await walk.client.open(link)
  for (;;) {
    const receipt = walk.page.receipt()
    if (receipt) {
      walk.receipt = receipt
      return
    }
    const form = walk.page.form()
    if (!form) throw new Error(`nothing to fill at ${walk.page.url}`)
    const words = `${walk.marker}: ${form.step}`
    const next = await walk.client.submit(walk.page, fillEverything({ words })(form, walk.page))
    if (next.status !== 200) throw new Error(`${next.status} at ${next.url}`)
    walk.page = next
    if (form.controls.some((control) => control.kind === 'text' && control.long)) walk.saved.push(words)
  }
}

/** What the database holds of walkers: how often each text, and how often each marker among those sent. */
async function answersIn(settings: Readonly<Record<string, string>>) {
  const responses = await exported(settings)
  const times = new Map<string, number>()
  const submitted = new Map<string, number>()
  const more = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)
  for (const { answers, state } of responses) {
    const texts = answers.flatMap(({ text }) => text ?? []).filter((text) => text.startsWith('walker '))
    for (const text of texts) more(times, text)
    const marker = texts[0]?.split(': ')[0]
    if (marker && state === 'submitted') more(submitted, marker)
  }
  return { times, submitted, responses: responses.length, ids: new Set(responses.map(({ id }) => id)) }
}
