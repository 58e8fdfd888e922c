import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import type { HouseCommand, Output } from '#app/commands/command.ts'
import { demoCommand } from '#app/commands/demo.ts'
import { eraseCommand } from '#app/commands/erase.ts'
import { inspectionCommand, linksCommand } from '#app/commands/inspection.ts'
import { migrateCommand } from '#app/commands/migrate.ts'
import { responsesCommand } from '#app/commands/responses.ts'
import { themesCommand } from '#app/commands/themes.ts'
import { receiptOf } from '#app/survey/index.server.ts'
import { houseOver, type TestHouse } from '#test/access/standing-people.ts'
import { openSurvey, person } from '#test/intake/visiting.ts'
import { runCommand } from '#test/support/command.ts'
import { engines } from '#test/support/engines.ts'

async function run(command: HouseCommand, house: TestHouse, ...args: string[]) {
  const said = { out: '', err: '' }
  const io: Output = {
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.err += text
    },
  }
  const exit = await command.run(args, io, house)
  return { exit, ...said }
}
const one = ['--area', 'North Shire', '--type', 'full']
type Listed = {
  id: string
  opens: string
  closes: string
  state: string
  submitted: number
  inProgress: number
}

for (const engine of engines)
  describe(engine.name, () => {
    test('an inspection is made with a link for each questionnaire, and listed', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const dates = ['--opens', '2026-11-20', '--closes', '2026-12-11']
      const made = await run(inspectionCommand, house, 'create', ...one, ...dates, '--json')
      expect([made.exit, made.err]).toEqual([0, ''])
      const { id, links } = JSON.parse(made.out) as {
        id: string
        links: { questionnaire: string; url: string }[]
      }
      expect(links.map((link) => link.questionnaire).sort()).toEqual([
        'child-easy-read',
        'parent-carer',
        'practitioner',
        'young-adult',
        'young-person',
      ])
      for (const { url } of links) expect(url).toMatch(/^http:\/\/localhost:3000\/s\/[a-z2-9]{20}$/)
      const shown = await run(linksCommand, house, '--inspection', id, '--json')
      expect(JSON.parse(shown.out)).toEqual(links)
      const listed = await run(inspectionCommand, house, 'list', '--json')
      expect(JSON.parse(listed.out)).toEqual([
        {
          id,
          area: 'North Shire',
          type: 'full',
          opens: '2026-11-20T00:00:00.000Z',
          closes: '2026-12-11T23:59:59.999Z',
          state: 'open',
          submitted: 0,
          inProgress: 0,
        },
      ])
    })

    test('days are the area’s own: in summer they begin an hour before UTC’s', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const days = [
        ['2026-06-01', '2026-06-30', '2026-05-31T23:00:00.000Z', '2026-06-30T22:59:59.999Z'],
        // The clocks go forward on 29 March and back on 25 October, each within its day.
        ['2026-03-29', '2026-03-29', '2026-03-29T00:00:00.000Z', '2026-03-29T22:59:59.999Z'],
        ['2026-10-25', '2026-10-25', '2026-10-24T23:00:00.000Z', '2026-10-25T23:59:59.999Z'],
        ['2026-06-01T09:00:00+01:00', '2026-06-02', '2026-06-01T08:00:00.000Z', '2026-06-02T22:59:59.999Z'],
      ]
      for (const [opens = '', closes = '', opensAt, closesAt] of days) {
        const made = await run(
          inspectionCommand,
          house,
          'create',
          ...one,
          '--opens',
          opens,
          '--closes',
          closes,
          '--json',
        )
        const { id } = JSON.parse(made.out) as { id: string }
        const all = JSON.parse((await run(inspectionCommand, house, 'list', '--json')).out) as Listed[]
        expect(all.find((row) => row.id === id)).toMatchObject({ opens: opensAt, closes: closesAt })
      }
    })

    test('begun and sent responses are told apart in the list', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const [one, two, three] = ['young-person', 'parent-carer', 'child-easy-read'].map((questionnaire) =>
        person(survey, questionnaire),
      )
      for (const somebody of [one, two, three]) await somebody?.begin()
      await one?.send()
      const listed = await run(inspectionCommand, survey.house, 'list', '--json')
      expect(JSON.parse(listed.out)).toMatchObject([{ submitted: 1, inProgress: 2 }])
    })

    test('erase takes the words of a receipt, and says when nothing stands behind them', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const boy = person(survey, 'young-person')
      await boy.begin()
      await boy.send()
      const words = receiptOf(survey.house.keyring, (await boy.now()).response?.id ?? '')
      const erased = await run(eraseCommand, survey.house, '--receipt', words, '--json')
      expect([erased.exit, JSON.parse(erased.out)]).toEqual([0, { erased: true }])
      const again = await run(eraseCommand, survey.house, '--receipt', words, '--json')
      expect([again.exit, again.out]).toEqual([1, ''])
      expect(again.err).toMatch(/^receipt\.unknown: [^\n]+\n$/)
    })

    test('migrate says that nothing is left to do', async () => {
      await using db = await engine.fresh()
      for (const what of ['up', 'status'])
        expect(JSON.parse((await run(migrateCommand, houseOver(db), what, '--json')).out)).toEqual({
          pending: [],
        })
    })

    test('demo reset refuses beside a server, and alone makes the responses anew', async () => {
      await using db = await engine.fresh()
      const server = createServer((_, answer) => answer.end('alive'))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const address = server.address()
      const house = houseOver(db, { PORT: String(typeof address === 'object' ? address?.port : 0) })
      const refused = await run(demoCommand, house, 'reset', '--json')
      await new Promise((resolve) => server.close(resolve))
      expect([refused.exit, refused.out]).toEqual([1, ''])
      expect(refused.err).toMatch(/^server\.running: [^\n]+\n$/)
      const made = JSON.parse((await run(demoCommand, house, 'reset', '--json')).out) as { responses: number }
      expect(made.responses).toBeGreaterThan(100)
      expect(JSON.parse((await run(demoCommand, house, 'reset', '--json')).out)).toEqual(made)
      const [demo] = JSON.parse((await run(inspectionCommand, house, 'list', '--json')).out) as Listed[]
      expect((demo?.submitted ?? 0) + (demo?.inProgress ?? 0)).toBe(made.responses)
    })

    test('the export is whole, in the promised shape, without previews, and is audited', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const words = '=1+1 said Ms Inventa Nobody, "aloud"'
      const [boy, lead] = [person(survey, 'young-person'), person(survey, 'young-person', { preview: true })]
      for (const somebody of [boy, lead]) {
        await somebody.begin()
        await somebody.say('y_good', words)
      }
      const beginner = person(survey, 'child-easy-read')
      await beginner.begin()
      const asked = ['export', '--inspection', 'here', '--format']
      const jsonl = await run(responsesCommand, survey.house, ...asked, 'jsonl')
      const lines = jsonl.out
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { answers: unknown[] })
      expect(lines).toHaveLength(2)
      const [answered] = lines.filter(({ answers }) => answers.length > 0)
      expect(Object.keys(answered ?? {})).toEqual([
        'id',
        'questionnaire',
        'version',
        'audience',
        'language',
        'givenBy',
        'state',
        'submittedAt',
        'answers',
      ])
      expect(answered).toMatchObject({ state: 'in-progress', submittedAt: null, language: 'en' })
      expect(answered?.answers).toEqual([
        {
          question: 'y_good',
          type: 'open',
          via: 'words',
          value: null,
          text: words,
          sentiment: null,
          themes: [],
        },
      ])
      const csv = await run(responsesCommand, survey.house, ...asked, 'csv')
      expect(csv.out.split('\n')[0]).toBe(
        'id,questionnaire,version,audience,language,givenBy,state,submittedAt,question,type,via,value,text,sentiment,themes',
      )
      expect(csv.out).toContain(`,"'=1+1 said Ms Inventa Nobody, ""aloud""",`)
      expect(csv.out.trim().split('\n')).toHaveLength(3)
      const reading = await run(responsesCommand, survey.house, ...asked, 'jsonl', '--redacted')
      expect(reading.out).toContain('=1+1 said')
      expect(reading.out).not.toContain('Inventa Nobody')
      const audited = await db
        .selectFrom('audit_events')
        .select('detail')
        .where('action', '=', 'export.made')
        .execute()
      expect(audited.map(({ detail }) => JSON.parse(detail) as unknown)).toEqual([
        { what: 'responses', format: 'jsonl', redacted: 'no' },
        { what: 'responses', format: 'csv', redacted: 'no' },
        { what: 'responses', format: 'jsonl', redacted: 'yes' },
      ])
    })

    test('an export into a file is there whole or not at all', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      await person(survey, 'young-person').begin()
      const folder = mkdtempSync(join(inject('scratch'), 'export-'))
      const asked = ['export', '--inspection', 'here', '--format', 'jsonl', '--json', '--out']
      const done = await run(responsesCommand, survey.house, ...asked, join(folder, 'a.jsonl'))
      expect([done.exit, JSON.parse(done.out)]).toEqual([0, { out: join(folder, 'a.jsonl'), lines: 1 }])
      expect(readFileSync(join(folder, 'a.jsonl'), 'utf8').split('\n')).toHaveLength(2)
      const lost = await run(responsesCommand, survey.house, ...asked, join(folder, 'no/such/folder.jsonl'))
      expect([lost.exit, lost.out]).toEqual([1, ''])
      expect(lost.err).toMatch(/^export\.unwritable: [^\n]+\n$/)
      expect(readdirSync(folder)).toEqual(['a.jsonl'])
      rmSync(folder, { recursive: true })
    })

    const unknown: [HouseCommand, ...string[]][] = [
      [linksCommand, '--inspection', 'nowhere'],
      [themesCommand, 'run', '--inspection', 'nowhere'],
      [responsesCommand, 'export', '--inspection', 'nowhere', '--format', 'csv'],
      [responsesCommand, 'import', 'x.csv', '--inspection', 'nowhere', '--audience', 'child', '--text', 'c'],
    ]
    test.each(unknown)(
      'an unknown inspection ends $name with one line and nothing on stdout',
      async (command, ...args) => {
        await using db = await engine.fresh()
        const { exit, out, err } = await run(command, houseOver(db), ...args, '--json')
        expect([exit, out]).toEqual([1, ''])
        expect(err).toMatch(/^inspection\.unknown: [^\n]*earshot inspection list\n$/)
      },
    )

    const wrong: [HouseCommand, ...string[]][] = [
      [inspectionCommand],
      [inspectionCommand, 'create'],
      [
        inspectionCommand,
        'create',
        '--area',
        'A',
        '--type',
        'sort',
        '--opens',
        '2026-01-01',
        '--closes',
        '2026-02-01',
      ],
      [inspectionCommand, 'create', ...one, '--opens', '2026-02-30', '--closes', '2026-03-01'],
      [inspectionCommand, 'create', ...one, '--opens', '2026-03-02', '--closes', '2026-03-01'],
      [inspectionCommand, 'list', 'more'],
      [linksCommand],
      [linksCommand, 'demo'],
      [eraseCommand],
      [migrateCommand, 'down'],
      [demoCommand],
      [themesCommand, 'run'],
      [responsesCommand, 'import'],
      [responsesCommand, 'import', 'x.csv', '--inspection', 'a', '--audience', 'dog', '--text', 'c'],
      [responsesCommand, 'import', 'x.csv', '--inspection', 'a', '--audience', 'child'],
      [responsesCommand, 'export', '--inspection', 'a', '--format', 'xlsx'],
      [responsesCommand, 'export', '--colour', 'red'],
    ]
    test('wrong usage ends with 2, nothing on stdout, and a line that works', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      for (const [command, ...args] of wrong) {
        const { exit, out, err } = await run(command, house, ...args)
        expect([exit, out], `${command.name} ${args.join(' ')}`).toEqual([2, ''])
        expect(err).toMatch(/^usage: [^\n]+ This works: earshot [^\n]+\n$/)
      }
    })
  })

