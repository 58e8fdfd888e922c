import { describe, expect, test } from 'vitest'
import type { GivenAnswer } from '#app/survey/answer.ts'
import { skip } from '#app/survey/answer.ts'
import {
  type Answers,
  askedQuestions,
  canVisit,
  firstUnanswered,
  journey,
  nextStep,
  previousStep,
  progress,
  resumeAt,
  type SoFar,
  showsHelp,
  stepAfterSaving,
  stepAt,
  stepOf,
  stepPath,
  unreachableAnswers,
} from '#app/survey/journey.ts'
import { choices, type Question, type Questionnaire } from '#app/survey/questionnaire.ts'
import { childEasyReadV1 as child } from '#app/survey/questionnaires/child-easy-read.v1.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { parentCarerV1 as parent } from '#app/survey/questionnaires/parent-carer.v1.ts'
import { youngPersonV1 as young } from '#app/survey/questionnaires/young-person.v1.ts'
import { answersOf, anyAnswer, chanceOf, giving, questionOf } from './giving.ts'

const fresh: SoFar = { agreed: false, givenBy: null, answers: {}, submitted: false }
const begun: SoFar = { ...fresh, agreed: true, givenBy: { givenBy: 'alone', helper: null } }

/** Walks as a person does, a page at a time, and gives back the ids of the pages met. */
function walk(questionnaire: Questionnaire, answer: (question: Question) => GivenAnswer) {
  const met: string[] = []
  let answers: Answers = {}
  let step = stepOf(questionnaire, answers, 'start')
  while (step && step.kind !== 'sent' && met.length < 200) {
    met.push(step.id)
    if (step.kind === 'question') answers = { ...answers, [step.id]: answer(step.question) }
    step = nextStep(questionnaire, answers, step.id)
  }
  return { met, answers }
}

/** Questions whose answer opens others, each with an answer that opens, one that does not, and a skip. */
function forks(questionnaire: Questionnaire) {
  const named = new Map<string, (string | number)[]>()
  for (const question of questionnaire.questions)
    if (question.askedWhen && 'question' in question.askedWhen)
      named.set(question.askedWhen.question, [...question.askedWhen.oneOf])
  return [...named].map(([id, opening]) => {
    const question = questionOf(questionnaire, id)
    const closing = choices(question).find((value) => !opening.includes(value)) ?? ''
    return opening
      .map((value) => ({ answer: giving(question, value), opens: true }))
      .concat({ answer: giving(question, closing), opens: false }, { answer: skip(question), opens: false })
  })
}

function combinations<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((done, list) => done.flatMap((row) => list.map((one) => [...row, one])), [[]])
}

describe.each(questionnaires.map((one) => [one.id, one] as const))('%s', (_id, questionnaire) => {
  test('every branch is walked to the page of answers, over just the questions it opens', () => {
    // The first opening answer, the other answer and the skip of each fork, in every combination.
    const branches = combinations(
      forks(questionnaire).map((fork) => [...fork.slice(0, 1), ...fork.slice(-2)]),
    )
    for (const branch of branches) {
      const chosen = new Map(branch.map((fork) => [fork.answer.question, fork]))
      const { met } = walk(questionnaire, (question) => chosen.get(question.id)?.answer ?? skip(question))
      const expected = questionnaire.questions.filter((question) => {
        if (!question.askedWhen || !('question' in question.askedWhen)) return true
        return chosen.get(question.askedWhen.question)?.opens
      })
      expect(met).toEqual(['start', 'given-by', ...expected.map((question) => question.id), 'check'])
    }
    expect(branches.length).toBe(3 ** forks(questionnaire).length)
  })

  test('each opening answer opens by itself', () => {
    for (const fork of forks(questionnaire))
      for (const { answer, opens } of fork) {
        const before = askedQuestions(questionnaire, {}).length
        expect(askedQuestions(questionnaire, answersOf(answer)).length > before).toBe(opens)
      }
  })

  test('whatever is answered, the end is reached, no page comes twice, back undoes next', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chanceOf(seed)
      const { met, answers } = walk(questionnaire, (question) => anyAnswer(question, chance))
      expect(met.at(-1)).toBe('check')
      expect(new Set(met).size).toBe(met.length)
      for (const id of met) {
        const next = nextStep(questionnaire, answers, id)
        if (next && next.kind !== 'sent') expect(previousStep(questionnaire, answers, next.id)?.id).toBe(id)
      }
      expect(resumeAt(questionnaire, { ...begun, answers }).id).toBe('check')
      expect(progress(questionnaire, answers).done).toBe(progress(questionnaire, answers).total)
      expect(unreachableAnswers(questionnaire, answers)).toEqual([])
    }
  })

  test('whatever is stored, in whatever order, the path holds together', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const chance = chanceOf(seed)
      const some = questionnaire.questions.filter(() => chance() < 0.6)
      const answers = answersOf(...some.map((question) => anyAnswer(question, chance)))
      const steps = journey(questionnaire, answers)
      expect(new Set(steps.map((step) => step.slug)).size).toBe(steps.length)
      const numbers = steps.flatMap((step) => (step.kind === 'question' ? [step.number] : []))
      expect(numbers).toEqual(numbers.map((_, index) => index + 1))
      const asked = askedQuestions(questionnaire, answers).map((question) => question.id)
      const lost = unreachableAnswers(questionnaire, answers).map((answer) => answer.question)
      expect(lost.filter((id) => asked.includes(id))).toEqual([])
      expect([...lost, ...Object.keys(answers).filter((id) => asked.includes(id))].sort()).toEqual(
        Object.keys(answers).sort(),
      )
      const here = resumeAt(questionnaire, { ...begun, answers })
      const open = steps.filter((step) => canVisit(questionnaire, { ...begun, answers }, step.id))
      expect(open.at(-1)?.id).toBe(here.id)
    }
  })

  test('addresses say neither what was asked nor that a question was opened', () => {
    const all = forks(questionnaire).flatMap((fork) => (fork[0] ? [fork[0].answer] : []))
    for (const step of journey(questionnaire, answersOf(...all)))
      expect(step.slug).toMatch(/^(start|given-by|\d+|check|sent)$/)
  })
})

