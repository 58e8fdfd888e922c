import { describe, expect, it } from 'vitest'
import { type Screen, screen, screenAnswer, screenSafely } from '#app/safeguarding/index.ts'

// Every sentence here is invented.
const level = (text: string) => screen(text, 'en').level

describe('urgent words', () => {
  it.each([
    'my stepdad punches me when hes drunk',
    'i wont to dye',
    'going to kil myslef',
    'k i l l myself tonight',
    'I h4te it he h1ts me evry nite',
    'he keeps hittttting me',
    'my uncle touches my privates',
    'there is a stranger on discord asking me to send nudes',
    'he said he will stab me after school',
    'I am running away tonight',
    'I am scared to go home',
    'My son says he wants to end his life',
    'She took an overdose last night',
    'he said dont tell anyone',
    'Tata mnie bije',
    'chcę umrzeć',
    'tata mă bate',
    'vreau să mor',
    'أبي يضربني',
    'أريد أن أموت',
    'dw i eisiau marw',
    'babam bana vuruyor',
    'quero morrer',
    'я не хочу жити',
  ])('flags %s', (text) => {
    expect(level(text)).toBe('urgent')
  })
})

describe('words of concern', () => {
  it.each([
    'there is no food at home',
    'the boys at school spit on me every day',
    'staff held him down on the floor',
    'they strapped her in her chair',
    'they gave him the wrong dose again',
    'my friend told me her dad hurts her',
    'I feel worthless',
    'I am at breaking point and cannot cope any more',
    'boję się chodzić do szkoły',
    'mi-e frică la școală',
    'أنا خائف في المدرسة',
  ])('flags %s', (text) => {
    expect(level(text)).not.toBe('none')
  })
})

describe('look-alikes', () => {
  it.each([
    'I am dying to go to the fair',
    'she is killing it at drama',
    'shot putt is my best sport',
    'maths is killing me lol',
    'he hits the ball really far',
    'I could murder a pizza',
    'we like cutting paper in art',
    'my mum is a nurse and gives medicine to people',
    'I want to die my hair blue',
    'my brother beats me at chess',
    'I am not scared of school any more',
    'I am not being hurt',
    'nobody hurts me here',
    'He used to hit other children but now he is calm',
    'staff had training about self-harm and abuse',
    'we had to fight the council for a plan',
    'I cannot wait to go home',
    'Lubię szkołę',
    'أحب مدرستي',
    '',
    '🙂🙂🙂',
  ])('leaves %s alone', (text) => {
    expect(screen(text, 'en')).toEqual({ level: 'none', reasons: [] })
  })
})

describe('reasons', () => {
  it('point at the words in the original text, past emoji and accents', () => {
    const text = '🙈🙈 Żółw. My dad h\u0069ts me, 👍'
    const [reason] = screen(text, 'en').reasons
    expect(reason && text.slice(reason.start, reason.end)).toBe('dad hits me')
  })

  it('point at right-to-left words', () => {
    const text = 'في البيت أبي يَضْرِبُني كل يوم'
    const words = screen(text, 'ar').reasons.map((reason) => text.slice(reason.start, reason.end))
    expect(words.some((each) => each.includes('يَضْرِبُني'))).toBe(true)
  })

  it('lie within the text whatever the text', () => {
    const pieces = [
      'he hits me',
      '😀',
      'I want to die',
      '\u0301',
      'لا',
      'k i l l',
      '!!!',
      '\ud83d',
      'myself',
      "don't",
      '\n',
    ]
    for (let round = 0; round < 400; round += 1) {
      const text = Array.from(
        { length: 6 },
        (_, at) => pieces[(round * 7 + at * (round % 11) + at) % pieces.length],
      ).join(' ')
      for (const { start, end } of screen(text, 'en').reasons) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }
  })
})

it('takes a plain "no" to "Do you feel safe?" as a concern, and to another question as nothing', () => {
  expect(screen('no', 'en', { question: 'Do you feel safe at school?' }).level).toBe('concern')
  expect(screen('no', 'en', { question: 'Do you like lunch?' }).level).toBe('none')
})

it.each([
  ['c_safe', 'concern'],
  ['do_you_feel_safe_at_school', 'concern'],
  ['feel-safe', 'concern'],
  // "Do you want to tell us more?"
  ['c_safe_more', 'none'],
  ['what_makes_you_feel_not_safe', 'none'],
  ['are_you_unsafe', 'none'],
  ['safety_words', 'none'],
])('knows by its id %s what "no" answers', (question, level) => {
  expect(screen('No.', 'en', { question }).level).toBe(level)
})

it('reads hostile texts of 20,000 characters', () => {
  const hostile = [
    'he ',
    'I want to ',
    'a',
    'ا',
    'dont ',
    'k ',
    '!',
    '👩‍👩‍👧',
    'my mum dad he she they ',
    '\u0301',
  ]
  for (const piece of hostile) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length))
    expect(screen(text, 'en').reasons.length).toBeLessThan(100_000)
  }
})

describe('screened answers', () => {
  it('carry what was found', () => {
    const answer = screenAnswer({ words: 'he hits me', language: 'en', question: 'q' })
    expect(answer).toMatchObject({ question: 'q', screening: { level: 'urgent' } })
  })

  it('are marked "not screened" when the screener fails', () => {
    const broken: Screen = () => {
      throw new Error('broken')
    }
    expect(screenSafely(broken, 'x', 'en')).toEqual({ level: 'not-screened', reasons: [] })
    expect(screenAnswer({ words: 'x', language: 'en' }, undefined, broken).screening.level).toBe(
      'not-screened',
    )
  })
})
