import { describe, expect, test } from 'vitest'
import { sampleResponsesSchema } from '#app/demo/sample-response.ts'
import { sampleResponses } from '#app/demo/samples.server.ts'
import { helperIds } from '#app/survey/given-by.ts'
import {
  askedQuestions,
  currentQuestionnaire,
  type GivenAnswer,
  givenByChoices,
  readAnswer,
  skip,
  takesWords,
} from '#app/survey/index.ts'

const samples = sampleResponses()
type Sample = (typeof samples)[number]

/** Each answer as the page's form would post it; throws when a page would refuse it. */
function read(sample: Sample): Record<string, GivenAnswer> {
  const questionnaire = currentQuestionnaire(sample.questionnaire)
  if (!questionnaire) throw new Error(`${sample.id} answers an unknown questionnaire`)
  return Object.fromEntries(
    Object.entries(sample.answers).map(([id, given]) => {
      const question = questionnaire.questions.find((one) => one.id === id)
      if (!question) throw new Error(`${sample.id} answers ${id}, which ${questionnaire.id} does not have`)
      if (given.skipped) return [id, skip(question)]
      const posted: [string, string][] = takesWords(question)
        ? [['words', given.text ?? '']]
        : [given.value ?? []].flat().map((value) => ['answer', String(value)])
      const answer = readAnswer(question, posted)
      if (!answer.ok) throw new Error(`${sample.id} ${id}: ${answer.problem.code}`)
      return [id, answer.answer]
    }),
  )
}

const questionsOf = (sample: Sample) => {
  const questionnaire = currentQuestionnaire(sample.questionnaire)
  return questionnaire ? askedQuestions(questionnaire, read(sample)).map((question) => question.id) : []
}
const count = (wanted: (sample: Sample) => boolean) => samples.filter(wanted).length
const texts = samples.flatMap((sample) =>
  Object.values(sample.answers).flatMap((answer) => answer.text ?? []),
)

describe('the invented responses', () => {
  test('every one has an id of its own that says it is invented', () => {
    expect(new Set(samples.map((sample) => sample.id)).size).toBe(samples.length)
    for (const sample of samples) expect(sample.id).toMatch(/^invented-/)
  })

  test('there are 180, of the five questionnaires, in two languages, some unfinished', () => {
    expect(count((sample) => sample.questionnaire === 'child-easy-read')).toBe(45)
    expect(count((sample) => sample.questionnaire === 'young-person')).toBe(45)
    expect(count((sample) => sample.questionnaire === 'parent-carer')).toBe(60)
    expect(count((sample) => sample.questionnaire === 'young-adult')).toBe(15)
    expect(count((sample) => sample.questionnaire === 'practitioner')).toBe(15)
    expect(count((sample) => sample.language === 'ar')).toBe(10)
    expect(count((sample) => sample.state === 'in-progress')).toBe(14)
  })

  test('every answer is one that its page would take, kept as the page would keep it', () => {
    for (const sample of samples)
      for (const [id, answer] of Object.entries(read(sample))) {
        const given = sample.answers[id]
        expect({ id, value: answer.value, words: answer.words, skipped: answer.skipped }).toEqual({
          id,
          value: given?.value ?? null,
          words: given?.text ?? null,
          skipped: given?.skipped ?? false,
        })
      }
  })

  test('each follows the path: a finished one to its end, an unfinished one part of the way', () => {
    for (const sample of samples) {
      const asked = questionsOf(sample)
      const answered = Object.keys(sample.answers)
      if (sample.state === 'submitted') expect([sample.id, answered]).toEqual([sample.id, asked])
      else {
        expect([sample.id, answered]).toEqual([sample.id, asked.slice(0, answered.length)])
        expect(answered.length).toBeLessThan(asked.length)
      }
    }
  })

  test('who answered is somebody the page offers, and a helper is named only where there was one', () => {
    for (const sample of samples) {
      const questionnaire = currentQuestionnaire(sample.questionnaire)
      expect(questionnaire && givenByChoices(questionnaire)).toContain(sample.givenBy)
      if (sample.helper) {
        expect(sample.givenBy).toBe('helped')
        expect(helperIds).toContain(sample.helper)
      }
    }
  })

  test('no two people say the same thing at length', () => {
    const long = texts.filter((text) => text.length > 20)
    expect(new Set(long).size).toBe(long.length)
  })

  test('telephone numbers are from the range kept for drama, postcodes from no place', () => {
    const numbers = texts.flatMap((text) => text.match(/\b0\d[\d ]{8,}\d/g) ?? [])
    const postcodes = texts.flatMap((text) => text.match(/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g) ?? [])
    expect(numbers.length).toBeGreaterThan(0)
    expect(postcodes.length).toBeGreaterThan(0)
    for (const number of numbers) expect(number).toMatch(/^07700 900\d{3}$/)
    for (const postcode of postcodes) expect(postcode).toMatch(/^ZZ99 /)
  })

  test('a file with an answer that is both skipped and given is refused', () => {
    const [first] = samples
    const both = { ...first, answers: { c_good: { text: 'An invented answer.', skipped: true } } }
    expect(sampleResponsesSchema.safeParse([both]).success).toBe(false)
    expect(sampleResponsesSchema.safeParse([first]).success).toBe(true)
  })
})
