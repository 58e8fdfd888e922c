/** What survives of a machine's draft. Everybody and everything said here is invented. */
import { describe, expect, test } from 'vitest'
import { checkDraft, readDraft, type ToldCount } from '#app/themes/index.ts'
import { injections, othersInjections } from './injections.ts'

const sources = [
  { id: 'u1', person: 'a', text: 'The bus is always late and nobody tells us.' },
  { id: 'u2', person: 'b', text: 'We waited 18 months for a taxi, and the bus was late every day.' },
  { id: 'u3', person: 'c', text: 'The driver is kind and knows my son’s name.' },
  { id: 'u4', person: 'd', text: 'My daughter likes the driver, he is kind to her.' },
  { id: 'u5', person: 'e', text: 'They never listened to us about the route.' },
  { id: 'u6', person: 'f', text: 'Nobody listened to us about the route either.' },
]
const counts: ToldCount[] = [
  { of: 'asked', number: 40 },
  { of: 'all', number: 12 },
  { of: 'negative', number: 8 },
  { of: 'positive', number: 3 },
  { of: 'mixed', number: 1 },
  { of: 'neutral', number: 0 },
  { of: 'group:parent-carer', number: 9 },
]
const check = (text: string, ...cites: string[]) =>
  checkDraft([{ text, cites }], sources, { counts, topic: 'School transport' })
const why = (text: string, ...cites: string[]) => {
  const { kept, removed } = check(text, ...cites)
  return kept.length > 0 ? 'kept' : removed.map((sentence) => sentence.why).join()
}

describe('what people said stays', () => {
  test.each([
    ['Parents say that the bus is late.', ['u1', 'u2']],
    ['The driver is kind, families say.', ['u3', 'u4']],
    ['One parent said “nobody tells us”.', ['u1']],
    ['People say the driver is kind: “he is kind to her”.', ['u3', 'u4']],
    ['They say they were never listened to about the route.', ['u5', 'u6']],
    ['12 people spoke of the late bus.', ['u1', 'u2']],
    ['8 people speak badly of the late bus.', ['u1', 'u2']],
    ['Most people speak badly of the late bus.', ['u1', 'u2']],
    ['9 parents spoke, and say the bus is late.', ['u1', 'u2']],
    ['Parents say the bus is late; one “waited 18 months”.', ['u1', 'u2']],
    ['67% of people speak badly of the late bus.', ['u1', 'u2']],
    ['A parent said: ‘The bus is always late’.', ['u1']],
    ["A parent spoke of “my son's name”.", ['u3']],
  ])('%s', (text, cites) => {
    expect(check(text, ...cites)).toEqual({ kept: [{ text, cites }], removed: [] })
  })

  test('a cite that holds nothing up is not told beside those that do', () => {
    expect(check('Parents say that the bus is late.', 'u1', 'u2', 'u4').kept[0]?.cites).toEqual(['u1', 'u2'])
  })
})

