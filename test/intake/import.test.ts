import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import type { Output } from '#app/commands/command.ts'
import { responsesCommand } from '#app/commands/responses.ts'
import { countResponses } from '#db/inspections.server.ts'
import { engines } from '#test/support/engines.ts'
import { openSurvey, type Survey } from './visiting.ts'

let files = 0
function file(content: string | Buffer, ending = 'csv') {
  const path = join(inject('scratch'), `import-${process.pid}-${files++}.${ending}`)
  writeFileSync(path, content)
  return path
}

async function run({ house }: Survey, ...args: string[]) {
  const said = { out: '', err: '' }
  const io: Output = {
    stdout: (text) => {
      said.out += text
    },
    stderr: (text) => {
      said.err += text
    },
  }
  const exit = await responsesCommand.run(args, io, house)
  return { exit, ...said }
}

const importing = (survey: Survey, path: string, ...more: string[]) =>
  run(survey, 'import', path, '--inspection', 'here', '--audience', 'parent-carer', '--json', ...more)

async function stored(survey: Survey) {
  const { out } = await run(survey, 'export', '--inspection', 'here', '--format', 'jsonl')
  const lines = out.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line) as Line)
}
type Line = {
  questionnaire: string
  language: string
  submittedAt: string
  answers: { question: string; text: string | null; value: unknown }[]
}
const textsOf = (lines: Line[]) => lines.flatMap(({ answers }) => answers.map(({ text }) => text))

