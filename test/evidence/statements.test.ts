/** Statements of themes, with a hostile engine on a real port. Everybody and everything said here is invented. */
import { describe, expect, test } from 'vitest'
import {
  decideOnStatement,
  draftStatement,
  readStatementPart,
  readThemePage,
} from '#app/evidence/index.server.ts'
import { codeAnswers, openSummaryEngine } from '#app/themes/index.server.ts'
import type { Engine } from '#app/themes/index.ts'
import { listAuditEvents, verifyAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { eraseUnsent } from '#db/erasure.server.ts'
import { aUser } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { type Asked, jsonService } from '#test/support/json-service.ts'
import { injections } from '#test/themes/injections.ts'
import { aScene, type Scene, tell } from '#test/themes/telling.ts'

/** The whole answer is one unit of one theme. */
const wholeEngine: Engine = {
  version: 'whole',
  code: ({ text }) => ({
    units: [
      {
        start: 0,
        end: text.length,
        sentiment: { value: /kind/.test(text) ? 'positive' : 'negative', confidence: 0.9 },
        codings: [{ theme: 'transport', confidence: 0.8, because: [] }],
      },
    ],
  }),
}

const said = [
  'The bus is always late and nobody tells us.',
  'We waited 18 months for a taxi, and the bus was late every day.',
  'The driver is kind and helps us on the bus.',
  'The driver on the bus is kind.',
]
/** Details that would tell who somebody is, in an answer of their own. */
const secrets = [
  'Priyanka Vaswani',
  '07700 900123',
  'priyanka.vaswani@example.org',
  'LS1 4AP',
  '943 476 5919',
  '14/03/2013',
]
const telling = `My daughter Priyanka Vaswani waits for the bus. Call me on 07700 900123 or priyanka.vaswani@example.org. We live at LS1 4AP. Her NHS number is 943 476 5919, she was born on 14/03/2013.`
const disclosed = 'My stepdad hits me every night and the bus is the only safe place.'

const foreign = 'Nasz autobus zawsze się spóźnia i nikt nam nic nie mówi.'

type Unit = { id: string; text: string }
type Received = { system: string; user: string; topic: string; units: Unit[] }

function received({ body }: Asked): Received {
  const { messages } = body as { messages: { role: string; content: string }[] }
  const [system = '', user = ''] = ['system', 'user'].map(
    (role) => messages.find((message) => message.role === role)?.content ?? '',
  )
  const [, document = '{}'] = user.split('\n')
  return { system, user, ...(JSON.parse(document) as { topic: string; units: Unit[] }) }
}

const completion = (sentences: { text: string; cites: string[] }[]) => ({
  choices: [{ message: { content: JSON.stringify({ sentences }) } }],
})

async function told(db: Db, answers: readonly string[]): Promise<Scene> {
  const scene = await aScene(db)
  for (const [at, words] of answers.entries()) await tell(scene, { id: `r${at}`, words })
  await codeAnswers(scene.house, wholeEngine, scene.inspection)
  return scene
}

/** The same house with an engine behind it. */
const withEngine = (scene: Scene, url: string, env: { sendsFlagged?: boolean; timeMsMax?: number } = {}) => ({
  ...scene.house,
  summaries: openSummaryEngine(
    { kind: 'service', url, model: 'test-model', key: 'k', sendsFlagged: env.sendsFlagged ?? false },
    env.timeMsMax,
  ),
})

async function part(house: ReturnType<typeof withEngine>, { inspection }: Scene) {
  const page = await readThemePage(house, inspection, 'en', 'transport', 'x', { page: 1 })
  if (!page) throw new Error('no theme')
  return readStatementPart(house, inspection, 'en', page)
}

const honest = [
  { text: 'People say that the bus is late.', cites: ['u1', 'u2', 'u3', 'u4'] },
  { text: 'The driver on the bus is kind.', cites: ['u1', 'u2', 'u3', 'u4'] },
]

for (const engine of engines)
  describe(engine.name, () => {
    test('without any engine a theme says how many, who and which way, the same each time', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, said)
      const house = { ...scene.house, summaries: undefined }
      const { extract, shown, engine: drafts } = await part(house, scene)
      expect(extract).toEqual([
        '4 of the 4 people who answered in words spoke of this.',
        '4 of them have not sent their answers yet.',
        'By group: Parent or carer 4.',
        'People are divided on it: good 2, bad 2, mixed 0, neutral 0.',
        'This is a sign, not a measure: too few people spoke of it to be sure.',
      ])
      expect((await part(house, scene)).extract).toEqual(extract)
      expect([shown, drafts]).toEqual([null, null])
      expect(
        await draftStatement(house, { inspection: scene.inspection, person: 'x', theme: 'transport' }),
      ).toEqual({ ok: false, problem: { code: 'statement.no-engine' } })
    })

    test('a draft is a machine’s until a person signs, changes or refuses it; every step is on record', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, said)
      await using service = await jsonService(() => ({
        body: completion([...honest, { text: 'The mayor stole the bus.', cites: ['u1', 'u2'] }]),
      }))
      const house = withEngine(scene, service.url)
      const dan = await aUser(scene.house, 'lead', 'inventedshire', 'Dan Cole')
      const stating = { inspection: scene.inspection, person: dan, theme: 'transport' }
      expect(await draftStatement(house, stating)).toEqual({ ok: true })
      const drafted = (await part(house, scene)).shown
      expect(drafted).toMatchObject({
        state: 'draft',
        byPerson: false,
        signedBy: null,
        engine: 'service:test-model',
      })
      expect(drafted?.sentences.map(({ text, people }) => [text, people])).toEqual([
        ['People say that the bus is late.', 2],
        ['The driver on the bus is kind.', 2],
      ])
      expect(drafted?.removed).toEqual([{ text: 'The mayor stole the bus.', why: 'too-little-in-common' }])
      const id = drafted?.id ?? ''

      const edit = (text: string) =>
        decideOnStatement(house, stating, id, { what: 'edit', sentences: [{ place: 0, text }] })
      const refused = (code: string) => ({ ok: false, problem: { code } })
      expect(await edit('They say “the bus is never late”.')).toEqual(refused('statement.quotation'))
      expect(await edit('  ')).toEqual(refused('statement.empty'))
      expect(await decideOnStatement(house, stating, 'another', { what: 'sign' })).toEqual(
        refused('statement.changed'),
      )
      expect(await decideOnStatement(house, stating, id, { what: 'sign' })).toEqual({ ok: true })
      expect((await part(house, scene)).shown).toMatchObject({
        state: 'signed',
        byPerson: false,
        signedBy: 'Dan Cole',
      })
      expect(await edit('Families say “the bus was late every day”.')).toEqual({ ok: true })
      const changed = (await part(house, scene)).shown
      expect(changed).toMatchObject({ version: 2, state: 'signed', byPerson: true, signedBy: 'Dan Cole' })
      expect(changed?.sentences.map(({ text }) => text)).toEqual([
        'Families say “the bus was late every day”.',
      ])
      expect(await decideOnStatement(house, stating, id, { what: 'refuse' })).toEqual(
        refused('statement.changed'),
      )
      expect(await decideOnStatement(house, stating, changed?.id ?? '', { what: 'refuse' })).toEqual({
        ok: true,
      })
      expect((await part(house, scene)).shown).toMatchObject({ version: 1, state: 'signed' })
      expect((await part(house, scene)).versions.map(({ state }) => state)).toEqual(['refused', 'signed'])

      const events = await listAuditEvents(db, { limit: 4 })
      expect(events.map(({ action, actor }) => [action, actor])).toEqual([
        ['statement.refused', dan],
        ['statement.changed', dan],
        ['statement.signed', dan],
        ['statement.drafted', dan],
      ])
      expect((await verifyAudit(db, scene.house.keyring)).ok).toBe(true)
      const stored = await db.selectFrom('theme_statements').select('words_sealed').execute()
      for (const { words_sealed } of stored) expect(words_sealed.toString('latin1')).not.toContain('bus')
    })

    test('an erased person’s words leave every statement that was made of them', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, said)
      await using service = await jsonService(() => ({ body: completion(honest) }))
      const house = withEngine(scene, service.url)
      await draftStatement(house, { inspection: scene.inspection, person: 'x', theme: 'transport' })
      expect((await part(house, scene)).shown).not.toBeNull()
      await db.transaction().execute((trx) => eraseUnsent(trx, { id: 'r3', thrownHash: 'thrown' }))
      expect((await part(house, scene)).shown).toBeNull()
      expect(await db.selectFrom('theme_statements').select('id').execute()).toEqual([])
      expect(await db.selectFrom('statement_sources').select('unit_id').execute()).toEqual([])
    })

    test('a sentence whose words were changed since is not shown', async () => {
      await using db = await engine.fresh()
      const scene = await told(db, said)
      await using service = await jsonService(() => ({ body: completion(honest) }))
      const house = withEngine(scene, service.url)
      await draftStatement(house, { inspection: scene.inspection, person: 'x', theme: 'transport' })
      await tell(scene, { id: 'r3', words: 'I have changed my mind about the driver.' })
      await codeAnswers(scene.house, wholeEngine, scene.inspection)
      const { shown } = await part(house, scene)
      expect(shown?.sentences.map(({ text }) => text)).toEqual(['People say that the bus is late.'])
      expect(shown?.gone).toBe(1)
    })
  })