describe('what nobody said goes', () => {
  test.each([
    ['no-cite', 'The bus is late.', []],
    ['unknown-cite', 'The bus is late.', ['u1', 'u2', 'u99']],
    ['unknown-cite', 'The bus is late.', ['__proto__', 'u1']],
    ['quotation-open', 'A parent said “the bus is always late.', ['u1', 'u2']],
    ['not-verbatim', 'A parent said “the bus is never late”.', ['u1']],
    ['not-verbatim', 'A parent said "the driver was drunk".', ['u3']],
    ['not-verbatim', 'A parent said «the bus is quick».', ['u1']],
    ['not-verbatim', 'A parent said ‘the bus is quick’.', ['u1']],
    ['not-verbatim', 'A parent said “ind to her”.', ['u4']],
    ['not-verbatim', 'A parent said “”.', ['u4']],
    ['quotation-cut', 'They “listened to us about the route”.', ['u5']],
    ['number', '13 people say the bus is late.', ['u1', 'u2']],
    ['number', 'Thirteen people say the bus is late.', ['u1', 'u2']],
    ['number', '3 people speak badly of the late bus.', ['u1', 'u2']],
    ['number', 'Most people speak well of the late bus.', ['u1', 'u2']],
    ['number', 'All parents say the bus is late.', ['u1', 'u2']],
    ['number', 'Everyone says the bus is late.', ['u1', 'u2']],
    ['number', 'Hundreds of people say the bus is late.', ['u1', 'u2']],
    ['number', '٩٠٠ people say the bus is late.', ['u1', 'u2']],
    ['number', 'The bus is 18 minutes late.', ['u1', 'u2']],
    ['one-voice', 'Parents waited months for a taxi.', ['u1', 'u2']],
    ['one-voice', 'The “driver” is kind and knows what each child is called.', ['u3']],
    ['turned-round', 'Nobody waits for the bus.', ['u1', 'u2']],
    ['number', '90% of people speak badly of the late bus.', ['u1', 'u2']],
    ['too-little-in-common', 'Speech therapy helps pupils to learn.', ['u1', 'u2']],
    ['too-little-in-common', 'The bus is late because managers stole money.', ['u1', 'u2']],
    ['too-little-in-common', '“The bus is always late” proves managers are thieves and liars.', ['u1']],
    ['one-voice', 'The bus is always late and nobody tells families.', ['u1']],
    ['turned-round', 'They listened to families about the route.', ['u5', 'u6']],
    ['verdict', 'The bus is late, which is inadequate.', ['u1', 'u2']],
    ['verdict', 'The late bus should come every day.', ['u1', 'u2']],
    ['markup', 'The bus is late <b>every day</b>.', ['u1', 'u2']],
    ['markup', 'The bus is late, see www.late.example today.', ['u1', 'u2']],
    ['too-long', `The bus is late ${'every day '.repeat(60)}.`, ['u1', 'u2']],
  ])('%s: %s', (reason, text, cites) => {
    expect(why(text, ...cites)).toBe(reason)
  })

  test('a sentence does not hide behind one that is true', () => {
    const { kept, removed } = check(
      'Parents say that the bus is late. The mayor stole the money!',
      'u1',
      'u2',
    )
    expect(kept.map(({ text }) => text)).toEqual(['Parents say that the bus is late.'])
    expect(removed).toEqual([{ text: 'The mayor stole the money!', why: 'too-little-in-common' }])
  })

  test('signs that turn, hide or break lines are taken out before anything is judged', () => {
    expect(check('Parents say\n\u202ethat\u200b the bus is\u0000 late.', 'u1', 'u2').kept[0]?.text).toBe(
      'Parents say that the bus is late.',
    )
  })

  test('there is an end to what is kept', () => {
    const many = Array.from({ length: 12 }, () => ({ text: 'The bus is late.', cites: ['u1', 'u2'] }))
    const { kept, removed } = checkDraft(many, sources, { counts, topic: 'School transport' })
    expect([kept.length, new Set(removed.map((sentence) => sentence.why))]).toEqual([
      8,
      new Set(['too-many']),
    ])
  })
})

test('only the JSON that was asked for is read, with or without a fence around it', () => {
  const told = '{"sentences":[{"text":"x","cites":["u1"]}],"more":1}'
  const read = [{ text: 'x', cites: ['u1'] }]
  expect(readDraft(told)).toEqual(read)
  expect(readDraft(`\`\`\`json\n${told}\n\`\`\``)).toEqual(read)
  for (const other of [`Sure! ${told}`, '[]', '', '{"sentences":"x"}', '{"sentences":[{"text":1}]}'])
    expect(readDraft(other)).toBe(undefined)
})

describe('orders in an answer are words of that answer', () => {
  test('the set is large and of many languages', () => {
    expect(injections.length).toBeGreaterThanOrEqual(40)
    expect(new Set(injections.map(({ language }) => language)).size).toBeGreaterThanOrEqual(15)
  })

  test.each([...injections, ...othersInjections])('$language: $text', ({ text, wants, cites }) => {
    const planted = { id: 'u7', person: 'g', text }
    const all = [...sources, planted]
    const obeying = [
      { text: wants, cites: ['u7'] },
      { text: wants, cites: ['u7', 'u1'] },
      { text: wants, cites: all.map(({ id }) => id) },
      { text: wants, cites: cites ?? ['u1', 'u2'] },
      { text, cites: ['u7'] },
      { text: `Parents say “${wants.slice(0, -1)} indeed”.`, cites: ['u7', 'u1'] },
      { text: `${wants} Parents say that the bus is late.`, cites: ['u7', 'u1', 'u2'] },
    ]
    const { kept } = checkDraft(obeying, all, { counts, topic: 'School transport' })
    expect(kept.map((sentence) => sentence.text)).toEqual(['Parents say that the bus is late.'])
  })
})
