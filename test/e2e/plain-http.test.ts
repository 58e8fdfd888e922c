import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionnaires } from '#app/survey/index.ts'
import { exported } from '#test/support/command.ts'
import { engines } from '#test/support/engines.ts'
import {
  fillEverything,
  finishQuestionnaire,
  type PlainPage,
  plainClient,
} from '#test/support/plain-client.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'

for (const engine of engines)
  describe(`a client that knows only HTML forms, on ${engine.name}`, () => {
    let server: RunningServer
    beforeAll(async () => {
      server = await startServer({ databaseUrl: await engine.emptyUrl() })
    }, 150_000)
    afterAll(() => server[Symbol.asyncDispose]())
    const linkOf = (questionnaire: string) => server.respondents[questionnaire] ?? ''

    test.each(questionnaires.map(({ id }) => id))('finishes %s', async (questionnaire) => {
      for (const [encoding, choice] of [
        ['urlencoded', 0],
        ['multipart', 4],
      ] as const) {
        const words = `Typed by a test of ${questionnaire} as ${encoding}`
        const done = await finishQuestionnaire(
          plainClient({ encoding }),
          linkOf(questionnaire),
          fillEverything({ choice, words }),
        )
        expect(done.receipt.split(' ')).toHaveLength(5)
        const mine = (await exported(server.settings)).filter((response) =>
          response.answers.some((answer) => answer.text === words),
        )
        expect(mine).toMatchObject([{ questionnaire, state: 'submitted' }])
      }
    })

    test.each(questionnaires.map(({ id }) => id))(
      'changing how to read on each page of %s loses nothing',
      async (id) => {
        const client = plainClient()
        const words = `Read in two ways by a test of ${id}`
        const fill = fillEverything({ choice: 1, words })
        let page = await client.open(linkOf(id))
        let way = 'ordinary'
        const steps: string[] = []
        while (page.receipt() === undefined) {
          const before = page.form()
          if (!before) throw new Error(`${page.url} has no form`)
          steps.push(before.step)
          // Answered, then read in the other way: the answer stands there, under the same names and values.
          const there = page.url
          if (before.controls.length > 0) {
            await client.submit(page, fill(before, page))
            page = await client.open(there)
          }
          const [kept, keptWay] = [page.form(), page.$('.page--easy-read').length]
          way = way === 'easy' ? 'ordinary' : 'easy'
          page = await client.open(`${there.split('?')[0]}?reading=${way}`)
          expect(page.form(), before.step).toEqual({ ...kept, action: page.form()?.action })
          if (id !== 'child-easy-read') expect(page.$('.page--easy-read').length, way).not.toBe(keptWay)
          page = await client.submit(page)
        }
        expect(new Set(steps).size).toBe(steps.length)
        const mine = (await exported(server.settings)).filter((response) =>
          response.answers.some((answer) => answer.text === words),
        )
        expect(mine).toMatchObject([{ questionnaire: id, state: 'submitted' }])
        expect(mine[0]?.answers.filter(({ value, text }) => value === null && text === null)).toEqual([])
      },
    )

    test('every question can be skipped, and nothing is asked twice', async () => {
      const client = plainClient()
      let page = await client.open(linkOf('parent-carer'))
      const steps: string[] = []
      while (page.receipt() === undefined) {
        const form = page.form()
        steps.push(form?.step ?? '')
        page = await client.submit(
          page,
          {},
          form?.buttons.some((button) => button.go === 'skip') ? 'skip' : 'next',
        )
        expect(page.status).toBe(200)
      }
      expect(new Set(steps).size).toBe(steps.length)
    })

    test('back, change and carry on keep what was said', async () => {
      const client = plainClient()
      let page = await begin(client, linkOf('young-person'))
      const asked = page.form()
      page = await client.submit(page, { answer: '4' })
      page = await client.submit(page, {}, 'back')
      expect(page.form()?.step).toBe(asked?.step)
      const kept = page.form()?.controls[0]
      expect(kept?.kind === 'one' && kept.choices.find((choice) => choice.checked)?.value).toBe('4')
    })

    test('a replayed send is the same response with the same receipt', async () => {
      const client = plainClient()
      const words = 'Sent three times over by a test'
      let page = await client.open(linkOf('child-easy-read'))
      while (page.form()?.step !== 'check') {
        const form = page.form()
        if (!form) throw new Error('lost on the way')
        page = await client.submit(page, fillEverything({ words })(form, page))
      }
      const receipts = await Promise.all([1, 2, 3].map(async () => (await client.submit(page)).receipt()))
      expect(new Set(receipts).size).toBe(1)
      expect(receipts[0]).toMatch(/^\w+( \w+){4}$/)
      const mine = (await exported(server.settings)).filter((response) =>
        response.answers.some((answer) => answer.text === words),
      )
      expect(mine).toHaveLength(1)
    })

    test('over-long words come back whole, with what to do', async () => {
      const client = plainClient()
      const page = await toStep(client, linkOf('young-person'), 'y_good')
      const long = 'word '.repeat(2_100).trim()
      const refused = await client.submit(page, { words: long })
      expect(refused.status).toBe(422)
      const box = refused.form()?.controls.find((control) => control.kind === 'text')
      expect(box?.kind === 'text' && box.value.trim()).toBe(long)
      expect(refused.$('[role="alert"]').text()).toContain('too long')
    })

    test('NUL bytes and broken surrogates are taken out and the words kept', async () => {
      const client = plainClient()
      const page = await toStep(client, linkOf('young-person'), 'y_good')
      const after = await client.submit(page, { words: 'before\u0000after the NUL of a test' })
      expect(after.status).toBe(200)
      const texts = (await exported(server.settings)).flatMap((response) =>
        response.answers.map((answer) => answer.text),
      )
      expect(texts).toContain('beforeafter the NUL of a test')
    })

    test('a choice that was never offered is refused and the page comes again', async () => {
      const client = plainClient()
      const page = await begin(client, linkOf('young-person'))
      const refused = await client.submit(page, { answer: '6' })
      expect(refused.status).toBe(422)
      expect(refused.form()?.step).toBe(page.form()?.step)
    })

    test('a page posted with nothing chosen says what is missing', async () => {
      const client = plainClient()
      const refused = await client.submit(await begin(client, linkOf('young-person')))
      expect(refused.status).toBe(422)
      expect(refused.$('[role="alert"]').length).toBe(1)
    })

    test('without its token a form is refused, with the typed words still there', async () => {
      const client = plainClient()
      const page = await toStep(client, linkOf('young-person'), 'y_good')
      const form = page.form()
      const fields = (form?.hidden ?? []).filter(([name]) => name !== 'token')
      const refused = await client.post(form?.action ?? '', [
        ...fields,
        ['words', 'Typed before the token was lost'],
      ])
      expect(refused.status).toBe(403)
      expect(refused.html).toContain('Typed before the token was lost')
    })

    test('with somebody else’s cookie, or none, nothing is saved and the words come back', async () => {
      const page = await toStep(plainClient(), linkOf('young-person'), 'y_good')
      const stranger = plainClient({
        headers: { cookie: 'earshot_visit=made-up-by-a-test-made-up-by-a-test' },
      })
      const form = page.form()
      const refused = await stranger.post(form?.action ?? '', [
        ...(form?.hidden ?? []),
        ['words', 'Typed by a stranger of a test'],
      ])
      expect(refused.status).toBe(403)
      expect(refused.html).toContain('Typed by a stranger of a test')
      const texts = (await exported(server.settings)).flatMap((response) =>
        response.answers.map((answer) => answer.text),
      )
      expect(texts).not.toContain('Typed by a stranger of a test')
    })

    test('a form from another site is refused', async () => {
      const client = plainClient({ headers: { origin: 'https://elsewhere.example' } })
      const refused = await client.submit(await client.open(linkOf('young-person')))
      expect(refused.status).toBe(403)
    })

    test('an unknown link says what to do', async () => {
      const page = await plainClient().open(`${server.origin}/s/there-is-no-such-link`)
      expect(page.status).toBe(404)
      expect(page.form()).toBeUndefined()
      expect(page.$('h1').length).toBe(1)
    })

    test('an address opened after leaving shows nothing of what stood there', async () => {
      const client = plainClient()
      const link = linkOf('young-person')
      const page = await toStep(client, link, 'y_good')
      await client.open(`${link}/leave`)
      const again = await client.open(page.url)
      expect(again.form()).toBeUndefined()
      expect(again.html).not.toContain(page.$('h1').text())
      expect(client.cookies().earshot_visit).toBeUndefined()
    })

    test('stopping leads to a code that opens the answers in another client, and the first has nothing', async () => {
      const client = plainClient()
      const link = linkOf('young-person')
      let page = await toStep(client, link, 'y_good')
      page = await client.submit(page, { words: 'Typed before a break by a test' }, 'stop')
      expect(page.form()?.buttons.map((button) => button.go)).toEqual(['next', 'later', 'send', 'away'])
      page = await client.submit(page, {}, 'later')
      const code = page
        .$('[data-return-code] bdi')
        .map((_, word) => page.$(word).text())
        .toArray()
      expect(code).toHaveLength(5)
      const other = plainClient({ encoding: 'multipart' })
      const back = await other.open(`${link}/back`)
      const wrong = await other.submit(back, { code: 'abacus abacus abacus abacus abacus' })
      const nonsense = await other.submit(back, { code: 'no code at all' })
      const empty = await other.submit(back, { code: ' ' })
      expect([wrong.status, nonsense.status, empty.status]).toEqual([422, 422, 422])
      expect(nonsense.$('[role="alert"]').text()).toBe(wrong.$('[role="alert"]').text())
      const here = await other.submit(back, { code: code.join('  ') })
      expect(here.status).toBe(200)
      expect(here.form()?.step).toBe('y_change')
      // The first client's page is worth nothing now, however often it is posted.
      for (const go of ['send', 'away', 'later']) {
        const stop = await client.open(`${link}/stop`)
        expect(stop.form()).toBeUndefined()
        const posted = await client.post(`${link}/stop`, [...(page.form()?.hidden ?? []), ['go', go]])
        expect(posted.form()).toBeUndefined()
      }
      const mine = (await exported(server.settings)).filter((response) =>
        response.answers.some((answer) => answer.text === 'Typed before a break by a test'),
      )
      expect(mine).toMatchObject([{ state: 'in-progress' }])
    })

    test('sending early and throwing away, posted again and again, are each done once', async () => {
      const sending = plainClient()
      const words = 'Sent early by a test'
      let page = await toStep(sending, linkOf('young-person'), 'y_good')
      page = await sending.submit(page, { words }, 'stop')
      const receipts = await Promise.all(
        [1, 2, 3].map(async () => (await sending.submit(page, {}, 'send')).receipt()),
      )
      expect(new Set(receipts).size).toBe(1)
      expect(receipts[0]).toMatch(/^\w+( \w+){4}$/)
      const throwing = plainClient()
      page = await toStep(throwing, linkOf('young-person'), 'y_good')
      page = await throwing.submit(page, { words: 'Thrown away by a test' }, 'stop')
      page = await throwing.submit(page, {}, 'away')
      expect(page.form()?.step).toBe('away')
      const cookies = throwing.cookies()
      const first = await throwing.submit(page, {}, 'away')
      expect(first.$('h1').text()).toBe('It is thrown away')
      // The answer was lost on its way: the browser still has its cookie, and asks again.
      const again = plainClient({ headers: { cookie: `earshot_visit=${cookies.earshot_visit}` } })
      const fields: [string, string][] = [...(page.form()?.hidden ?? []), ['go', 'away']]
      expect((await again.post(`${linkOf('young-person')}/away`, fields)).status).toBe(200)
      const texts = (await exported(server.settings)).flatMap((response) =>
        response.answers.map((answer) => answer.text),
      )
      expect(texts).not.toContain('Thrown away by a test')
      expect(texts.filter((text) => text === words)).toHaveLength(1)
    })

    test('the first page of the site has no survey link', async () => {
      const page = await plainClient().open(`${server.origin}/`)
      expect(page.status).toBe(200)
      expect(page.html).not.toMatch(/\/s\//)
    })
  })

async function begin(client: ReturnType<typeof plainClient>, link: string): Promise<PlainPage> {
  const start = await client.open(link)
  const how = await client.submit(start)
  return client.submit(how, { givenBy: 'alone' })
}

async function toStep(
  client: ReturnType<typeof plainClient>,
  link: string,
  step: string,
): Promise<PlainPage> {
  let page = await begin(client, link)
  while (page.form()?.step !== step) page = await client.submit(page, {}, 'skip')
  return page
}
