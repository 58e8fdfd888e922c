import { expect, test } from 'vitest'
import { skip } from '#app/survey/answer.ts'
import { journey, progress, resumeAt, stepAt, unreachableAnswers } from '#app/survey/journey.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { framed, supporterQuestionId } from '#app/survey/supporter.ts'
import { answersOf, anyAnswer, chanceOf, giving, questionOf } from './giving.ts'

test.each(questionnaires.map((one) => [one.id, one] as const))(
  'in %s whoever helps is asked last, and nobody else is',
  (_id, questionnaire) => {
    const chance = chanceOf(7)
    const answers = answersOf(...questionnaire.questions.map((question) => anyAnswer(question, chance)))
    const helped = framed(questionnaire, 'helped')
    const steps = journey(helped, answers)
    const last = steps.at(-3)
    expect(last).toMatchObject({ kind: 'question', id: supporterQuestionId })
    // The page looks like any other: its address and title are a number.
    expect(last).toMatchObject({
      number: steps.length - 4,
      total: steps.length - 4,
      slug: String(steps.length - 4),
    })
    const soFar = {
      agreed: true,
      givenBy: { givenBy: 'helped' as const, helper: null },
      answers,
      submitted: false,
    }
    expect(resumeAt(helped, soFar).id).toBe(supporterQuestionId)
    const done = { ...answers, ...answersOf(skip(questionOf(helped, supporterQuestionId))) }
    expect(resumeAt(helped, { ...soFar, answers: done }).id).toBe('check')
    expect(progress(helped, done)).toMatchObject({ total: steps.length - 4, done: steps.length - 4 })
    for (const how of ['alone', 'on-behalf', 'group', undefined] as const) {
      const other = framed(questionnaire, how)
      expect(journey(other, answers)).toEqual(journey(questionnaire, answers))
      expect(stepAt(other, answers, String(steps.length - 4))).toBeUndefined()
    }
  },
)

test('words of a helper go when the person says, after all, that nobody helped', () => {
  for (const questionnaire of questionnaires) {
    const helped = framed(questionnaire, 'helped')
    const answers = answersOf(giving(questionOf(helped, supporterQuestionId), 'Invented: I held the tablet.'))
    expect(unreachableAnswers(helped, answers)).toEqual([])
    expect(
      unreachableAnswers(framed(questionnaire, 'alone'), answers).map((answer) => answer.question),
    ).toEqual([supporterQuestionId])
  }
})
