import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import {
  currentQuestionnaire,
  questionnaires,
  questionnaireVersion,
  releasedQuestionnaires,
} from '#app/survey/index.ts'

// Somebody may have answered these. To change a questionnaire, add its next version and a line here.
const released: Readonly<Record<string, string>> = {
  'child-easy-read 1': '9ea99dacea9c51d061e4c058de5cc8e7b61fe59ef0647be918da59c6a8d1e10a',
  'parent-carer 1': '9146bf86431f97c543ac54d9d0ccaf24ac922d0204e3b84f2a4b1e057c6bf313',
  'practitioner 1': '86137a7937ddbfc4c41e30e47bf5a63f67c30b7e48858aac2c860742654b58ac',
  'young-adult 1': '0503b84a5b5194430977a73cda51a1a2fe2b5449388e7c222242960ff7261306',
  'young-person 1': 'ca41760188dfa19f2c22cb4218a42f7082e37be8b0071dd7604a915ae38bdaf5',
}

const hashOf = (data: unknown) => createHash('sha256').update(canonical(data)).digest('hex')

/** JSON with sorted keys, so that only meaning counts. */
function canonical(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
}

describe('released questionnaires', () => {
  test('a version that may have been answered never changes', () => {
    const now = releasedQuestionnaires.map((one) => [`${one.id} ${one.version}`, hashOf(one)])
    expect(Object.fromEntries(now)).toEqual(released)
  })

  test('each version is found by its id and number, and no other', () => {
    for (const one of releasedQuestionnaires) expect(questionnaireVersion(one.id, one.version)).toBe(one)
    expect(questionnaireVersion('child-easy-read', 99)).toBeUndefined()
    expect(questionnaireVersion('nobody', 1)).toBeUndefined()
    expect(currentQuestionnaire('nobody')).toBeUndefined()
  })

  test('the current ones ask everybody as many questions as was agreed, and then about themselves', () => {
    const counts = questionnaires.map((one) => {
      const always = one.questions.filter((question) => !question.askedWhen)
      // Parents begin with three about the child, practitioners with their role; the others' questions about themselves come at the end.
      const first = always.filter((question) => !question.about || /^[pw]_/.test(question.id))
      return [one.id, first.length, always.length - first.length]
    })
    expect(counts).toEqual([
      ['child-easy-read', 10, 2],
      ['young-person', 13, 7],
      ['young-adult', 11, 5],
      ['parent-carer', 21, 4],
      ['practitioner', 16, 0],
    ])
  })
})