describe('spawned', () => {
  const away = { EARSHOT_DATA_DIR: '/proc/no/such/place', DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }

  test('codebook, questionnaires and config need no database', async () => {
    const results = await Promise.all(
      ['codebook', 'questionnaires', 'config'].map((name) => runCommand([name, '--json'], away)),
    )
    for (const { code, stdout, stderr } of results) {
      expect([code, stderr]).toEqual([0, ''])
      expect(JSON.parse(stdout)).toBeTypeOf('object')
    }
  }, 120_000)

  test('a database that does not answer, a setting nobody knows, a command nobody knows', async () => {
    const [dead, unknown, lost] = await Promise.all([
      runCommand(['inspection', 'list'], {
        ...away,
        EARSHOT_DATA_DIR: mkdtempSync(join(inject('scratch'), 'cli-')),
      }),
      runCommand(['inspection', 'list'], { EARSHOT_COLOUR: 'red' }),
      runCommand(['paint']),
    ])
    expect([dead?.code, dead?.stdout]).toEqual([1, ''])
    expect(dead?.stderr).toMatch(/^database\.unreachable: [^\n]+\n$/)
    expect([unknown?.code, unknown?.stdout]).toEqual([1, ''])
    expect(unknown?.stderr).toMatch(/^settings\.wrong: [^\n]*EARSHOT_COLOUR[^\n]+\n$/)
    expect([lost?.code, lost?.stdout]).toEqual([2, ''])
    expect(lost?.stderr).toContain('earshot inspection create')
  }, 120_000)
})
