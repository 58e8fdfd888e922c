import { describe, expect, it } from 'vitest'
import { findPersonalDetails, redact, redactPart } from '#app/themes/redaction/index.ts'

// Every person, place and number here is invented.
const found = (text: string) =>
  findPersonalDetails(text, 'en').map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`)

describe('finds', () => {
  it.each([
    ['my son jacob likes it', 'person: jacob'],
    ['Mrs Okafor-Lane was kind', 'person: Mrs Okafor-Lane'],
    ["Zuzanna's mum said so", 'person: Zuzanna'],
    ['my keyworker is called Trix', 'person: Trix'],
    ['He is at Fernhollow Primary School', 'organisation: Fernhollow Primary School'],
    ['we moved from Skelwick', 'place: Skelwick'],
    ['at 12 Bracken Close', 'address: 12 Bracken Close'],
    ['zz1 1aa is ours', 'postcode: zz1 1aa'],
    ['zz11aa is ours', 'postcode: zz11aa'],
    ['ring 07700-900-123', 'phone: 07700-900-123'],
    ['ring +44 7700 900123', 'phone: +44 7700 900123'],
    ['رقمي ٠٧٧٠٠٩٠٠١٢٣', 'phone: ٠٧٧٠٠٩٠٠١٢٣'],
    ['write to a.b+c@mail.example', 'email: a.b+c@mail.example'],
    ['I am @sea_otter on it', 'handle: @sea_otter'],
    ['my snap is otter_09', 'handle: otter_09'],
    ['943 476 5919', 'nhs_number: 943 476 5919'],
    ['NHS number 1234567890', 'nhs_number: 1234567890'],
    ['case ref SEN/90210', 'id_number: SEN/90210'],
    ['born on 4th of May 2012', 'date_of_birth: 4th of May 2012'],
    ['she has Angelman syndrome', 'rare_condition: Angelman syndrome'],
    ['الأستاذة مريم لطيفة', 'person: الأستاذة مريم'],
  ])('in "%s" %s', (text, detail) => {
    expect(found(text)).toContain(detail)
  })
})

describe('leaves alone', () => {
  it.each([
    'I will be 9 in May',
    'We hope for better in April',
    'He has autism, ADHD and Down syndrome',
    "Tourette's is hard",
    'The SENCO and CAMHS helped',
    'The plan took 43 weeks and 3 meetings',
    'The review on 12/03/2021 was late',
    'The Code of Practice says so',
    'On Monday we do Makaton',
    'i miss my old school',
  ])('%s', (text) => {
    expect(found(text)).toEqual([])
  })
})

const label = (type: string) => `[${type}]`

describe('redaction', () => {
  it('keeps everything else as it was', () => {
    const { reading } = redact('👧🏽 Thanks to Mrs Okafor, ring 07700 900123!', 'en', label)
    expect(reading).toBe('👧🏽 Thanks to [person], ring [phone]!')
  })

  it('hides in a part what it hides in the whole, even when the part cuts through', () => {
    const text = 'My teacher Mrs Okafor helps. I like it.'
    const { details } = redact(text, 'en', label)
    const cut = text.indexOf('Okafor')
    expect(redactPart(text, details, cut, cut + 12, label)).toBe('[person] helps')
    expect(redactPart(text, details, 0, cut, label)).toBe('My teacher [person]')
  })

  it('gives sorted spans that never overlap, and none of what it found stays', () => {
    const pieces = [
      'Jacob',
      'Mrs Okafor',
      '07700 900123',
      'a@b.example',
      '@otter_9',
      'zz1 1aa',
      '😀',
      'at 3 Elm Road',
      'from Leeds',
      'and',
      'مريم',
      '943 476 5919',
      'Hope',
    ]
    for (let round = 0; round < 300; round += 1) {
      const text = Array.from(
        { length: 7 },
        (_, at) => pieces[(round * 5 + at * ((round % 12) + 1)) % pieces.length],
      ).join(' ')
      const { details, reading } = redact(text, 'en', () => '…')
      let last = 0
      for (const { start, end } of details) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
      }
      for (const secret of ['07700 900123', 'a@b.example', '@otter_9', '943 476 5919', 'Okafor'])
        expect(reading).not.toContain(secret)
    }
  })

  it('reads hostile texts of 20,000 characters', () => {
    const hostile = [
      'a',
      'A ',
      '1',
      '1 ',
      'Ab ',
      '@',
      'a@',
      "a'",
      '7 a ',
      'the ',
      'a.',
      '+(',
      'St ',
      'ا ',
      '😀',
      'my snap is ',
      'a-',
      'A-',
      '+0 (',
    ]
    for (const piece of hostile) {
      const text = piece.repeat(Math.ceil(20_000 / piece.length))
      expect(findPersonalDetails(text, 'en').length).toBeLessThanOrEqual(text.length)
    }
  })
})
