import { westernDigits } from '#app/platform/i18n/numbers.ts'
import type { ToldCount } from './draft.ts'

const named =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const tens: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const voices =
  '(?:people|persons?|parents?|carers?|famil(?:y|ies)|child(?:ren)?|young|adults?|practitioners?|pupils?|students?|respondents?|voices?|answers?|of|in|out|others?|said|say|spoke|told)'
const every = new RegExp(`\\b(?:all|every|each)\\s+(?:of\\s+)?(?:the\\s+|these\\s+)?${voices}\\b`, 'i')
const mostly = /\b(?:most|majority|mostly|overwhelming\w*|more than half|over half)\b/i
/** Amounts that no count stands behind. */
const vague =
  /\b(?:dozens?|scores? of|hundreds?|thousands?|millions?|unanimous\w*|half|third|quarter|double|twice|widespread|everyone|everybody)\b/i

const keywords: Readonly<Record<string, RegExp>> = {
  positive: /\b(?:positive\w*|good|well of|praise\w*|speak well|spoke well|happy|pleased)\b/i,
  negative: /\b(?:negative\w*|bad\w*|critic\w*|against|unhappy|speak badly|spoke badly|complain\w*)\b/i,
  mixed: /\b(?:mixed|both)\b/i,
  neutral: /\b(?:neutral|neither)\b/i,
  'group:child': /\bchild(?:ren)?\b/i,
  'group:young-person': /\byoung (?:person|people)\b/i,
  'group:young-adult': /\byoung adults?\b/i,
  'group:parent-carer': /\b(?:parents?|carers?)\b/i,
  'group:practitioner': /\bpractitioners?\b/i,
}

/**
 * Whether each number in these words is the count that was given for what they speak of, or how many people hold the
 * sentence up. Shares and "most" are worked out and compared. Other numbers ("18 months") are told in quotations only.
 */
export function numbersAgree(own: string, counts: readonly ToldCount[], people: number): boolean {
  const text = westernDigits(own)
  if (vague.test(text)) return false
  const all = counts.find((count) => count.of === 'all')?.number ?? 0
  const spokenOf = counts.filter((count) => keywords[count.of]?.test(text))
  if (every.test(text) && !spokenOf.some((count) => count.number === all)) return false
  if (mostly.test(text) && !spokenOf.some((count) => count.number > all / 2)) return false
  const fitting = spokenOf.length > 0 ? spokenOf : counts.filter((count) => count.of === 'all')
  return numbersIn(text).every(({ number, percent, after }) => {
    if (percent) return all > 0 && fitting.some((count) => Math.round((100 * count.number) / all) === number)
    if (!isOfPeople(after)) return false
    const whole = counts.some(
      (count) => (count.of === 'all' || count.of === 'asked') && count.number === number,
    )
    return whole || number === people || fitting.some((count) => count.number === number)
  })
}

const isOfPeople = (after: string) => after === '' || new RegExp(`^${voices}$`, 'i').test(after)

function numbersIn(text: string): { number: number; percent: boolean; after: string }[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(\\d[\\d,.]*)|(${[...named, ...Object.keys(tens)].join('|')}))(?:[- ](one|two|three|four|five|six|seven|eight|nine)(?![\\p{L}]))?(?![\\p{L}])\\s*(%|per ?cent\\b)?\\s*([\\p{L}]*)`,
    'giu',
  )
  return [...text.matchAll(pattern)].flatMap(([whole, digits, word, unit, percent, after = '']) => {
    const large =
      word === undefined ? undefined : (tens[word.toLowerCase()] ?? named.indexOf(word.toLowerCase()))
    const number =
      digits === undefined
        ? (large ?? 0) + (unit ? named.indexOf(unit.toLowerCase()) : 0)
        : Number(digits.replace(/[.,]+$/, '').replace(/,(?=\d{3}\b)/g, ''))
    // "One another", "one of the best": a word, unless it counts people.
    const counts =
      word?.toLowerCase() !== 'one' ||
      unit !== undefined ||
      percent ||
      /^(?:people|person|parent|carer|family|child|practitioner|pupil)$/i.test(after)
    return counts && whole !== '' ? [{ number, percent: percent !== undefined, after }] : []
  })
}
