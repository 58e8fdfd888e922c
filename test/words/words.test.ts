import { describe, expect, test } from 'vitest'
import { rowFor } from './audiences.ts'
import explained from './explained.json' with { type: 'json' }
import { failingPages, failingTexts } from './failing.ts'
import { complaintsOf, pageComplaintsOf, type Reader } from './rules.ts'
import { readFolder, shownIn, withoutAudience } from './shown.ts'

const folder = readFolder('locales')
const told = (failing: ReturnType<typeof failingTexts>) =>
  failing.map(
    ({ where, complaint }) => `${where} ${complaint.rule}: ${complaint.figure}, not ${complaint.limit}`,
  )

for (const language of folder.keys())
  test(`every text in ${language} suits who reads it (npm run words tells more)`, () => {
    const shown = shownIn(folder, language)
    expect(shown.length).toBeGreaterThan(0)
    expect([...told(failingTexts(shown)), ...told(failingPages(shown))]).toEqual([])
  })

test('every namespace is in the table of readers', () => {
  expect(withoutAudience(folder)).toEqual([])
})

test('every explained term is explained where it is said to be', () => {
  for (const { term, at } of explained) {
    const [namespace = '', place = ''] = at.split(':')
    // A text, or all texts of a question or part: they stand on one page.
    const words = [...(folder.get('en')?.get(namespace) ?? [])]
    const there = words
      .filter(([key]) => key === place || key.startsWith(`${place}.`))
      .map(([, text]) => text)
    const said = there.join('\n').toLowerCase()
    expect(said, `${term} at ${at}`).toContain(term.toLowerCase())
    expect(said.length, `${term} at ${at}: more than the term alone`).toBeGreaterThan(term.length + 5)
  }
})