describe('where somebody is', () => {
  test('is worked out from what they gave', () => {
    expect(resumeAt(child, fresh).id).toBe('start')
    expect(resumeAt(child, { ...fresh, agreed: true }).id).toBe('given-by')
    expect(resumeAt(child, begun).id).toBe('c_school_feel')
    const answers = answersOf(giving(questionOf(child, 'c_school_feel'), 4))
    expect(resumeAt(child, { ...begun, answers }).id).toBe('c_help_enough')
    expect(resumeAt(child, { ...begun, submitted: true }).id).toBe('sent')
  })

  test('pages ahead of the first gap stay shut, pages behind stay open', () => {
    const answers = answersOf(
      giving(questionOf(child, 'c_school_feel'), 4),
      giving(questionOf(child, 'c_who_helps'), 'friend'),
    )
    const may = (id: string) => canVisit(child, { ...begun, answers }, id)
    expect(['start', 'given-by', 'c_school_feel', 'c_help_enough'].map(may)).toEqual([true, true, true, true])
    expect(['c_who_helps', 'check', 'sent', 'c_safe_more', 'nowhere'].map(may)).toEqual(Array(5).fill(false))
  })

  test('after sending only the last page is left', () => {
    const soFar = { ...begun, submitted: true }
    expect(
      journey(child, {})
        .filter((step) => canVisit(child, soFar, step.id))
        .map((step) => step.id),
    ).toEqual(['sent'])
    expect(previousStep(child, {}, 'sent')).toBeUndefined()
    expect(nextStep(child, {}, 'sent')).toBeUndefined()
  })

  test('the count is of the path as it stands', () => {
    const at = (answers: Answers, id: string) => {
      const step = stepOf(child, answers, id)
      return step?.kind === 'question' ? [step.number, step.total, step.slug] : undefined
    }
    const sad = answersOf(giving(questionOf(child, 'c_safe'), 1))
    expect(at({}, 'c_fun')).toEqual([7, 12, '7'])
    expect(at(sad, 'c_fun')).toEqual([8, 13, '8'])
    expect(stepAt(child, sad, '7')?.id).toBe('c_safe_more')
    expect(stepAt(child, sad, '99')).toBeUndefined()
    expect([stepPath('LINK', 'start'), stepPath('LINK', '7')]).toEqual(['/s/LINK', '/s/LINK/7'])
  })

  test('a skipped question is done but not answered', () => {
    const answers = answersOf(
      skip(questionOf(child, 'c_school_feel')),
      giving(questionOf(child, 'c_help_enough'), 2),
    )
    expect(progress(child, answers)).toEqual({ total: 12, done: 2, answered: 1, skipped: 1 })
    expect(firstUnanswered(child, answers)?.id).toBe('c_who_helps')
  })
})

