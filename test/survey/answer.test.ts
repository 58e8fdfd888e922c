import { describe, expect, test } from 'vitest'
import {
  type AnswerProblem,
  type FormEntries,
  openLengthMax,
  problemsOf,
  readAnswer,
  shortLengthMax,
  skip,
} from '#app/survey/answer.ts'
import { choices, type Question, type QuestionType, questionTypes } from '#app/survey/questionnaire.ts'
import { childEasyReadV1 as child } from '#app/survey/questionnaires/child-easy-read.v1.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { parentCarerV1 as parent } from '#app/survey/questionnaires/parent-carer.v1.ts'
import { youngPersonV1 as young } from '#app/survey/questionnaires/young-person.v1.ts'
import { giving, questionOf } from './giving.ts'

const aQuestion = (type: QuestionType): Question => ({
  id: 'asked',
  type,
  criteria: [],
  marks: [],
  ...(['single', 'multi', 'pictures'].includes(type) && {
    options: [
      { id: 'one', picture: 'yes' },
      { id: 'two', picture: 'no' },
    ],
  }),
})
const open = aQuestion('open')
const words = (text: string, question = open) => readAnswer(question, [['words', text]])
const wordsKept = (text: string, question = open) => {
  const read = words(text, question)
  return read.ok ? read.answer.words : read.problem.code
}
const month = (m: string, y: string) =>
  readAnswer(aQuestion('date-part'), [
    ['month', m],
    ['year', y],
  ])

describe('values are those of the contract', () => {
  test.each([
    [child, 'c_school_feel', ['5'], 5, 'face'],
    [child, 'c_school_feel', ['unknown'], 'unknown', 'face'],
    [child, 'c_who_helps', ['friend', 'family'], ['family', 'friend'], 'picture'],
    [child, 'c_listen', ['sometimes'], 'sometimes', 'picture'],
    [child, 'age_band', ['undisclosed'], 'undisclosed', 'picture'],
    [young, 'y_identified', ['1'], 1, 'choice'],
    [young, 'y_wait', ['6-12-months'], '6-12-months', 'choice'],
    [young, 'y_meeting', ['was-there'], ['was-there'], 'choice'],
    [parent, 'p_help_health', ['not-needed'], 'not-needed', 'choice'],
    [parent, 'need', ['undisclosed'], 'undisclosed', 'choice'],
  ] as const)('%# $1', (questionnaire, id, posted, value, via) => {
    const question = questionOf(questionnaire, id)
    const read = readAnswer(
      question,
      posted.map((one) => ['answer', one] as const),
    )
    expect(read).toEqual({
      ok: true,
      answer: { question: id, type: question.type, via, value, words: null, skipped: false },
    })
  })

  test('everything that is offered is taken, in every questionnaire', () => {
    for (const question of questionnaires.flatMap((one) => one.questions))
      for (const value of choices(question)) {
        const kept = giving(question, value).value
        expect(typeof kept === 'object' ? kept?.[0] : kept).toBe(value)
      }
  })

  test('a month is YYYY-MM, in whatever digits it was typed', () => {
    for (const read of [month('3', '2024'), month('03', '2024'), month('٣', '٢٠٢٤')])
      expect(read).toMatchObject({ ok: true, answer: { value: '2024-03', via: 'choice' } })
  })
})

describe('problems', () => {
  const long = (length: number): FormEntries => [['words', 'a'.repeat(length)]]
  const file: FormEntries = [
    ['answer', new Blob(['x'])],
    ['words', new Blob(['x'])],
  ]
  const ways: Readonly<Record<AnswerProblem['code'], (type: QuestionType) => FormEntries>> = {
    'answer.missing': () => [],
    'answer.unknown-choice': () => [['answer', 'dragon']],
    'answer.too-many': (type) =>
      choices(aQuestion(type))
        .slice(0, 2)
        .map((value) => ['answer', String(value)] as const),
    'answer.too-long': () => long(openLengthMax + 1),
    'answer.not-a-date': () => [
      ['month', '13'],
      ['year', '2024'],
    ],
    'answer.date-out-of-range': () => [
      ['month', '1'],
      ['year', '1066'],
    ],
    'form.unknown-field': () => [['sneaky', 'x']],
    'form.not-text': (type) =>
      type === 'open' || type === 'short' ? [...file].slice(1) : [...file].slice(0, 1),
  }

  test.each(questionTypes)('%s makes just the problems it lists', (type) => {
    for (const code of problemsOf[type]) {
      const read = readAnswer(aQuestion(type), ways[code](type))
      expect(read.ok ? 'taken' : read.problem.code, code).toBe(code)
    }
  })

  test('one letter too many is a problem that keeps the words; the last that fits is taken', () => {
    for (const [question, max] of [
      [open, openLengthMax],
      [aQuestion('short'), shortLengthMax],
    ] as const) {
      for (const length of [max - 1, max])
        expect(wordsKept('a'.repeat(length), question)).toHaveLength(length)
      const read = words('a'.repeat(max + 1), question)
      expect(read).toMatchObject({ ok: false, problem: { code: 'answer.too-long', max, length: max + 1 } })
      expect(read.ok ? '' : read.sent.words).toHaveLength(max + 1)
    }
  })

  test('a line end counts once, as the browser counts it', () => {
    expect(wordsKept(`${'a'.repeat(openLengthMax - 2)}\r\na`)).toHaveLength(openLengthMax)
  })

  test('an option of another question is refused', () => {
    const read = readAnswer(questionOf(child, 'c_who_helps'), [
      ['answer', 'friend'],
      ['answer', 'swimming'],
    ])
    expect(read).toEqual({
      ok: false,
      problem: { code: 'answer.unknown-choice' },
      sent: { answer: ['friend', 'swimming'], words: '', month: '', year: '' },
    })
  })

  test.each(['6', '0', '5.0', '٥', 'Unknown', 'constructor', '__proto__'])(
    'a face of %s is refused',
    (value) => {
      expect(readAnswer(aQuestion('faces'), [['answer', value]])).toMatchObject({ ok: false })
    },
  )

  test('"not needed" and "prefer not to say" are refused where they are not offered', () => {
    for (const value of ['not-needed', 'undisclosed'])
      expect(readAnswer(questionOf(young, 'y_identified'), [['answer', value]])).toMatchObject({
        problem: { code: 'answer.unknown-choice' },
      })
  })

  test('fields of the frame are let through, others only when named', () => {
    const posted = [
      ['token', 'x'],
      ['step', 'asked'],
      ['words', 'Hello'],
      ['picture', 'x'],
    ] as const
    expect(readAnswer(open, posted.slice(0, 3))).toMatchObject({ ok: true })
    expect(readAnswer(open, posted)).toMatchObject({ problem: { code: 'form.unknown-field' } })
    expect(readAnswer(open, posted, ['token', 'step', 'picture'])).toMatchObject({ ok: true })
  })

  test.each([
    ['0', '2024'],
    ['1.5', '2024'],
    ['March', '2024'],
    ['', '2024'],
    ['3', '24'],
    ['3', ''],
    ['3', '-2024'],
  ])('month %s of %s is not a date', (m, y) => {
    expect(month(m, y)).toMatchObject({
      ok: false,
      problem: { code: 'answer.not-a-date' },
      sent: { month: m, year: y },
    })
  })
})

