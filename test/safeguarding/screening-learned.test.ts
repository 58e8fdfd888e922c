import { describe, expect, it } from 'vitest'
import { screen } from '#app/safeguarding/index.ts'
import { learn } from '#app/safeguarding/screening/learn.ts'
import { LearnedScreen, learnedScreen } from '#app/safeguarding/screening/learned.ts'
import { wordsOf } from '#app/safeguarding/screening/normalise.ts'
import { shippedExamples } from '#app/safeguarding/screening/shipped-examples.ts'
import shipped from '#app/safeguarding/screening/weights.json' with { type: 'json' }

// Every sentence here is invented.
describe('the learned scorer', () => {
  it('learns the same from the same examples', () => {
    const examples = shippedExamples().slice(0, 60)
    expect(learn(examples)).toEqual(learn(examples))
  })

  it('ships with the weights its examples give', { timeout: 120_000 }, () => {
    const { constant, features } = learn(shippedExamples())
    const shippedFeatures: Record<string, number[]> = shipped.features
    expect(Object.keys(features)).toEqual(Object.keys(shippedFeatures))
    expect(shipped.constant).toEqual(constant)
    // A hundredth may round the other way on another processor.
    const unlike = Object.entries(features).filter(([name, pair]) =>
      pair.some((weight, at) => Math.abs(weight - (shippedFeatures[name]?.[at] ?? 99)) > 1),
    )
    expect(unlike).toEqual([])
  })

  it('tells danger from praise it was shown', () => {
    const scorer = new LearnedScreen(
      learn([
        { text: 'he hurts my arm at night', level: 'urgent' },
        { text: 'she hurts my leg at night', level: 'urgent' },
        { text: 'my teacher is kind to me', level: 'none' },
        { text: 'my friend is kind to me', level: 'none' },
      ]),
    )
    expect(scorer.read(wordsOf('he hurts my leg')).flagged).toBeGreaterThan(0.5)
    expect(scorer.read(wordsOf('my friend is kind')).flagged).toBeLessThan(0.5)
  })

  it('answers for a text without a known word', () => {
    const { flagged, urgent } = learnedScreen().read(wordsOf('zzyzx qwrtp'))
    expect(flagged).toBeGreaterThanOrEqual(0)
    expect(urgent).toBeLessThanOrEqual(1)
  })

  it('ships as many examples of each level as a fair reading needs, none twice', () => {
    const examples = shippedExamples()
    const texts = examples.map((each) => each.text.toLowerCase())
    expect(new Set(texts).size).toBe(texts.length)
    for (const level of ['urgent', 'concern', 'none'] as const)
      expect(examples.filter((each) => each.level === level).length).toBeGreaterThan(150)
  })
})

describe('disclosures that go round the hard words', () => {
  it.each([
    'mum says if I tell she will send me away',
    'he put his hand up her skirt',
    'i have saved up my tablets',
    'they want me to fly out and marry him',
    'she has stopped breathing twice',
    'nobody knows where my sister is, she has been missing since yesterday',
    'i am in the squat and i am not going home',
    'my step dad broke my arm',
  ])('finds %s urgent', (text) => {
    expect(screen(text, 'en').level).toBe('urgent')
  })

  it.each([
    'there is no food till Monday',
    'they sit on him till he stops',
    'he was left on the minibus for two hours',
    'he flinches when anyone comes near',
    'the carer smelled of alcohol',
    'she was dragged across the floor',
    'I have panic attacks every morning',
    'they took her talker away',
  ])('flags %s', (text) => {
    expect(screen(text, 'en').level).not.toBe('none')
  })

  it.each([
    ['Punjabi', 'ਉਹ ਮੈਨੂੰ ਕੁੱਟਦੇ ਹਨ'],
    ['Urdu', 'میرے ابو مجھے مارتے ہیں'],
    ['Bengali', 'আমি মরে যেতে চাই'],
    ['Gujarati', 'મારા કાકા મને અડકે છે'],
    ['Ukrainian', "вітчим б'є мене"],
    ['Portuguese', 'O meu tio toca-me'],
  ])('reads %s', (_, text) => {
    expect(screen(text, 'en').level).toBe('urgent')
  })

  it.each([
    'I died in Minecraft and lost my diamonds',
    'In the film the dad hits the boy',
    'On the news a man was stabbed',
    'He punched the air when he passed',
    'We are drowning in paperwork',
    'Our service supports families facing domestic abuse',
    'He used to hit people but now he signs',
    'ਮੇਰੇ ਅਧਿਆਪਕ ਚੰਗੇ ਹਨ',
  ])('leaves %s alone', (text) => {
    expect(screen(text, 'en').level).toBe('none')
  })
})

describe('a hostile text', () => {
  // Steps are counted, not seconds: each look at a word is one read of the list.
  const looksAt = (count: number): number => {
    const words = wordsOf('cant '.repeat(count) + 'he said '.repeat(count))
    let looks = 0
    learnedScreen().read(
      new Proxy(words, {
        get(target, key) {
          looks += 1
          return Reflect.get(target, key)
        },
      }),
    )
    return looks
  }

  it('is split into as many words as it holds, whatever its length', () => {
    expect(wordsOf('a1 '.repeat(20_000))).toHaveLength(20_000)
    expect(wordsOf('!?!?'.repeat(5_000)).length).toBeLessThanOrEqual(20_000)
  })

  it('costs twice the work when it is twice as long', () => {
    expect(looksAt(4_000) / looksAt(2_000)).toBeLessThan(2.2)
  })

  it('is read to its end', () => {
    const text = `${'cant get up said he '.repeat(3_000)}my dad hits me`
    expect(screen(text, 'en').level).toBe('urgent')
  })
})
