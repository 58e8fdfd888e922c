import { expect, test } from 'vitest'
import { singlesOut } from '#app/disclosure/index.ts'

const judged = (text: string, hidden: string[] = []) =>
  singlesOut({ text, hidden, words: text.split(' ').length })

test('ordinary words single nobody out', () => {
  expect(judged('The bus is late again and nobody rings us.')).toBeNull()
  expect(judged('[name] helps me with reading when it is loud in class.', ['person'])).toBeNull()
  expect(judged('My daughter is 9 and waits for her plan.')).toBeNull()
  expect(judged('')).toBeNull()
})

test('a rare condition does, alone', () => {
  expect(judged('Nobody at school knows what [condition] is.', ['rare_condition'])).toBe('rare-condition')
})

test('so do many details, in number or for their length', () => {
  const three = ['person', 'person', 'organisation']
  expect(judged('[name] and [name] said we can not stay at [organisation] any more now', three)).toBe(
    'many-details',
  )
  expect(judged('[name] helps.', ['person'])).toBe('many-details')
  expect(judged('[name] helps me now.', ['person'])).toBeNull()
})

test('so does a combination that only one family has', () => {
  expect(judged('We foster twins, one is 9 and uses a wheelchair.')).toBe('combination')
  expect(judged('She is the only wheelchair user in her class.')).toBe('combination')
  expect(judged('[name] was excluded in year 9 after that.', ['person'])).toBe('combination')
  expect(judged('He was the only one who listened.')).toBeNull()
})