describe('typed text', () => {
  test('is NFC, with NUL and control characters out and the words kept', () => {
    expect(wordsKept('caf\u0065\u0301')).toBe('caf\u00e9')
    expect(wordsKept('he\u0000lp\u0007 \u001b[31mme\u009f\ufeff')).toBe('help [31mme')
    expect(wordsKept('one\r\ntwo\rthree\ttab\u2028four')).toBe('one\ntwo\nthree\ttab\nfour')
  })

  test('has no lone halves of a pair; whole pairs stay', () => {
    expect(wordsKept('a\ud83d b\udc36 \u{1f436}')).toBe('a\ufffd b\ufffd \u{1f436}')
  })

  test('keeps the marks that Arabic needs, and markup as the letters it is', () => {
    expect(wordsKept('\u200fمرحبا\u200e <b>&amp;')).toBe('\u200fمرحبا\u200e <b>&amp;')
  })

  test('of nothing but space is a skip', () => {
    for (const empty of ['', ' \r\n\t ', '\u0000'])
      expect(words(empty)).toEqual({ ok: true, answer: { ...skip(open), via: 'words' } })
    expect(readAnswer(open, [])).toMatchObject({ ok: true, answer: { skipped: true } })
  })

  test('on one line stays on one line', () => {
    expect(wordsKept(' one\r\n  two ', aQuestion('short'))).toBe('one two')
  })
})

describe('picks that contradict', () => {
  const kept = (questionnaire: typeof child, id: string, ...values: string[]) =>
    giving(questionOf(questionnaire, id), ...values).value

  test('"nobody" gives way to somebody, and stands alone', () => {
    expect(kept(child, 'c_who_helps', 'nobody', 'friend')).toEqual(['friend'])
    expect(kept(child, 'c_who_helps', 'nobody')).toEqual(['nobody'])
  })

  test('"was not invited" gives way to "was there" only', () => {
    expect(kept(young, 'y_meeting', 'was-not-invited', 'was-there')).toEqual(['was-there'])
    expect(kept(young, 'y_meeting', 'did-not-want-to-go', 'was-not-invited')).toEqual([
      'was-not-invited',
      'did-not-want-to-go',
    ])
  })

  test('"prefer not to say" gives way to what was said; "not sure" does not give way to it', () => {
    expect(kept(young, 'need', 'undisclosed', 'seeing')).toEqual(['seeing'])
    expect(kept(young, 'need', 'undisclosed', 'not-sure')).toEqual(['not-sure'])
    expect(kept(young, 'need', 'not-sure', 'seeing')).toEqual(['seeing'])
  })

  test('one choice sent twice is that choice', () => {
    expect(kept(child, 'c_school_feel', '4', '4')).toBe(4)
  })

  test('the same pick twice is one, and everything picked is in the order shown', () => {
    expect(kept(child, 'c_fun', 'music', 'clubs', 'music')).toEqual(['clubs', 'music'])
  })
})

test('a month and a year are understood in the digits of every script that people type', () => {
  for (const [m, y] of [
    ['٣', '٢٠٢٤'],
    ['۳', '۲۰۲۴'],
    ['৩', '২০২৪'],
    ['੩', '੨੦੨੪'],
    ['૩', '૨૦૨૪'],
  ] as const)
    expect(month(m, y)).toMatchObject({ ok: true, answer: { value: '2024-03' } })
})