describe('the checks themselves', () => {
  const easy: Reader = { kind: 'easy-read', sentenceWordsMax: 12 }
  const rulesOf = (text: string, reader: Reader, language = 'en', terms: string[] = []) =>
    complaintsOf(text, reader, language, terms).map(({ rule, figure }) => `${rule}: ${figure}`)

  test.each([
    ['You can tell us here what you like and what you do not like at school.', 'words in a sentence: 16'],
    ['We ask. You tell us. We read it.', 'sentences: 3'],
    ['We look at the provision.', 'hard words: provision'],
    ['It takes about ten minutes.', 'number words: ten'],
    ['You have an EHC plan.', 'abbreviations: EHC'],
    ['Bring toys, books, etc.', 'abbreviations: etc.'],
    ['Nobody will not help you.', 'double negative: Nobody … not'],
    ['You do not have to be unhappy.', 'double negative: not … unhappy'],
    ['You can talk (or draw).', 'breaks inside a sentence: (, )'],
  ])('easy read refuses “%s”', (text, complaint) => {
    expect(rulesOf(text, easy)).toContain(complaint)
  })

  test('in easy read a sentence of known words may still be too hard as a whole', () => {
    const [found] = rulesOf(
      'Visitors from the college often behave gently towards strangers who enter.',
      easy,
    ).filter((one) => one.startsWith('reading age'))
    expect(found).toMatch(/^reading age \(Spache\): (9|1\d)/)
  })

  test.each([
    'Do you feel safe?',
    'No, not safe at all',
    'You can skip a question. You can stop when you want.',
    'Call 0800 1111. It is free.',
    'Choose one.',
  ])('easy read takes “%s”', (text) => {
    expect(rulesOf(text, easy)).toEqual([])
  })

  test('a term is excepted where it is explained, and its plural', () => {
    expect(rulesOf('Two plans: EHC plans.', { kind: 'ordinary', age: 9 })).toEqual(['hard words: ehc'])
    expect(rulesOf('Two plans: EHC plans.', { kind: 'ordinary', age: 9 }, 'en', ['EHC plan'])).toEqual([])
  })

  test('what a practitioner reads may be too hard for a family', () => {
    const text = 'Our leaders plan help with the family, and we share what we know about every child.'
    expect(rulesOf(text, { kind: 'ordinary', age: 12 })).toEqual([])
    expect(rulesOf(text, { kind: 'ordinary', age: 9 })).toEqual([
      expect.stringMatching(/^reading age .*: 1\d\.\d$/),
    ])
    const jargon =
      'Multi-agency commissioning arrangements facilitate comprehensive identification of vulnerable populations.'
    expect(rulesOf(jargon, { kind: 'ordinary', age: 12 })).toEqual([expect.stringMatching(/^reading age/)])
  })

  test('a short label is judged by its words', () => {
    expect(rulesOf('Commissioning', { kind: 'ordinary', age: 9 })).toEqual(['hard words: commissioning'])
    expect(rulesOf('A helper at school', { kind: 'ordinary', age: 9 })).toEqual([])
  })

  test('a page may be too hard where no text of it is', () => {
    const texts = [
      'Everybody understands visitors.',
      'Colleges often welcome strangers.',
      'Officers settle arguments quickly.',
      'Libraries gather valuable knowledge.',
      'Musicians practise difficult passages.',
      'Customers usually discover bargains.',
      'Neighbours celebrate several festivals.',
      'Engineers examine enormous machinery.',
    ]
    expect(pageComplaintsOf(texts, { kind: 'ordinary', age: 9 }, [])).not.toEqual([])
    expect(pageComplaintsOf(texts, easy, [])).not.toEqual([])
    expect(
      pageComplaintsOf(
        texts.map(() => 'You can stop when you like.'),
        easy,
        [],
      ),
    ).toEqual([])
  })

  test('a page of short words may be too hard by their rarity', () => {
    const ordinary: Reader = { kind: 'ordinary', age: 9 }
    const page = (words: string) =>
      Array.from({ length: 12 }, () => `We ${words} it. They see it by day. We do it.`)
    const rules = pageComplaintsOf(page('vet and glean'), ordinary, []).map(({ rule }) => rule)
    expect(rules).toEqual(['score of the page (Dale–Chall)'])
    expect(pageComplaintsOf(page('see and take'), ordinary, [])).toEqual([])
  })

  test.each([
    ['bn', 'আপনি যেকোনো সময় থামতে পারেন। '],
    ['ar', 'يمكنك التوقف في أي وقت. '],
    ['pl', 'Możesz przestać w każdej chwili. '],
    ['ur', 'آپ کسی بھی وقت رک سکتے ہیں۔ '],
  ])('in %s sentences are told apart and counted', (language, sentence) => {
    const ordinary: Reader = { kind: 'ordinary', age: 9 }
    expect(rulesOf(sentence.repeat(8), ordinary, language)).toEqual([])
    const endless = sentence.replace(/[.।۔] $/, ' ').repeat(8)
    expect(rulesOf(endless, ordinary, language)).toEqual([
      expect.stringMatching(/^words in a sentence: \d\d$/),
    ])
  })

  test('in easy read what is said otherwise is read there, and the rest where it falls back to', () => {
    const words = (all: Record<string, string>) => new Map(Object.entries(all))
    const made = new Map([
      [
        'en',
        new Map([
          ['ui', words({ a: 'A', b: 'B' })],
          ['ui.easy', words({ a: 'Easy A' })],
        ]),
      ],
    ])
    const inEasyRead = shownIn(made, 'en').filter(({ reader }) => reader.kind === 'easy-read')
    expect(inEasyRead.map(({ namespace, text }) => `${namespace} ${text}`)).toEqual([
      'ui B',
      'ui.easy Easy A',
    ])
  })

  test('a namespace without a row is noticed', () => {
    expect(withoutAudience(new Map([['en', new Map([['brand-new', new Map([['a', 'A']])]])]]))).toEqual([
      'brand-new',
    ])
    expect(rowFor('survey/practitioner.easy', 'questions.w_role.ask')).toMatchObject({
      age: 12,
      easyRead: 15,
    })
  })
})