describe('changing an answer', () => {
  const all = (questionnaire: Questionnaire, ...given: readonly GivenAnswer[]) => {
    const chosen = answersOf(...given)
    return walk(questionnaire, (question) => chosen[question.id] ?? skip(question)).answers
  }

  test('keeps what is out of reach for now, and names it', () => {
    const more = giving(questionOf(child, 'c_safe_more'), 'An invented answer.')
    const before = all(child, giving(questionOf(child, 'c_safe'), 1), more)
    const after = { ...before, ...answersOf(giving(questionOf(child, 'c_safe'), 5)) }
    expect(unreachableAnswers(child, before)).toEqual([])
    expect(unreachableAnswers(child, after)).toEqual([more])
    const again = { ...after, ...answersOf(giving(questionOf(child, 'c_safe'), 2)) }
    expect(unreachableAnswers(child, again)).toEqual([])
  })

  test('leads back to the page of answers, by way of what it opened', () => {
    const closed = all(young, giving(questionOf(young, 'y_ap'), 'no'))
    const saved = { id: 'y_ap', changing: true }
    expect(stepAfterSaving(young, { ...begun, answers: closed }, saved).id).toBe('check')
    const opened = { ...closed, ...answersOf(giving(questionOf(young, 'y_ap'), 'yes')) }
    expect(stepAfterSaving(young, { ...begun, answers: opened }, saved).id).toBe('y_ap_good')
  })

  test('without coming from there, the next page follows', () => {
    const answers = all(young)
    const after = stepAfterSaving(young, { ...begun, answers }, { id: 'y_help', changing: false })
    expect(after.id).toBe('y_adults')
  })

  test('a page no longer on the path leads to the first page not done', () => {
    const after = stepAfterSaving(young, begun, { id: 'y_ap_more', changing: false })
    expect(after.id).toBe('y_identified')
  })
})

describe('conditions', () => {
  const base = { version: 1, audience: 'other', kind: 'ordinary', id: 'invented' } as const
  const yesNo = { type: 'single', options: [{ id: 'yes' }, { id: 'no' }], criteria: [], marks: [] } as const
  const yes = (question: string) => ({ question, oneOf: ['yes'] })
  const chained: Questionnaire = {
    ...base,
    questions: [
      { ...yesNo, id: 'a' },
      { ...yesNo, id: 'b', askedWhen: yes('a') },
      { ...yesNo, id: 'c', askedWhen: yes('b') },
      { ...yesNo, id: 'both', askedWhen: { all: [yes('a'), yes('b')] } },
      { ...yesNo, id: 'either', askedWhen: { any: [yes('a'), yes('b')] } },
      { ...yesNo, id: 'picks', type: 'multi' },
      { ...yesNo, id: 'picked', askedWhen: yes('picks') },
    ],
  }
  const asked = (...given: readonly [string, ...string[]][]) =>
    askedQuestions(
      chained,
      answersOf(...given.map(([id, ...values]) => giving(questionOf(chained, id), ...values))),
    ).map((question) => question.id)

  test('any and all read as they say', () => {
    expect(asked(['a', 'yes'])).toEqual(['a', 'b', 'either', 'picks'])
    expect(asked(['a', 'yes'], ['b', 'yes'])).toEqual(['a', 'b', 'c', 'both', 'either', 'picks'])
  })

  test('an answer that is out of reach opens nothing', () => {
    expect(asked(['a', 'no'], ['b', 'yes'])).toEqual(['a', 'picks'])
  })

  test('one of several picks is enough', () => {
    expect(asked(['picks', 'no', 'yes'])).toContain('picked')
    expect(asked(['picks', 'no'])).not.toContain('picked')
  })

  test('names that every object has are no answers', () => {
    expect(unreachableAnswers(chained, {})).toEqual([])
    expect(stepOf(chained, {}, 'constructor')).toBeUndefined()
  })
})

describe('help now', () => {
  test.each([
    [child, 'c_safe', 'c_safe_more'],
    [young, 'y_feel_well', 'y_feel_well_more'],
  ] as const)('%# is shown with the question that a low face opens', (questionnaire, faces, more) => {
    for (const value of [1, 2, 3, 4, 5, 'unknown']) {
      const answers = answersOf(giving(questionOf(questionnaire, faces), value))
      const low = value === 1 || value === 2
      expect(showsHelp(questionOf(questionnaire, more), answers)).toBe(low)
      expect(askedQuestions(questionnaire, answers).some((question) => question.id === more)).toBe(low)
    }
  })

  test('a low face on safety is a concern of itself', () => {
    expect(questionOf(child, 'c_safe').raisesConcernWhen).toEqual({ question: 'c_safe', oneOf: [1, 2] })
  })
})

test('"what makes you say that?" follows an opinion, not "don\'t know" or "not needed"', () => {
  const opens = (value: string | number) =>
    askedQuestions(parent, answersOf(giving(questionOf(parent, 'p_help_health'), value))).some(
      (question) => question.id === 'p_help_health_more',
    )
  expect([5, 4, 3, 2, 1, 'unknown', 'not-needed'].map(opens)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ])
})
