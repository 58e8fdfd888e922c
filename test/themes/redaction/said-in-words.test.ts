import { describe, expect, it } from 'vitest'
import { findPersonalDetails } from '#app/themes/index.ts'

// Every person, place and number here is invented.
const found = (text: string) =>
  findPersonalDetails(text, 'und').map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)

describe('what is said, spelt, or named without a word for it', () => {
  it.each([
    [
      'call oh seven seven double oh nine double oh one two three',
      'phone: oh seven seven double oh nine double oh one two three',
    ],
    ['jane dot smith at gmail dot com', 'email: jane dot smith at gmail dot com'],
    ['its Z E three, four Q T', 'postcode: Z E three, four Q T'],
    ['born third of May twenty fourteen', 'date_of_birth: third of May twenty fourteen'],
    ['She turned 9 on 4th June.', 'date_of_birth: 4th June'],
    ['i live at number five rosebank close', 'address: five rosebank close'],
    ['i am wolfie99 on roblox', 'handle: wolfie99'],
    ['He is at Thornybrook.', 'organisation: Thornybrook'],
    ['The Rookery PRU shut.', 'organisation: Rookery PRU'],
    ['we live in thrapley', 'place: thrapley'],
    ['Rose rose to it.', 'person: Rose'],
    ['আমার বন্ধুর নাম তুষার।', 'person: তুষার'],
    ['ਮੇਰਾ ਦੋਸਤ ਜਗਤਾਰ ਹੈ।', 'person: ਜਗਤਾਰ'],
    ['મિસ કિન્નરી મને ભણાવે છે.', 'person: મિસ કિન્નરી'],
    ['میری بیٹی زرتاشہ اسکول جاتی ہے', 'person: زرتاشہ'],
    ['Моя донька Мирослава тут', 'person: Мирослава'],
    ['وہ ۱۲ مئی ۲۰۱۵ کو پیدا ہوا', 'date_of_birth: ۱۲ مئی ۲۰۱۵'],
  ])('%s', (text, detail) => {
    expect(found(text)).toContain(detail)
  })

  it.each([
    'We use Google Maps and like Minecraft.',
    'The meeting was on 8 May 2022.',
    "I'm still waiting for the Equality Act to count.",
    'From 9 30 am to 5 pm we wait.',
    'There were two, three, four of us.',
    'мій син дуже любить школу',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([])
  })
})
