import { describe, expect, test } from 'vitest'
import { defineQuestionnaire, type Questionnaire, questionnaireFaults } from '#app/survey/questionnaire.ts'

const sound: Questionnaire = {
  id: 'invented',
  version: 1,
  audience: 'child',
  kind: 'ordinary',
  questions: [
    { id: 'first', type: 'single', options: [{ id: 'yes' }, { id: 'no' }], criteria: ['I1'], marks: [] },
    {
      id: 'second',
      type: 'open',
      criteria: [],
      marks: [],
      askedWhen: { any: [{ question: 'first', oneOf: ['yes'] }] },
    },
  ],
}
const [first, second] = sound.questions
if (!first || !second) throw new Error('the sound questionnaire has two questions')
const faultsWith = (...questions: readonly unknown[]) => questionnaireFaults({ ...sound, questions })

describe('a questionnaire is checked before anybody is asked', () => {
  test('a sound one has no faults', () => {
    expect(questionnaireFaults(sound)).toEqual([])
  })

  test('a faulty one is thrown with every fault', () => {
    const faulty = { ...sound, questions: [first, first, { ...second, askedWhen: undefined, options: [] }] }
    expect(() => defineQuestionnaire(faulty)).toThrow(/first: stands twice|options/)
  })

  test('a condition on a question that does not exist is refused', () => {
    const faults = faultsWith(first, { ...second, askedWhen: { question: 'nowhere', oneOf: ['yes'] } })
    expect(faults).toEqual(['second: asks about nowhere, which does not exist'])
  })

  test('a condition on a later question is refused, also deep inside another', () => {
    const early = { ...second, askedWhen: { all: [{ any: [{ question: 'first', oneOf: ['yes'] }] }] } }
    expect(faultsWith(early, first)).toEqual(['second: asks about first, which stands later'])
  })

  test('a loop is refused', () => {
    const about = (question: string) => ({ question, oneOf: ['yes'] })
    expect(faultsWith({ ...first, askedWhen: about('first') })).toEqual(['first: asks about itself'])
    const another = { ...first, id: 'another', askedWhen: about('first') }
    expect(faultsWith({ ...first, askedWhen: about('another') }, another)).toEqual([
      'first: asks about another, which stands later',
    ])
  })

  test('a condition on a value that can never be given is refused', () => {
    const faults = faultsWith(first, { ...second, askedWhen: { question: 'first', oneOf: ['perhaps'] } })
    expect(faults).toEqual(['second: first can never be perhaps'])
  })

  test.each([
    ['the same question twice', [first, first], /first: stands twice/],
    ['the same option twice', [{ ...first, options: [{ id: 'yes' }, { id: 'yes' }] }], /yes stands twice/],
    ['an option that is not kebab-case', [{ ...first, options: [{ id: 'Not Kebab' }] }], /kebab-case/],
    [
      'an option that is a word of the frame',
      [{ ...first, options: [{ id: 'unknown' }] }],
      /word of the frame/,
    ],
    ['choices without options', [{ ...first, options: undefined }], /has no options/],
    ['options of a scale', [{ ...first, type: 'faces' }], /faces takes no options/],
    ['pictures without a picture', [{ ...first, type: 'pictures' }], /option yes has no picture/],
    ['an unknown picture', [{ ...first, options: [{ id: 'yes', picture: 'dragon' }] }], /picture/],
    ['an unknown excluded option', [{ ...first, options: [{ id: 'yes', excludes: ['of'] }] }], /unknown of/],
    ['an unknown type', [{ ...first, type: 'slider' }], /type/],
    ['an unknown key', [{ ...first, colour: 'red' }], /colour/],
  ])('%s is refused', (_what, questions, fault) => {
    expect(faultsWith(...questions).join('\n')).toMatch(fault)
  })

  test('a defined questionnaire cannot be changed', () => {
    const defined = defineQuestionnaire(structuredClone(sound))
    expect(() => Object.assign(defined.questions[0] ?? {}, { type: 'open' })).toThrow(TypeError)
  })
})