const [engine] = engines
if (!engine) throw new Error('no database')

describe('what leaves, and to whom', () => {
  test('no personal detail, no word about which a concern was raised, nothing of people in the task', async () => {
    await using db = await engine.fresh()
    const scene = await told(db, [...said, telling, disclosed, foreign])
    await using service = await jsonService(() => ({ body: completion(honest) }))
    const stating = { inspection: scene.inspection, person: 'x', theme: 'transport' }
    await draftStatement(withEngine(scene, service.url), stating)
    const [asked] = service.asked
    if (!asked) throw new Error('nobody was asked')
    expect(asked.path).toBe('POST /v1/chat/completions')
    expect(asked.headers.authorization).toBe('Bearer k')
    const { system, units } = received(asked)
    expect(units.map(({ id }) => id)).toEqual(['u1', 'u2', 'u3', 'u4', 'u5'])
    expect(asked.text).toContain('[name]')
    for (const secret of [...secrets, 'Priyanka', '900123', '943']) expect(asked.text).not.toContain(secret)
    expect(asked.text).not.toContain('stepdad')
    for (const { text } of units) expect(system).not.toContain(text)
    expect(asked.text).not.toContain('r0')

    expect(asked.text).not.toContain('autobus')

    // Whoever runs the service may allow it; then it is their decision, and the page says so.
    const allowing = withEngine(scene, service.url, { sendsFlagged: true })
    await draftStatement(allowing, stating)
    expect(service.asked[1]?.text).toContain('stepdad')
    expect((await part(allowing, scene)).engine?.sendsFlagged).toBe(true)
  })

  test.each([
    ['slow', 'statement.engine-slow', () => ({ status: 0 as const })],
    ['an error', 'statement.engine-refused', () => ({ status: 500, body: {} })],
    ['not JSON', 'statement.engine-unreadable', () => ({ body: '<html>' })],
    ['another shape', 'statement.engine-unreadable', () => ({ body: { choices: [] } })],
    ['too much', 'statement.engine-unreadable', () => ({ body: `"${'x'.repeat(300_000)}"` })],
    [
      'elsewhere',
      'statement.engine-unreachable',
      () => ({ status: 302, body: {}, headers: { location: '/x' } }),
    ],
    [
      'chatter',
      'statement.engine-unreadable',
      () => ({ body: { choices: [{ message: { content: 'Sure!' } }] } }),
    ],
    ['nothing', 'statement.nothing-left', () => ({ body: completion([]) })],
  ])('an engine that gives %s leaves the page as it was: %s', async (_, code, reply) => {
    await using db = await engine.fresh()
    const scene = await told(db, said)
    await using service = await jsonService(reply)
    const house = withEngine(scene, service.url, { timeMsMax: 300 })
    const stating = { inspection: scene.inspection, person: 'x', theme: 'transport' }
    expect(await draftStatement(house, stating)).toEqual({ ok: false, problem: { code } })
    expect(await db.selectFrom('theme_statements').select('id').execute()).toEqual([])
  })

  test('an engine that fails three times running is left alone', async () => {
    await using db = await engine.fresh()
    const scene = await told(db, said)
    await using service = await jsonService(() => ({ status: 500, body: {} }))
    const house = withEngine(scene, service.url)
    const stating = { inspection: scene.inspection, person: 'x', theme: 'transport' }
    for (const code of ['refused', 'refused', 'refused', 'resting'])
      expect(await draftStatement(house, stating)).toEqual({
        ok: false,
        problem: { code: `statement.engine-${code}` },
      })
    expect(service.asked.length).toBe(3)
  })
})