for (const engine of engines)
  describe(engine.name, () => {
    test('rows become responses that were given elsewhere, one a row', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('id,good,bad\n7,The art club,"The bus, ""always"" late"\n8,,Nobody rang\n')
      const { exit, out, err } = await importing(survey, path, '--text', 'good', '--text', 'bad')
      expect([exit, JSON.parse(out)]).toEqual([0, { read: 2, imported: 2, already: 0, refused: [] }])
      expect(out.trim().split('\n')).toHaveLength(1)
      expect(err).toContain('Ignored columns: id\n')
      const lines = await stored(survey)
      expect(lines).toMatchObject([
        { questionnaire: 'imported', audience: 'parent-carer', givenBy: 'imported', state: 'submitted' },
        {},
      ])
      expect(textsOf(lines).sort()).toEqual(['Nobody rang', 'The art club', 'The bus, "always" late'])
      expect(await countResponses(db, 'here')).toMatchObject([{ state: 'submitted', responses: 2 }])
    })

    test('the same file twice adds nothing, and the same row twice in a file is two people', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file(`c\n${'The same words\n'.repeat(250)}`)
      const first = await importing(survey, path, '--text', 'c')
      expect(JSON.parse(first.out)).toMatchObject({ read: 250, imported: 250, already: 0 })
      const again = await importing(survey, path, '--text', 'c')
      expect([again.exit, JSON.parse(again.out)]).toEqual([
        0,
        { read: 250, imported: 0, already: 250, refused: [] },
      ])
      expect(await stored(survey)).toHaveLength(250)
    })

    test('an import that broke off half-way is finished by running it again', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const rows = Array.from({ length: 250 }, (_, i) => `Words of row ${i}`)
      const path = file(`c\n${rows.join('\n')}\n`)
      let commits = 0
      const breaking: Survey = {
        ...survey,
        house: {
          ...survey.house,
          share: (work) => {
            if (++commits === 3) throw new Error('the power failed')
            return survey.house.share(work)
          },
        },
      }
      await expect(importing(breaking, path, '--text', 'c')).rejects.toThrow('the power failed')
      const again = JSON.parse((await importing(survey, path, '--text', 'c')).out) as Record<string, number>
      expect(again).toMatchObject({ read: 250, refused: [] })
      expect(again.already).toBeGreaterThan(0)
      expect(textsOf(await stored(survey)).sort()).toEqual(rows.sort())
    })

    test('bad rows are named by line and reason, the good ones kept, and the exit is 1', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const rows = ['a,c', '1,"First', 'of two lines"', '2', '3,', `4,${'x'.repeat(10_001)}`]
      const content = Buffer.concat([
        Buffer.from([...rows, '5,caf'].join('\n')),
        Buffer.from([0xe9, 0x0a]),
        Buffer.from('6,NUL\0 within\n7,"never closed\n8,lost\n'),
      ])
      const { exit, out, err } = await importing(survey, file(content), '--text', 'c')
      expect(exit).toBe(1)
      expect(JSON.parse(out)).toEqual({
        read: 7,
        imported: 2,
        already: 0,
        refused: [
          { line: 4, reason: 'has 1 cell and the header has 2' },
          { line: 5, reason: 'has no answer in it' },
          { line: 6, reason: 'c has 10001 characters; 10000 fit' },
          { line: 7, reason: 'is not UTF-8 text' },
          { line: 9, reason: 'has a quote that does not end: nothing after it can be read' },
        ],
      })
      expect(err).toMatch(/\nline 4: has 1 cell/)
      expect(err).toMatch(/\nimport\.refused: [^\n]+\n$/)
      expect(textsOf(await stored(survey)).sort()).toEqual(['First\nof two lines', 'NUL within'])
    })

    test('all or nothing stores not one row of a file with a bad one', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('a,c\n1,good words\n2\n')
      const refused = await importing(survey, path, '--text', 'c', '--all-or-nothing')
      expect([refused.exit, refused.out]).toEqual([1, ''])
      expect(refused.err).toContain('line 3: has 1 cell and the header has 2\n')
      expect(refused.err).toMatch(/\nimport\.refused: [^\n]+\n$/)
      expect(await stored(survey)).toEqual([])
      const whole = await importing(survey, file('a,c\n1,good words\n'), '--text', 'c', '--all-or-nothing')
      expect(JSON.parse(whole.out)).toMatchObject({ imported: 1 })
    })

    test('a map names questions, dates, settings and languages; what is not listed is left out and counted', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const map = file(
        JSON.stringify({
          sure: 'p_information',
          words: 'p_good',
          more: 'text',
          when: 'submittedAt',
          place: 'setting',
          tongue: 'language',
          secret: '-',
        }),
        'json',
      )
      const path = file(
        [
          'sure;words;more;when;place;tongue;secret;other',
          '4;Good words;More words;2026-05-03;mainstream-school;ar;S3CRET;x',
          'maybe;Words;;2026-05-03 10:30;castle;xx;;',
          ';;;not a day;;en;;',
          '5;;;2026-02-31;;;;',
        ].join('\n'),
      )
      const { exit, out, err } = await importing(survey, path, '--columns', map)
      expect([exit, JSON.parse(out)]).toEqual([
        1,
        {
          read: 4,
          imported: 2,
          already: 0,
          refused: [
            { line: 4, reason: 'when is not a date such as 2026-11-24' },
            { line: 5, reason: 'when is not a date such as 2026-11-24' },
          ],
        },
      ])
      expect(err).toContain('Ignored columns: secret, other\n')
      expect(err).toContain('3 values are not in the questionnaire and were left out.\n')
      const lines = (await stored(survey)).sort((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
      expect(lines).toMatchObject([
        { questionnaire: 'parent-carer', language: 'en', submittedAt: '2026-05-03T10:30:00.000Z' },
        { questionnaire: 'parent-carer', language: 'ar', submittedAt: '2026-05-03T12:00:00.000Z' },
      ])
      const second = lines[1]?.answers.map(({ question, value, text }) => [question, value ?? text])
      expect(second?.sort()).toEqual([
        ['more', 'More words'],
        ['p_good', 'Good words'],
        ['p_information', 4],
        ['p_setting', 'mainstream-school'],
      ])
      expect(JSON.stringify(lines)).not.toContain('S3CRET')
    })

    test('two columns whose names read alike stay two questions', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('Comment 1,comment_1\nOne,Two\n')
      await importing(survey, path, '--text', 'Comment 1', '--text', 'comment_1')
      const [line] = await stored(survey)
      expect(line?.answers.map(({ question, text }) => [question, text]).sort()).toEqual([
        ['comment_1', 'One'],
        ['comment_1_2', 'Two'],
      ])
    })

    test('worrying rows open concerns with the rows', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const path = file('c\nThe club is nice\nInvented: her uncle hits her and she is scared to go home\n')
      await importing(survey, path, '--text', 'c')
      expect(await db.selectFrom('concerns').select(['level', 'state']).execute()).toEqual([
        { level: 'urgent', state: 'open' },
      ])
    })

    test('"No" under the heading "Do you feel safe at school?" opens a concern, under another it does not', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const [safe, lunch] = ['Do you feel safe at school?', 'Do you like lunch?']
      const path = file(`${safe},${lunch}\nNo.,No.\nYes,No\n`)
      await importing(survey, path, '--text', safe, '--text', lunch)
      expect(await db.selectFrom('concerns').select(['level', 'question']).execute()).toEqual([
        { level: 'concern', question: 'do_you_feel_safe_at_school' },
      ])
    })

    test('words that a spreadsheet could run are kept as they are', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      await importing(survey, file('c\n"=HYPERLINK(""http://a.example"")"\n+1\n'), '--text', 'c')
      expect(textsOf(await stored(survey)).sort()).toEqual(['+1', '=HYPERLINK("http://a.example")'])
    })

    const failures: Record<string, { code: string; args: () => string[] }> = {
      'an empty file': { code: 'import.not-a-table', args: () => [file(''), '--text', 'c'] },
      'a header with a name twice': {
        code: 'import.not-a-table',
        args: () => [file('c,c\n1,2\n'), '--text', 'c'],
      },
      'an unknown column': { code: 'import.no-such-column', args: () => [file('a,b\n1,2\n'), '--text', 'c'] },
      'a missing file': { code: 'import.no-file', args: () => ['/no/such/file.csv', '--text', 'c'] },
      'a folder': { code: 'import.no-file', args: () => ['/tmp', '--text', 'c'] },
      'a map that is no map': {
        code: 'import.columns',
        args: () => [file('c\n1\n'), '--columns', file('[1', 'json')],
      },
      'a map of another audience': {
        code: 'import.unknown-question',
        args: () => [file('c\n1\n'), '--columns', file('{"c":"y_good"}', 'json')],
      },
      'a map that names a question twice': {
        code: 'import.question-twice',
        args: () => [file('c,d\n1,2\n'), '--columns', file('{"c":"p_good","d":"p_good"}', 'json')],
      },
      'a map without answers': {
        code: 'import.no-answers',
        args: () => [file('c\n1\n'), '--columns', file('{"c":"submittedAt"}', 'json')],
      },
    }
    test.each(Object.entries(failures))(
      '%s: nothing on stdout, one line with the next step',
      async (_, { code, args }) => {
        await using db = await engine.fresh()
        const survey = await openSurvey(db)
        const [path = '', ...more] = args()
        const { exit, out, err } = await importing(survey, path, ...more)
        expect([exit, out]).toEqual([1, ''])
        expect(err).toMatch(new RegExp(`^${code.replace('.', '\\.')}: [^\\n]+\\n$`))
      },
    )

    test('a header alone is a file of no rows', async () => {
      await using db = await engine.fresh()
      const survey = await openSurvey(db)
      const { exit, out } = await importing(survey, file('\ufeffc\td\n'), '--text', 'c')
      expect([exit, JSON.parse(out)]).toEqual([0, { read: 0, imported: 0, already: 0, refused: [] }])
    })
  })
