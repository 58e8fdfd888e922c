import { expect, test } from 'vitest'
import { splitUnits } from '#app/themes/units.ts'

const pieces = (text: string) => splitUnits(text, 'en').map(({ start, end }) => text.slice(start, end))

test('a turn of mind starts a new unit', () => {
  expect(pieces('The nurse was kind but the wait was awful')).toEqual([
    'The nurse was kind',
    'but the wait was awful',
  ])
})

test('sentence ends, semicolons and list lines split', () => {
  expect(
    pieces('I like my class. We play games; it is fun\n- more swings please\n- a quiet room'),
  ).toHaveLength(5)
})

test('short forms and decimal points do not split', () => {
  expect(pieces('Dr. Smith gave 2.5 hours of help e.g. reading with him')).toHaveLength(1)
})

test('an Arabic turn and question mark split', () => {
  expect(pieces('المدرسة جيدة جدا لكن لا يوجد دعم. هل تسمعوننا؟ نعم نسمع')).toHaveLength(4)
})

test('every word lies in exactly one unit, whatever the text', () => {
  const texts = [
    'a',
    '',
    '  ',
    'No. No! Yes?',
    'but',
    'x\n\n\n- \n- y',
    '😀 good but 😀 bad',
    'One;two;three four',
  ]
  for (const text of texts) {
    const units = splitUnits(text, 'en')
    for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const holding = units.filter(
        (unit) => unit.start <= match.index && match.index + match[0].length <= unit.end,
      )
      expect(holding, `${match[0]} of ${text}`).toHaveLength(1)
    }
  }
})
