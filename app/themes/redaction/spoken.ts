import type { PersonalDetail } from './detail.ts'
import { isNhsNumber } from './numbers.ts'

/* Numbers, postcodes and addresses on the net as people say or spell them: "oh double seven", "at gmail dot com". */

const units = 'zero one two three four five six seven eight nine'.split(' ')
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const figuresOf = new Map<string, string>([
  ...units.map((word, at) => [word, String(at)] as const),
  ...teens.map((word, at) => [word, String(at + 10)] as const),
  ...tens.map((word, at) => [word, String((at + 2) * 10)] as const),
  ['hundred', '00'],
  ['oh', '0'],
  ['nought', '0'],
  ['naught', '0'],
  ['o', '0'],
  ['fourty', '40'],
])
const filler = /^(?:um|er|erm|uh|then|and|dash|space|hyphen)$/u

type Piece = { start: number; end: number; value: string; spoken: boolean }

const wordPattern = /[\p{L}\p{N}]+/gu
/** What may stand between two pieces of one number. */
const joint = /^[ ,.–-]{1,3}$/u

/** Runs of pieces that are said one after the other. */
function runsOf(text: string, pieceOf: (word: string) => string | undefined): Piece[][] {
  const runs: Piece[][] = []
  let run: Piece[] = []
  let last = 0
  let times = 0
  let timesAt = 0
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0].toLowerCase()
    const end = match.index + match[0].length
    const near = joint.test(text.slice(last, match.index))
    if (!near) {
      if (run.length > 0) runs.push(run)
      run = []
      times = 0
    }
    last = end
    if (word === 'double' || word === 'triple' || word === 'treble') {
      times = word === 'double' ? 2 : 3
      timesAt = match.index
      continue
    }
    const value = pieceOf(match[0])
    if (value === undefined) {
      if (filler.test(word) && run.length > 0) continue
      if (run.length > 0) runs.push(run)
      run = []
      times = 0
      continue
    }
    const before = run.at(-1)
    if (value === '00' && before && !/^\d$/u.test(before.value)) continue
    // "Twenty five" is one number, and so is "seventy eight" in a telephone number read in pairs.
    if (before?.spoken && /^[2-9]0$/u.test(before.value) && /^[1-9]$/u.test(value) && figuresOf.has(word)) {
      before.value = before.value.slice(0, 1) + value
      before.end = end
      continue
    }
    run.push({
      start: times > 0 ? timesAt : match.index,
      end,
      value: times > 0 ? value.repeat(times) : value,
      spoken: figuresOf.has(word),
    })
    times = 0
  }
  if (run.length > 0) runs.push(run)
  return runs
}

const nhsBefore = /\bn\.?h\.?s\b[^.!?\n]{0,40}$/iu
const postcode = /^[a-z]{1,2}\d[a-z\d]?\d[abd-hjlnp-uw-z]{2}$/iu
const smallWords = new Set(
  'am pm is at in on to of my me we he it as an or so no if be by do go us up id oh'.split(' '),
)

/** Pieces of a postcode: single letters, digits, or two of them written together. */
function postcodePiece(word: string): string | undefined {
  const said = figuresOf.get(word.toLowerCase())
  if (said !== undefined && word.length > 1) return said
  if (/^\p{L}{2}$/u.test(word))
    return word === word.toUpperCase() && !smallWords.has(word.toLowerCase()) ? word : undefined
  return /^(?:[a-z]|[a-z]{0,2}\d{1,2}[a-z]{0,2})$/iu.test(word) ? word : undefined
}

function spokenPostcodes(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  for (const run of runsOf(text, postcodePiece))
    for (let from = 0; from < run.length; from += 1)
      for (let size = Math.min(8, run.length - from); size >= 3; size -= 1) {
        const pieces = run.slice(from, from + size)
        if (!postcode.test(pieces.map((piece) => piece.value).join(''))) continue
        found.push({ start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0, type: 'postcode' })
        from += size
        break
      }
  return found
}

function spokenNumbers(text: string): PersonalDetail[] {
  const digit = (word: string) =>
    figuresOf.get(word.toLowerCase()) ?? (/^\d{1,5}$/u.test(word) ? word : undefined)
  return runsOf(text, digit).flatMap((run): PersonalDetail[] => {
    const said = run.filter((piece) => piece.spoken).length
    const value = run.map((piece) => piece.value).join('')
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last || said < 3 || value.length < 7 || value.length > 16) return []
    const isNhs =
      value.length === 10 &&
      (nhsBefore.test(text.slice(Math.max(0, first.start - 60), first.start)) || isNhsNumber(value))
    return [{ start: first.start, end: last.end, type: isNhs ? 'nhs_number' : 'phone' }]
  })
}

const dot = '(?:dot|\\(dot\\)|\\[dot\\]|point|full stop)'
const inside = `(?:underscore|dash|hyphen|${dot})`
const ending =
  '(?:com|co|uk|net|org|gov|ac|sch|nhs|me|info|eu|pl|ro|pt|tr|ua|so|example|invalid|test|cymru|wales)'
const host =
  '(?:gmail|g mail|googlemail|hotmail|outlook|yahoo|icloud|btinternet|aol|protonmail|live|sky|virginmedia|talktalk)'
const email = new RegExp(
  `(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}._-]+(?: ${inside} [\\p{L}\\p{N}._-]+){0,5}(?: at | ?(?:@|\\(at\\)|\\[at\\]) ?)(?:(?:${host}|[\\p{L}\\p{N}-]+(?: [\\p{L}\\p{N}-]+)?)(?: ?(?:\\.|${dot}) ?${ending}){1,3}|${host}(?= ?[.,!?]?$))(?![\\p{L}\\p{N}])`,
  'giu',
)
const bareMail = /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._+-]{1,40} ?@ ?[\p{L}\p{N}][\p{L}\p{N}.-]{2,60}/gu
const lettersBefore = /(?:(?<![\p{L}\p{N}])[\p{L}\p{N}] ){1,14}$/u

function spokenEmails(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  if (/\bat\b|@|[([]at[)\]]/iu.test(text) && /dot|\.|mail|point|stop/iu.test(text))
    for (const match of text.matchAll(email)) {
      // A name that is spelled out before it: "j a n e at gmail dot com".
      const spelled =
        lettersBefore.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0].length ?? 0
      found.push({ start: match.index - spelled, end: match.index + match[0].length, type: 'email' })
    }
  if (text.includes('@'))
    for (const match of text.matchAll(bareMail))
      found.push({
        start: match.index,
        end: match.index + match[0].replace(/[.-]+$/u, '').length,
        type: 'email',
      })
  return found
}

/** Details that are said in words rather than written in figures. */
export function findSpoken(text: string): PersonalDetail[] {
  return [...spokenEmails(text), ...spokenPostcodes(text), ...spokenNumbers(text)]
}
