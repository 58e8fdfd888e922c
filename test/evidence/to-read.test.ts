/** Answers in languages no machine is known to read well, and their translation by a service on a real port. All invented. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { formTokenOf } from '#app/access/index.server.ts'
import {
  correctAnswerDetails,
  openTranslator,
  readAnswerPage,
  readToRead,
  translateAnswer,
} from '#app/evidence/index.server.ts'
import * as answer from '#app/routes/desk.$inspection.answers.$answer/route.tsx'
import * as reading from '#app/routes/desk.$inspection.answers.$answer_.reading/route.ts'
import * as translation from '#app/routes/desk.$inspection.answers.$answer_.translation/route.ts'
import * as concerns from '#app/routes/desk.$inspection.concerns._index/route.tsx'
import * as toRead from '#app/routes/desk.$inspection.to-read/route.tsx'
import { wordsUnread } from '#app/safeguarding/index.server.ts'
import { qualityOf, readLanguages } from '#app/safeguarding/index.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { eraseUnsent } from '#db/erasure.server.ts'
import { anInspection, aRequest, aUser, signedIn, thrownAnswer } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { jsonService } from '#test/support/json-service.ts'
import { aScene, plainEngine, type Scene, tell } from '#test/themes/telling.ts'

const polish = 'Autobus jest zawsze spóźniony i nikt nam nic nie mówi. Proszę dzwonić: 07700 900123.'
const english = 'The transport is bad and the bus is always late for us.'
const nobodys = 'kjsdf sdkjf wer qqlm zzpt'

async function told(db: Db): Promise<Scene & { polish: string; english: string }> {
  const scene = await aScene(db)
  const ids = {
    polish: await tell(scene, { id: 'r1', words: polish }),
    english: await tell(scene, { id: 'r2', words: english }),
  }
  await tell(scene, { id: 'r3', words: nobodys, questionnaire: 'young-person' })
  await tell(scene, { id: 'r4', words: polish, preview: true })
  await codeAnswers(scene.house, plainEngine, scene.inspection)
  return { ...scene, ...ids }
}

const queue = ({ house }: Scene, read = false) => readToRead(house, 'inventedshire', 'en', { read, page: 1 })

test('a language is measured for screening and coding, or it is not, and what no file names is not', () => {
  expect(readLanguages).toEqual(['en'])
  expect(qualityOf('pl')).toEqual({ screening: 'poor', coding: 'poor' })
  for (const unknown of ['xx', 'constructor', '__proto__'])
    expect(qualityOf(unknown)).toEqual({ screening: 'not-measured', coding: 'not-measured' })
})

for (const engine of engines)
  describe(engine.name, () => {
    test('what no machine reads well waits for a person, children’s first; what it was asked in counts until it is coded', async () => {
      await using db = await engine.fresh()
      const scene = await aScene(db)
      const before = await tell(scene, { id: 'r1', words: polish })
      expect((await queue(scene)).unread).toBe(0)
      await db.updateTable('responses').set({ language: 'pl' }).where('id', '=', 'r1').execute()
      // Nobody waits for the machine: an answer asked for in Polish is listed as soon as it is stored.
      expect((await queue(scene)).lines.map((line) => [line.answer, line.language])).toEqual([[before, 'pl']])
      await tell(scene, { id: 'r1', words: english })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect((await queue(scene)).unread).toBe(0)
      await tell(scene, { id: 'r1', words: polish })
      await tell(scene, { id: 'r2', words: nobodys, questionnaire: 'young-person' })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect((await queue(scene)).lines.map((line) => [line.audience, line.language])).toEqual([
        ['young-person', null],
        ['parent-carer', 'pl'],
      ])
      const stored = await db.selectFrom('answers').select(['said_in', 'said_in_by']).orderBy('id').execute()
      expect(stored).toEqual([
        { said_in: 'pl', said_in_by: 'words' },
        { said_in: null, said_in_by: 'unsure' },
      ])
    })

    test('the duty officer finds them unread, not as concerns, until a person has read them', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      const unread = await wordsUnread(scene.house, 'inventedshire')
      expect(unread.count).toBe(2)
      expect(unread.answers.map((one) => one.language)).toEqual([null, 'pl'])
      expect(await db.selectFrom('concerns').select('id').execute()).toEqual([])
    })

    test('a person’s reading is on record and holds for these words only', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      const { arguments_, person } = await aReader(scene)
      const answered = await reading.action(arguments_(scene.polish, {}))
      expect(answered.headers.get('location')).toMatch(/done=read$/)
      expect((await queue(scene)).lines.map((line) => line.language)).toEqual([null])
      expect((await queue(scene, true)).lines).toMatchObject([{ answer: scene.polish, readBy: person }])
      expect((await wordsUnread(scene.house, 'inventedshire')).count).toBe(1)
      const [event] = await listAuditEvents(db, { limit: 1 })
      expect(event).toMatchObject({ action: 'answers.read-by-person', actor: person, subject: scene.polish })
      await tell(scene, { id: 'r1', words: `${polish} I jeszcze coś nowego.` })
      await codeAnswers(scene.house, plainEngine, scene.inspection)
      expect((await queue(scene)).unread).toBe(2)
      await db.transaction().execute((trx) => eraseUnsent(trx, { id: 'r1', thrownHash: 'x' }))
      expect((await queue(scene, true)).lines).toEqual([])
      expect(await db.selectFrom('answer_readings').select('answer_id').execute()).toEqual([])
    })

    test('a translation stands beside the words, sealed, with who made it; new words have none', async () => {
      await using db = await engine.fresh()
      const scene = await told(db)
      await using service = await jsonService(() => ({
        body: { translatedText: 'The bus is\u202e always late.\nCall: [phone number].' },
      }))
      const house = {
        ...scene.house,
        translator: openTranslator({ kind: 'service', url: service.url, key: 'k' }),
      }
      const by = { inspection: scene.inspection, person: 'priya' }
      expect(await translateAnswer(house, by, scene.polish, 'en')).toEqual({ ok: true })
      const [asked] = service.asked
      expect(asked?.path).toBe('POST /translate')
      expect(asked?.body).toMatchObject({ source: 'pl', target: 'en', format: 'text', api_key: 'k' })
      expect(asked?.text).toContain('spóźniony')
      expect(asked?.text).not.toContain('07700')
      const shown = async (language: 'en' | 'ar') =>
        (await readAnswerPage(house, scene.inspection, language, scene.polish, { original: false }))
          ?.answers[0]
      expect((await shown('en'))?.translation).toEqual({
        words: 'The bus is always late.\nCall: [phone number].',
        from: 'pl',
        to: 'en',
        engine: 'service:127.0.0.1',
        madeAt: '2026-11-24T09:00:00.000Z',
      })
      expect((await shown('en'))?.words?.map(({ text }) => text).join('')).toContain('spóźniony')
      expect((await shown('ar'))?.translation).toBeNull()
      const [row] = await db.selectFrom('translations').selectAll().execute()
      expect(row?.words_sealed.toString('latin1')).not.toContain('bus')
      // Asked again it is made again, and there is still one.
      expect(await translateAnswer(house, by, scene.polish, 'en')).toEqual({ ok: true })
      expect(await db.selectFrom('translations').select('id').execute()).toHaveLength(1)
      await tell(scene, { id: 'r1', words: 'Teraz autobus jest punktualny i wszyscy są mili.' })
      expect((await shown('en'))?.translation).toBeNull()
      await db.transaction().execute((trx) => eraseUnsent(trx, { id: 'r1', thrownHash: 'x' }))
      expect(await db.selectFrom('translations').select('id').execute()).toEqual([])
    })
  })

for (const engine of engines)
  test(`${engine.name}: what a person has hidden is hidden from the service, and from what it said before`, async () => {
    await using db = await engine.fresh()
    const scene = await told(db)
    await using service = await jsonService(() => ({ body: { translatedText: 'The bus is always late.' } }))
    const house = {
      ...scene.house,
      translator: openTranslator({ kind: 'service', url: service.url, key: null }),
    }
    const by = { inspection: scene.inspection, person: 'priya' }
    const shown = async () =>
      (await readAnswerPage(house, scene.inspection, 'en', scene.polish, { original: false }))?.answers[0]
    await translateAnswer(house, by, scene.polish, 'en')
    expect((await shown())?.translation).not.toBeNull()
    scene.house.passSeconds(1)
    const who = { person: 'priya', answer: scene.polish }
    const hiding = { decision: 'hide', words: 'Autobus', type: 'organisation' } as const
    expect(await correctAnswerDetails(house, scene.inspection, who, hiding)).toEqual({ ok: true })
    expect((await shown())?.translation).toBeNull()
    scene.house.passSeconds(1)
    expect(await translateAnswer(house, by, scene.polish, 'en')).toEqual({ ok: true })
    expect(service.asked[1]?.text).not.toContain('Autobus')
    expect((await shown())?.translation).not.toBeNull()
  })

const [engine] = engines
if (!engine) throw new Error('no database')

async function aReader(scene: Scene) {
  const person = await aUser(scene.house, 'inspector', 'inventedshire', 'Priya Shah')
  const cookie = await signedIn(scene.house, person)
  const token = formTokenOf({ house: scene.house }, aRequest('/desk', { cookie }))
  const arguments_ = (answerId: string, form?: Record<string, string>, house = scene.house) =>
    ({
      request: aRequest('/desk', { cookie, ...(form ? { form: { 'form-token': token, ...form } } : {}) }),
      params: { inspection: 'inventedshire', answer: answerId },
      context: { house, nonce: '', address: '' },
    }) as unknown as LoaderFunctionArgs & ActionFunctionArgs
  return { person, cookie, arguments_ }
}

test.each([
  ['slow', 'slow', () => ({ status: 0 as const })],
  ['a refusal', 'refused', () => ({ status: 400, body: { error: 'pl is not supported' } })],
  ['no JSON', 'unreadable', () => ({ body: 'oops' })],
  ['another shape', 'unreadable', () => ({ body: { text: 'x' } })],
  ['nothing', 'empty', () => ({ body: { translatedText: ' \n ' } })],
])(
  'a service that gives %s leaves the answer as it was, and the page says why',
  async (_, problem, reply) => {
    await using db = await engine.fresh()
    const scene = await told(db)
    await using service = await jsonService(reply)
    const house = {
      ...scene.house,
      translator: openTranslator({ kind: 'service', url: service.url, key: null }, 300),
    }
    const { arguments_ } = await aReader(scene)
    const answered = await translation.action(arguments_(scene.polish, {}, house))
    const at = answered.headers.get('location') ?? ''
    expect(at).toContain(`problem=${problem}`)
    const asked = {
      ...arguments_(scene.polish),
      request: aRequest(at, { cookie: (await aReader(scene)).cookie }),
    }
    const shown = await answer.loader(asked)
    expect(shown.page.problem).toBe(problem)
    expect(house.words('en').exists(`translating:problems.${problem}`)).toBe(true)
    expect(await db.selectFrom('translations').select('id').execute()).toEqual([])
  },
)

test('nothing is asked without a service, of words in the reader’s language, or for an answer of another inspection', async () => {
  await using db = await engine.fresh()
  const scene = await told(db)
  const by = { inspection: scene.inspection, person: 'priya' }
  const none = { ...scene.house, translator: undefined }
  expect(await translateAnswer(none, by, scene.polish, 'en')).toEqual({ ok: false, problem: 'no-engine' })
  await using service = await jsonService(() => ({ body: { translatedText: 'x' } }))
  const house = {
    ...scene.house,
    translator: openTranslator({ kind: 'service', url: service.url, key: null }),
  }
  expect(await translateAnswer(house, by, scene.english, 'en')).toEqual({
    ok: false,
    problem: 'same-language',
  })
  expect(await translateAnswer(house, by, 'unknown', 'en')).toEqual({
    ok: false,
    problem: 'nothing-to-translate',
  })
  expect(service.asked).toEqual([])
})

test('a reader in Arabic asks for Arabic, and is told in Arabic what the service could not do', async () => {
  await using db = await engine.fresh()
  const scene = await told(db)
  await using service = await jsonService(() => ({ status: 400, body: { error: 'ar is not supported' } }))
  const house = {
    ...scene.house,
    translator: openTranslator({ kind: 'service', url: service.url, key: null }),
  }
  const { arguments_, cookie } = await aReader(scene)
  const inArabic = [cookie, 'earshot_language=ar']
  const token = formTokenOf({ house }, aRequest('/desk', { cookie }))
  const posted = await translation.action({
    ...arguments_(scene.polish, {}, house),
    request: aRequest('/desk', { cookie: inArabic, form: { 'form-token': token } }),
  })
  expect(service.asked[0]?.body).toMatchObject({ source: 'pl', target: 'ar' })
  const at = posted.headers.get('location') ?? ''
  const page = await answer.loader({
    ...arguments_(scene.polish, undefined, house),
    request: aRequest(at, { cookie: inArabic }),
  })
  expect(page.page.problem).toBe('refused')
  expect(page.page.translator?.toName).toBe('العربية')
})

test('Sam, of another inspection, reads, marks and translates nothing here', async () => {
  await using db = await engine.fresh()
  const scene = await told(db)
  const other = await anInspection(scene.house, 'elsewhere')
  const cookie = await signedIn(scene.house, await aUser(scene.house, 'lead', other, 'Sam Lee'))
  const token = formTokenOf({ house: scene.house }, aRequest('/desk', { cookie }))
  const asked = (form?: Record<string, string>) =>
    ({
      request: aRequest('/desk', { cookie, ...(form ? { form } : {}) }),
      params: { inspection: 'inventedshire', answer: scene.polish },
      context: { house: scene.house, nonce: '', address: '' },
    }) as unknown as LoaderFunctionArgs & ActionFunctionArgs
  expect((await thrownAnswer(() => toRead.loader(asked()))).status).toBe(404)
  for (const { action } of [reading, translation])
    expect((await thrownAnswer(() => action(asked({ 'form-token': token })))).status).toBe(404)
  const { arguments_ } = await aReader(scene)
  const withoutToken = { ...arguments_(scene.polish, {}), request: asked({ 'form-token': 'x' }).request }
  expect((await thrownAnswer(() => reading.action(withoutToken))).status).toBe(404)
  expect(await db.selectFrom('answer_readings').select('answer_id').execute()).toEqual([])
})

test('the officer’s page lists them with their languages in words', async () => {
  await using db = await engine.fresh()
  const scene = await told(db)
  const cookie = await signedIn(
    scene.house,
    await aUser(scene.house, 'safeguarding', 'inventedshire', 'Ola Nowak'),
  )
  const page = await concerns.loader({
    request: aRequest('/desk', { cookie }),
    params: { inspection: 'inventedshire' },
    context: { house: scene.house, nonce: '', address: '' },
  } as unknown as LoaderFunctionArgs)
  expect(page.page.unread?.answers.map((one) => one.language)).toEqual([null, 'Polish'])
  expect(page.page.concerns).toEqual([])
})