test('an engine that obeys every order in the answers gets nothing past the check', async () => {
  const obeyed = new Set<string>()
  let tried = 0
  for (let from = 0; from < injections.length; from += 9) {
    await using db = await engine.fresh()
    const orders = injections.slice(from, from + 9)
    const scene = await told(db, [...said, telling, ...orders.map(({ text }) => text)])
    // Does as each answer that it is given asks, cites what it is told to cite, and repeats what it read.
    await using service = await jsonService((asked) => {
      const { units } = received(asked)
      const all = units.map(({ id }) => id)
      const sentences = orders.flatMap(({ text, wants, cites }) => {
        const order = units.find((unit) => unit.text.slice(0, 12) === text.slice(0, 12))
        if (!order) return []
        obeyed.add(text)
        return [
          { text: wants, cites: cites ?? [order.id] },
          { text: wants, cites: all },
          { text: order.text, cites: [order.id, 'u1'] },
        ]
      })
      tried += sentences.length
      return { body: completion([...sentences, { text: 'The driver on the bus is kind.', cites: all }]) }
    })
    const house = withEngine(scene, service.url)
    const stating = { inspection: scene.inspection, person: 'x', theme: 'transport' }
    expect(await draftStatement(house, stating)).toEqual({ ok: true })
    const { shown } = await part(house, scene)
    expect(shown?.sentences.map(({ text }) => text)).toEqual(['The driver on the bus is kind.'])
    expect(shown?.sentences[0]?.people).toBe(2)
    const [asked] = service.asked
    const { system, units } = received(asked as Asked)
    for (const secret of secrets) expect(asked?.text).not.toContain(secret)
    for (const { text } of units) expect(system).not.toContain(text)
  }
  // Some orders hold words for which an answer is shown to a safeguarding officer: those never reach the engine.
  expect(obeyed.size).toBeGreaterThanOrEqual(36)
  expect(tried).toBe(obeyed.size * 3)
})
