import { describe, expect, it } from 'vitest'
import { findPersonalDetails } from '#app/themes/index.ts'

// Every person, place and number here is invented.
const found = (text: string) =>
  findPersonalDetails(text, 'und').map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)

describe('details that hide in plain words', () => {
  it.each([
    ['Faith comes to our house on Tuesdays', 'person: Faith'],
    ['hi im zak and i am 11', 'person: zak'],
    ['Dr Ó Briain listened', 'person: Dr Ó Briain'],
    ['Signed, R. Castellano', 'person: R. Castellano'],
    ['Fiul meu Matei are nevoie de ajutor', 'person: Matei'],
    ['میرا بیٹا عمران سکول جاتا ہے', 'person: عمران'],
    ['the Rainbow Trust helped us', 'organisation: Rainbow Trust'],
    ['The taxi firm Speedy Cars is late', 'organisation: Speedy Cars'],
    ['d.o.b. 9/9/09', 'date_of_birth: 9/9/09'],
    ['find him on discord shadowwolf#4821', 'handle: shadowwolf#4821'],
  ])('%s', (text, detail) => {
    expect(found(text)).toContain(detail)
  })

  it.each([
    'We wrote to our MP and the Council.',
    'Mam ładną szkołę',
    'Section F. Says nothing of hours.',
    'I will go in May and hope it helps.',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([])
  })
})
