import { describe, expect, test } from 'vitest'
import { exportLines, readAnswerPage, readThemePage } from '#app/evidence/index.server.ts'
import { saveOnVisit } from '#app/intake/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { createEngine } from '#app/themes/index.ts'
import { peopleWithWords, themeCells } from '#db/theme-totals.server.ts'
import { keyed, openSurvey, person } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { giving, questionOf } from '#test/survey/giving.ts'

const childs = 'We waited far too long for the speech therapist to see me'
const helpers = 'As the teaching assistant I think she waited far too long for the speech therapist'
const danger = 'Invented: his uncle hits him and he is scared to go home.'

// Learning takes a moment: once for all of them.
let learned: ReturnType<typeof createEngine> | undefined
const engineOnce = () => {
  learned ??= createEngine()
  return learned
}

for (const engine of engines)
  describe(engine.name, () => {
    async function helped(db: Awaited<ReturnType<typeof engine.fresh>>, own: string | null, words: string) {
      const survey = await openSurvey(db)
      const child = person(survey, 'child-easy-read')
      await child.begin()
      await child.given({ givenBy: 'helped', helper: 'school-staff' })
      if (own !== null) await child.say('c_better', own)
      await child.say('supporter_words', words)
      return { survey, child, inspection: await keyed(survey) }
    }

    test('a helper’s words go through the one door: screened and sealed like any', async () => {
      await using db = await engine.fresh()
      await helped(db, null, danger)
      expect(await db.selectFrom('concerns').select(['question', 'level']).execute()).toEqual([
        { question: 'supporter_words', level: 'urgent' },
      ])
      const [row] = await db.selectFrom('answers').selectAll().execute()
      expect(row?.text_sealed?.toString('latin1')).not.toContain('uncle')
    })

    test('they are themed and quoted with their mark, and counted as nobody’s', async () => {
      await using db = await engine.fresh()
      const { survey, inspection } = await helped(db, childs, helpers)
      await codeAnswers(survey.house, engineOnce(), inspection)
      const themes = await db.selectFrom('unit_themes').select(['theme_id', 'answer_id']).execute()
      const theme = themes.find((one) => one.answer_id.endsWith('supporter_words'))?.theme_id ?? ''
      expect(theme).not.toBe('')
      const cells = (await themeCells(db, 'here')).filter((cell) => cell.theme === theme)
      expect(cells.reduce((sum, cell) => sum + cell.people, 0)).toBeLessThanOrEqual(1)
      const page = await readThemePage(survey.house, inspection, 'en', theme, 'reader', { page: 1 })
      const marked = page?.cards.filter((card) => card.supporter)
      expect(marked?.map((card) => card.text)).toEqual([expect.stringContaining('teaching assistant')])
      expect(
        page?.cards
          .filter((card) => !card.supporter)
          .map((card) => card.text)
          .join(),
      ).not.toContain('assistant')
    })

    test('where only the helper said anything, no child did', async () => {
      await using db = await engine.fresh()
      const { survey, inspection } = await helped(db, null, helpers)
      await codeAnswers(survey.house, engineOnce(), inspection)
      expect((await db.selectFrom('unit_themes').select('theme_id').execute()).length).toBeGreaterThan(0)
      expect(await themeCells(db, 'here')).toEqual([])
      expect(await peopleWithWords(db, 'here')).toEqual([])
    })

    test('they stand apart on the answer’s page, and the page says who helped', async () => {
      await using db = await engine.fresh()
      const { survey, child, inspection } = await helped(db, childs, helpers)
      const id = (await child.now()).response?.id
      const page = await readAnswerPage(survey.house, inspection, 'en', `${id}.c_better`, { original: true })
      expect(page?.response).toMatchObject({ givenBy: 'helped', helper: 'school-staff' })
      expect(page?.answers.map(({ supporter }) => supporter)).toEqual([false, true])
      expect(page?.answers.at(-1)?.ask).toContain('person who is helping')
    })

    test('exports name them by their question', async () => {
      await using db = await engine.fresh()
      const { survey, inspection } = await helped(db, childs, helpers)
      const lines: string[] = []
      for await (const line of exportLines(survey.house, inspection, { format: 'jsonl', redacted: false }))
        lines.push(line)
      const [response] = lines.map((line) => JSON.parse(line))
      expect(response).toMatchObject({ givenBy: 'helped', audience: 'child' })
      expect(response.answers).toContainEqual(
        expect.objectContaining({ question: 'supporter_words', type: 'open', text: helpers }),
      )
    })

    test('they are dropped with sending when nobody helped after all', async () => {
      await using db = await engine.fresh()
      const { survey, child } = await helped(db, childs, helpers)
      await child.given({ givenBy: 'alone', helper: null })
      await child.send()
      const kept = await db.selectFrom('answers').select('question').execute()
      expect(kept).toEqual([{ question: 'c_better' }])
      const { questionnaire } = await child.now()
      const late = giving(questionOf(questionnaire, 'supporter_words'), helpers)
      expect(await saveOnVisit(survey.house, await child.now(), 'en', { answer: late })).toBe('already-sent')
    })
  })
