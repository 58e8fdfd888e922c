import { describe, expect, test } from 'vitest'
import { type Questionnaire, questionnaires, releasedQuestionnaires } from '#app/survey/index.ts'
import { paperOrder } from '#app/survey/paper/paper-order.ts'

const parents = questionnaires.find(({ id }) => id === 'parent-carer')
if (!parents) throw new Error('no questionnaire for parents')

const single = (id: string, more: object = {}) => ({
  id,
  type: 'single' as const,
  options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  criteria: [],
  marks: [],
  ...more,
})
const made = (...questions: Questionnaire['questions']): Questionnaire => ({
  id: 'made-up',
  version: 1,
  audience: 'other',
  kind: 'ordinary',
  questions,
})
const openings = (questionnaire: Questionnaire) =>
  paperOrder(questionnaire).flatMap(({ question, opens }) => (opens ? [{ id: question.id, ...opens }] : []))

describe('a questionnaire on paper', () => {
  test.each(releasedQuestionnaires.map((one) => [`${one.id} ${one.version}`, one] as const))(
    '%s has every question of the screen, in its order, numbered from 1',
    (_, questionnaire) => {
      const paper = paperOrder(questionnaire)
      expect(paper.map(({ question }) => question.id)).toEqual(questionnaire.questions.map(({ id }) => id))
      expect(paper.map(({ number }) => number)).toEqual(questionnaire.questions.map((_, at) => at + 1))
    },
  )

  test.each(releasedQuestionnaires.map((one) => [`${one.id} ${one.version}`, one] as const))(
    '%s sends nobody backwards, and every conditional question says for whom it is',
    (_, questionnaire) => {
      const covered = new Set<number>()
      for (const { from, to, next, ticks } of openings(questionnaire)) {
        for (let number = from; number <= to; number++) covered.add(number)
        expect(next ?? to + 1).toBe(to + 1)
        if ('question' in ticks) expect(ticks.number).toBeLessThan(from)
      }
      const conditional = paperOrder(questionnaire).filter(({ question }) => question.askedWhen)
      expect([...covered]).toEqual(conditional.map(({ number }) => number))
    },
  )

  test('who answers is said by the boxes, in the order of the boxes', () => {
    const numberOf = (id: string) => parents.questions.findIndex((question) => question.id === id) + 1
    expect(openings(parents).find(({ id }) => id === 'p_plan_timely_more')).toMatchObject({
      say: 'only',
      ticks: {
        number: numberOf('p_plan_timely'),
        values: ['no-under-6-months', 'no-over-6-months', 'refused'],
      },
      from: numberOf('p_plan_timely_more'),
      to: numberOf('p_plan_timely_more'),
      next: numberOf('p_plan_quality'),
    })
  })

  test('where nearly everybody answers, it is said who does not', () => {
    expect(openings(parents).find(({ id }) => id === 'p_help_health_more')).toMatchObject({
      say: 'unless',
      ticks: { values: ['not-needed', 'unknown'] },
    })
  })

  test('questions that one answer opens are opened together', () => {
    const { from = 0, to } = openings(parents).find(({ id }) => id === 'p_ap_hours') ?? {}
    expect(to).toBe(from + 2)
    expect(openings(parents).some(({ id }) => id === 'p_ap_good' || id === 'p_ap_more')).toBe(false)
  })

  test('the last question leads to the end, and several conditions are joined as they are', () => {
    const [opening] = openings(
      made(
        single('one'),
        single('two'),
        single('last', {
          askedWhen: {
            any: [
              { question: 'one', oneOf: ['c', 'a'] },
              {
                all: [
                  { question: 'one', oneOf: ['b'] },
                  { question: 'two', oneOf: ['b'] },
                ],
              },
            ],
          },
        }),
      ),
    )
    expect(opening).toMatchObject({
      next: null,
      say: 'only',
      ticks: {
        any: [
          { number: 1, values: ['a', 'c'] },
          {
            all: [
              { number: 1, values: ['b'] },
              { number: 2, values: ['b'] },
            ],
          },
        ],
      },
    })
  })

  test('where several boxes can be ticked, it is never said who does not', () => {
    const [opening] = openings(
      made(
        { ...single('one'), type: 'multi' },
        single('more', { askedWhen: { question: 'one', oneOf: ['a', 'b'] } }),
      ),
    )
    expect(opening).toMatchObject({ say: 'only', ticks: { values: ['a', 'b'] } })
  })
})
