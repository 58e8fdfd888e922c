import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { choicePicture, helpNow, startParts } from '#app/survey/frame.ts'
import { iconFor, pictureNames } from '#app/survey/pictures.ts'
import { choices } from '#app/survey/questionnaire.ts'
import { childEasyReadV1 as child } from '#app/survey/questionnaires/child-easy-read.v1.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'

const family = new URL('../../node_modules/@iconify-json/fluent-emoji-flat/icons.json', import.meta.url)
const icons: { icons: Record<string, unknown> } = JSON.parse(readFileSync(family, 'utf8'))

test('every picture is drawn in the family we use', () => {
  for (const name of pictureNames) expect(icons.icons, name).toHaveProperty([iconFor[name]])
  expect(Object.keys(iconFor).sort()).toEqual([...pictureNames].sort())
})

test('in easy read everything that is chosen has a picture', () => {
  for (const question of child.questions)
    for (const value of choices(question)) expect(choicePicture(question, value), `${value}`).toBeDefined()
})

test('in one question no two choices share a picture', () => {
  for (const question of questionnaires.flatMap((one) => one.questions)) {
    const drawn = choices(question).flatMap((value) => choicePicture(question, value) ?? [])
    expect(new Set(drawn.map((name) => iconFor[name])).size, question.id).toBe(drawn.length)
  }
})

test('on one page of the frame no two parts share a picture', () => {
  for (const page of [...questionnaires.map(startParts), helpNow])
    expect(new Set(page.map((part) => iconFor[part.picture])).size).toBe(page.length)
})
