import { describe, expect, test } from 'vitest'
import { givenByChoices, givenByProblems, readGivenBy } from '#app/survey/given-by.ts'
import { childEasyReadV1 as child } from '#app/survey/questionnaires/child-easy-read.v1.ts'
import { parentCarerV1 as parent } from '#app/survey/questionnaires/parent-carer.v1.ts'

const from = (entries: Record<string, string>, questionnaire = child) =>
  readGivenBy(questionnaire, Object.entries(entries))

describe('how somebody answers', () => {
  test('who helped is kept only when somebody was helped, and may be left open', () => {
    const answer = (entries: Record<string, string>) => {
      const read = from(entries)
      return read.ok ? read.answer : read.problem
    }
    expect(answer({ givenBy: 'helped', helper: 'school-staff' })).toEqual({
      givenBy: 'helped',
      helper: 'school-staff',
    })
    expect(answer({ givenBy: 'helped' })).toEqual({ givenBy: 'helped', helper: null })
    expect(answer({ givenBy: 'alone', helper: 'other' })).toEqual({ givenBy: 'alone', helper: null })
  })

  test('only parents and carers answer for a child who cannot', () => {
    expect(from({ givenBy: 'on-behalf' }, parent)).toMatchObject({ ok: true })
    expect(from({ givenBy: 'on-behalf' })).toMatchObject({ problem: { code: 'given-by.unknown-choice' } })
    expect(givenByChoices(child)).toEqual(['alone', 'helped', 'group'])
    expect(givenByChoices(parent)).toEqual(['alone', 'helped', 'on-behalf', 'group'])
  })

  test('nobody says of themselves that they were imported', () => {
    for (const givenBy of ['paper', 'imported'])
      expect(from({ givenBy })).toMatchObject({ problem: { code: 'given-by.unknown-choice' } })
  })

  test('the page makes just the problems it lists', () => {
    const ways: Record<string, [string, unknown][]> = {
      'given-by.missing': [],
      'given-by.unknown-choice': [
        ['givenBy', 'helped'],
        ['helper', 'dragon'],
      ],
      'given-by.too-many': [
        ['givenBy', 'alone'],
        ['givenBy', 'group'],
      ],
      'form.unknown-field': [
        ['givenBy', 'alone'],
        ['sneaky', 'x'],
      ],
      'form.not-text': [['givenBy', new Blob(['x'])]],
    }
    for (const code of givenByProblems) {
      const read = readGivenBy(child, ways[code] ?? [])
      expect(read.ok ? 'taken' : read.problem.code).toBe(code)
    }
  })
})
