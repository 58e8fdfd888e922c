import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { describe, expect, inject, test } from 'vitest'
import type { Output } from '#app/commands/command.ts'
import { questionnairesCommand } from '#app/commands/questionnaires.ts'
import { responsesCommand } from '#app/commands/responses.ts'
import {
  choices,
  paperColumns,
  type Question,
  type Questionnaire,
  questionnaires,
} from '#app/survey/index.ts'
import { engines } from '#test/support/engines.ts'
import { openSurvey, type Survey } from './visiting.ts'

let files = 0
function file(content: string) {
  const path = join(inject('scratch'), `paper-${process.pid}-${files++}.csv`)
  writeFileSync(path, content)
  return path
}

function output() {
  const said = { out: '', err: '' }
  const io: Output = {
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.err += text
    },
  }
  return { io, said }
}

async function run({ house }: Survey, ...args: string[]) {
  const { io, said } = output()
  const exit = await responsesCommand.run(args, io, house)
  return { exit, ...said }
}

const importing = (survey: Survey, audience: string, path: string, ...more: string[]) =>
  run(survey, 'import', path, '--inspection', 'here', '--audience', audience, '--json', ...more)

async function template(...args: string[]) {
  const { io, said } = output()
  expect(await questionnairesCommand.run(['--template', ...args], io)).toBe(0)
  return said.out
}

