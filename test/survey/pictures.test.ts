import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { easyReadPictures } from '#app/survey/easy-read-pictures.ts'
import { choicePicture, helpNow, questionPicture, startParts } from '#app/survey/frame.ts'
import { iconFor, pictureNames } from '#app/survey/pictures.ts'
import { audiences, choices, unknown } from '#app/survey/questionnaire.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'

const family = new URL('../../node_modules/@iconify-json/fluent-emoji-flat/icons.json', import.meta.url)
const icons: { icons: Record<string, unknown> } = JSON.parse(readFileSync(family, 'utf8'))
const asked = questionnaires.flatMap((questionnaire) =>
  questionnaire.questions.map((question) => ({ questionnaire, question })),
)
/** Names of peoples and languages: no picture means them. */
const unpictured = ['ethnic_group', 'home_language']

test('every picture is drawn in the family we use', () => {
  for (const name of pictureNames) expect(icons.icons, name).toHaveProperty([iconFor[name]])
  expect(Object.keys(iconFor).sort()).toEqual([...pictureNames].sort())
})

test('in easy read every question and everything that is chosen has a picture', () => {
  for (const { questionnaire, question } of asked) {
    expect(questionPicture(questionnaire, question), question.id).toBeDefined()
    for (const value of choices(question)) {
      const picture = choicePicture(questionnaire, question, value, true)
      if (unpictured.includes(question.id) && question.options?.some(({ id }) => id === value))
        expect(picture, `${question.id} ${value}`).toBeUndefined()
      else expect(picture, `${question.id} ${value}`).toBeDefined()
    }
  }
})

test('in ordinary words only faces and the child’s questions have pictures', () => {
  for (const { questionnaire, question } of asked)
    if (questionnaire.kind === 'ordinary')
      expect(choicePicture(questionnaire, question, unknown), question.id).toBe(
        question.type === 'faces' ? 'not-sure' : undefined,
      )
})

test('in one question no two choices share a picture', () => {
  for (const { questionnaire, question } of asked)
    for (const easyRead of [false, true]) {
      const drawn = choices(question).flatMap(
        (value) => choicePicture(questionnaire, question, value, easyRead) ?? [],
      )
      expect(new Set(drawn.map((name) => iconFor[name])).size, question.id).toBe(drawn.length)
    }
})

test('on one page of the frame no two parts share a picture', () => {
  for (const page of [
    ...questionnaires.flatMap((one) => [startParts(one), startParts(one, true)]),
    ...audiences.map(helpNow),
    helpNow(undefined),
  ])
    expect(new Set(page.map((part) => iconFor[part.picture])).size).toBe(page.length)
})

test('no picture is kept for a question or an option that is not there', () => {
  for (const [id, pictures] of Object.entries(easyReadPictures)) {
    const questions = questionnaires.find((one) => one.id === id)?.questions ?? []
    for (const [name, { options = {} }] of Object.entries(pictures)) {
      const question = questions.find((one) => one.id === name)
      expect(question, name).toBeDefined()
      const values = question ? choices(question).map(String) : []
      for (const value of Object.keys(options)) expect(values, `${name} ${value}`).toContain(value)
    }
  }
})