type Line = {
  questionnaire: string
  version: number
  audience: string
  language: string
  givenBy: string
  state: string
  submittedAt: string
  answers: { question: string; type: string; value: unknown; text: string | null }[]
}
async function stored(survey: Survey): Promise<Line[]> {
  const { out } = await run(survey, 'export', '--inspection', 'here', '--format', 'jsonl')
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

/** What a typist may put in the cell, and what is then stored; the `turn`-th row takes the question's next value. */
function cellFor(question: Question, turn: number): { cell: string; value: unknown; text: string | null } {
  if (question.type === 'open' || question.type === 'short') {
    const text = `Typed from paper, row ${turn}: "quotes", semicolons; 5 < 6 – قلم`
    return { cell: text, value: null, text }
  }
  if (question.type === 'date-part') return { cell: '2025-3', value: '2025-03', text: null }
  const offered = choices(question)
  const value = offered[turn % offered.length] ?? ''
  const many = question.type === 'multi' || question.type === 'pictures'
  const word = ['unknown', 'undisclosed', 'not-needed'].includes(String(value))
  return {
    cell: ` ${String(value).toUpperCase()} `,
    value: many && !word ? [value] : value,
    text: null,
  }
}

const rowsOf = (questionnaire: Questionnaire) =>
  Math.max(...questionnaire.questions.map((question) => choices(question).length))

for (const engine of engines)
  describe(engine.name, () => {
    test.each(questionnaires.map((one) => [one.id, one] as const))(
      '%s: the template filled with every answer comes out as it went in, and once',
      { timeout: 60_000 },
      async (id, questionnaire) => {
        await using db = await engine.fresh()
        const survey = await openSurvey(db)
        const header = (await template(id)).trim().split(',')
        expect(header).toEqual([...paperColumns(questionnaire)])
        const rows = Array.from({ length: rowsOf(questionnaire) }, (_, turn) =>
          questionnaire.questions.map((question) => cellFor(question, turn)),
        )
        const typed = rows.map((row, turn) => [
          ...row.map(({ cell }) => cell),
          turn % 2 ? 'AR' : '',
          `2026-11-${String((turn % 20) + 1).padStart(2, '0')}`,
          turn === 1 ? 'Advocate-Or-Support-Worker' : '',
        ])
        const path = file(stringify([header, ...typed]))
        const first = await importing(survey, questionnaire.audience, path)
        expect([first.exit, JSON.parse(first.out)]).toEqual([
          0,
          { read: rows.length, imported: rows.length, already: 0, refused: [] },
        ])
        expect(first.err).not.toMatch(/left out|Ignored/)

        const lines = (await stored(survey)).sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
        const wanted = rows
          .map((row, turn) => ({
            questionnaire: id,
            version: questionnaire.version,
            audience: questionnaire.audience,
            language: turn % 2 ? 'ar' : 'en',
            givenBy: 'paper',
            state: 'submitted',
            submittedAt: `2026-11-${String((turn % 20) + 1).padStart(2, '0')}T12:00:00.000Z`,
            answers: Object.fromEntries(
              row.map(({ value, text }, at) => [questionnaire.questions[at]?.id, value ?? text]),
            ),
          }))
          .sort((a, b) => a.submittedAt.localeCompare(b.submittedAt))
        const simple = lines.map(({ answers, ...line }) => ({
          ...Object.fromEntries(
            Object.entries(line).filter(([name]) => Object.hasOwn(wanted[0] ?? {}, name)),
          ),
          answers: Object.fromEntries(answers.map(({ question, value, text }) => [question, value ?? text])),
        }))
        const byContent = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))
        expect(simple.map(sorted).sort(byContent)).toEqual(wanted.map(sorted).sort(byContent))
        const helpers = await db
          .selectFrom('responses')
          .select('helper')
          .where('helper', 'is not', null)
          .execute()
        expect(helpers).toEqual([{ helper: 'advocate-or-support-worker' }])

        const again = await importing(survey, questionnaire.audience, path)
        expect(JSON.parse(again.out)).toMatchObject({ imported: 0, already: rows.length })
      },
    )

    test('several ticks stand in one cell; empty cells are questions nobody answered', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('c_who_helps,c_safe,c_good\nfriend; TEACHER,,\n')
      expect((await importing(survey, 'child', path)).exit).toBe(0)
      expect((await stored(survey))[0]?.answers).toMatchObject([
        { question: 'c_who_helps', value: ['teacher', 'friend'] },
      ])
    })

    test('what was written beside the way is kept', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('y_wait,y_wait_more\nno-wait,But it felt long\n')
      await importing(survey, 'young-person', path)
      const [line] = await stored(survey)
      expect(line?.answers.map(({ question, value, text }) => [question, value ?? text]).sort()).toEqual([
        ['y_wait', 'no-wait'],
        ['y_wait_more', 'But it felt long'],
      ])
    })

    test('a child who ticked that they do not feel safe is on the list of concerns', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      await importing(survey, 'child', file('c_safe,c_safe_more\n1,Invented: my uncle hits me\n2,\n5,\n'))
      const concerns = await db.selectFrom('concerns').select(['question', 'level']).execute()
      expect(concerns.map(({ question, level }) => `${question} ${level}`).sort()).toEqual([
        'c_safe concern',
        'c_safe concern',
        'c_safe_more urgent',
      ])
    })

    test('what fits no box is left out, and its place is told without its words', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('p_wait,p_days,p_good,helper,note\n6-Dec,none;over-15,Good,Mrs Smith,x\n,,Fine,,\n')
      const { exit, out, err } = await importing(survey, 'parent-carer', path)
      expect([exit, JSON.parse(out)]).toEqual([0, { read: 2, imported: 2, already: 0, refused: [] }])
      expect(err).toContain('Ignored columns: note\n')
      expect(err).toContain('3 values are not in the questionnaire and were left out.\n')
      for (const column of ['p_wait', 'p_days', 'helper'])
        expect(err).toContain(`line 2: ${column} has a value that is not in the questionnaire\n`)
      expect(err).not.toMatch(/Smith|6-Dec/)
    })

    test('the example row of the template is nobody’s voice', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file(await template('parent-carer', '--example'))
      const { exit, out } = await importing(survey, 'parent-carer', path)
      expect([exit, JSON.parse(out)]).toEqual([
        1,
        {
          read: 1,
          imported: 0,
          already: 0,
          refused: [{ line: 2, reason: 'is the example row: delete it' }],
        },
      ])
      expect(await stored(survey)).toEqual([])
    })

    test('the empty template is a file of no rows', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { exit, out } = await importing(survey, 'child', file(await template('child-easy-read')))
      expect([exit, JSON.parse(out)]).toEqual([0, { read: 0, imported: 0, already: 0, refused: [] }])
    })

    test.each([
      ['a file of other columns', 'name,comments\nx,y\n', 'parent-carer'],
      ['a template of another audience', 'y_wait,y_good\nno-wait,x\n', 'parent-carer'],
      ['one shared column among strange ones', 'setting,comments,when\nnursery,x,y\n', 'child'],
    ])('%s still needs its columns named', async (_, content, audience) => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { exit, out, err } = await importing(survey, audience, file(content))
      expect([exit, out]).toEqual([2, ''])
      expect(err).toContain('name the columns with --text or --columns.')
      expect(await stored(survey)).toEqual([])
    })

    test('named columns go before the template', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      await importing(survey, 'parent-carer', file('p_good,p_change\nWell,Less\n'), '--text', 'p_good')
      expect(await stored(survey)).toMatchObject([{ questionnaire: 'imported', givenBy: 'imported' }])
    })
  })

/** The same whatever the order of its keys. */
function sorted(line: object): object {
  return JSON.parse(
    JSON.stringify(line, (_, value: unknown) =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
        : value,
    ),
  ) as object
}
