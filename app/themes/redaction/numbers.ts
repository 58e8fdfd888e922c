import type { PersonalDetail } from './detail.ts'

const email =
  /[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}(?:@| ?\((?:at)\) ?)[\p{L}\p{N}][\p{L}\p{N}.-]{0,190}\.[\p{L}]{2,24}/gu
const atSign = /(?<![\p{L}\p{N}.])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,39}/gu
const service =
  'snap ?chat|snap|insta(?:gram)?|ig|tik ?tok|discord|roblox|user ?name|gamer ?tag|gamertag|xbox|psn|twitter|facebook|fb|telegram|youtube|twitch|steam|kik|yt|gaming name|game name|handle|add me'
const named = new RegExp(
  `\\b(?:${service})(?: (?:name|user|username|account|id|tag|handle))?(?: (?:is|as|called|at)|[:=]| -) ?([\\w][\\w.-]{2,39})`,
  'giu',
)
const bareNamed = new RegExp(`\\b(?:${service}) ([\\w][\\w.-]{2,39})`, 'giu')
/** "wolfie99 on roblox", and what is written as only such names are: letters joined by a line, or ending in digits. */
const onService = new RegExp(
  `(?<![\\p{L}\\p{N}@_.-])([a-z][\\w.-]{2,39}) on (?:${service.split('|').slice(0, 19).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
)
const joined = /(?<![\p{L}\p{N}@_./-])(?:[a-z][\w.]*_[\w.]*[a-z\d]|[a-z]{4,20}\d{2,6})(?![\p{L}\p{N}_@])/giu
/** Names with a number tag, as games give them. */
const tagged = /(?<![\w#])[\w.]{3,32}#\d{4}(?!\d)/gu
const profile =
  /\b(?:https?:\/\/)?(?:www\.)?(?:facebook|instagram|tiktok|snapchat|twitter|x|linkedin|youtube|t)\.(?:com|me)\/[\w@./-]{2,80}/giu
const postcode = /\b(?:gir ?0aa|[a-z]{1,2}\d[a-z\d]? {0,2}\d[abd-hjlnp-uw-z]{2})\b/giu
const digits = /(?<![\p{L}\p{N}_£$€.,/])\+?\(?\p{Nd}[\p{Nd} +().‑–-]{5,80}\p{Nd}(?![\p{L}\p{N}%/])/gu
const insurance = /\b[a-z]{2} ?\d{2} ?\d{2} ?\d{2} ?[a-d]\b/giu
const upn = /\b[A-HJ-NP-RT-Z]\d{11}[A-Z\d]\b/gu
const plate = /\b[A-Z]{2}\d{2} ?[A-Z]{3}\b/gu
const labelled =
  /\b(?:case|ref(?:erence)?|upn|urn|uln|ehcp|pupil|student|patient|hospital|passport|licen[cs]e|driving|national insurance|ni|id|reg(?:istration)?|number plate|plate|account|policy|claim|application|file|crn|mrn|membership|dla|crime|tribunal|badge|liquidlogic|mosaic|visa|brp)(?: (?:no|number|num|id|ref(?:erence)?|code|plate)\b\.?)?(?: ?(?:is|was|:|#|=|-)){0,2} ?([a-z]{0,6}[/-]?\d[a-z\d/-]{2,24}(?: \d{2,6}){0,3}|[a-z]{1,6}[/-]?\d[\da-z/-]{2,20})/giu
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]{0,6}'
const date = new RegExp(
  `\\b(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2} \\d{1,2} \\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},?(?: \\d{4}| '?\\d{2}\\b)?|${month} \\d{1,2}(?:st|nd|rd|th)?,?(?: \\d{4})?)(?!\\d)`,
  'giu',
)
const birth =
  /\b(?:born|dob|d\.o\.b\.?|date of birth|birth ?day|birth|birthdate|b\.)(?!\p{L})[^.!?\n]{0,30}$|(?:urodz|data urodzenia|nascut|născut|data nașterii|ganed|ولد|ولدت|مواليد|تاريخ الميلاد|مولود)[^.!?\n]{0,25}$/iu
const nhsBefore = /\bn\.?h\.?s\b[^.!?\n]{0,30}$/iu
const phoneBefore =
  /(?:phone|ring|call|text|mobile|mob|tel|number|whatsapp|contact|هاتف|رقم|تلفون|telefon|numer)[^.!?\n]{0,30}$/iu
const idBefore =
  /\b(?:passport|upn|urn|uln|case|ref|reference|id|pupil|student|patient|hospital|account|licen[cs]e)\b[^.!?\n\d]{0,25}$/iu

/** Ten digits whose last one checks the others (modulo 11). */
export function isNhsNumber(ten: string): boolean {
  if (!/^\d{10}$/u.test(ten) || /^(\d)\1{9}$/u.test(ten)) return false
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += Number(ten[at]) * (10 - at)
  const check = 11 - (sum % 11)
  return check !== 10 && (check === 11 ? 0 : check) === Number(ten[9])
}

/** Arabic-Indic and other digits as 0–9; a digit of any script is worth its place in its block of ten. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 48
    if (code < 128) return digit
    for (let zero = code; zero > code - 10; zero -= 1)
      if (!/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) return String(code - zero)
    return digit
  })
}

type NumberRun = { start: number; end: number; bare: string }

/** One run of digits and spaces is one number, unless it is too long: then several stand side by side. */
function numbersIn(raw: string, at: number): NumberRun[] {
  const groups = [...raw.matchAll(/[^ ]+/gu)].map((group) => ({
    start: at + group.index,
    end: at + group.index + group[0].length,
    bare: asciiDigits(group[0]).replace(/[^\d+]/gu, ''),
  }))
  const joined = (from: number, to: number): NumberRun => ({
    start: groups[from]?.start ?? at,
    end: groups[to]?.end ?? at,
    bare: groups
      .slice(from, to + 1)
      .map((group) => group.bare)
      .join(''),
  })
  const whole = joined(0, groups.length - 1)
  if (whole.bare.length <= 12) return [whole]
  const runs: NumberRun[] = []
  for (let from = 0; from < groups.length; ) {
    let found: { run: NumberRun; to: number } | undefined
    for (let to = from; to < Math.min(groups.length, from + 6) && !found; to += 1) {
      const run = joined(from, to)
      const next = groups[to + 1]?.bare ?? '0'
      const isWhole =
        /^0\d{10}$|^\+44\d{10}$/u.test(run.bare) ||
        isNhsNumber(run.bare) ||
        (/^(?:0|\+)\d{9,14}$/u.test(run.bare) && /^[0+]/u.test(next))
      if (isWhole) found = { run, to }
    }
    if (found) runs.push(found.run)
    from = (found?.to ?? from) + 1
  }
  return runs.length > 0 ? runs : [whole]
}

/** Details that show by their form: numbers, dates, addresses on the net. Likeliest kinds first. */
export function findNumbers(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  const all = (pattern: RegExp, type: PersonalDetail['type']): void => {
    for (const match of text.matchAll(pattern))
      found.push({ start: match.index, end: match.index + match[0].length, type })
  }
  const last = (pattern: RegExp, type: PersonalDetail['type'], keep: (value: string) => boolean): void => {
    for (const match of text.matchAll(pattern)) {
      const value = match[1]
      const end = match.index + match[0].length
      if (value !== undefined && keep(value)) found.push({ start: end - value.length, end, type })
    }
  }
  if (text.includes('@') || text.includes('(at)')) {
    all(email, 'email')
    all(atSign, 'handle')
  }
  all(profile, 'handle')
  for (const match of text.matchAll(onService)) {
    const name = match[1] ?? ''
    if (/[\d_]/u.test(name) && /\p{L}/u.test(name))
      found.push({ start: match.index, end: match.index + name.length, type: 'handle' })
  }
  for (const match of text.matchAll(joined))
    if (match[0].includes('_') || !notHandle.test(match[0]))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'handle' })
  all(tagged, 'handle')
  last(bareNamed, 'handle', (value) => /[\d_]/u.test(value) && /\p{L}/u.test(value))
  last(
    named,
    'handle',
    (value) => /[\d_.-]/u.test(value) || (value.length > 4 && !plainWords.has(value.toLowerCase())),
  )
  for (const match of text.matchAll(date)) {
    const before = text.slice(Math.max(0, match.index - 45), match.index)
    if (birth.test(before))
      found.push({ start: match.index, end: match.index + match[0].length, type: 'date_of_birth' })
  }
  if (!/\p{Nd}/u.test(text)) return found
  all(postcode, 'postcode')
  all(insurance, 'id_number')
  all(upn, 'id_number')
  all(plate, 'id_number')
  for (const match of text.matchAll(digits))
    for (const { start, end, bare } of numbersIn(match[0], match.index)) {
      const count = bare.replace('+', '').length
      const before = text.slice(Math.max(0, start - 45), start)
      const add = (type: PersonalDetail['type']): number => found.push({ start, end, type })
      if (count === 10 && (nhsBefore.test(before) || (isNhsNumber(bare) && !bare.startsWith('0'))))
        add('nhs_number')
      else if (nhsBefore.test(before) && count >= 9 && count <= 11) add('nhs_number')
      else if (idBefore.test(before) && count >= 5 && !/^(?:\+44|07)/u.test(bare)) add('id_number')
      else if (count >= 9 && count <= 15 && /^(?:\+|0)/u.test(bare)) add('phone')
      else if (count >= 6 && count <= 15 && phoneBefore.test(before)) add('phone')
    }
  last(
    labelled,
    'id_number',
    (value) =>
      (value.match(/\d/gu) ?? []).length >= 4 &&
      !/^\d{1,2}[/.-]\d/u.test(value) &&
      !/^(?:19|20)\d{2}$/u.test(value),
  )
  return found
}

/** "year10", "covid19", "page12": a word and a number without a space. */
const notHandle =
  /^(?:year|covid|class|room|page|part|section|week|grade|level|stage|form|band|type|windows|cov|since|until|about|around|over|under|only|form|route|line|unit|ward|bed|sept|january|february|march|april|june|july|august|september|october|november|december|upto|than|nearly|aged|age|just|them|with|from|have|school|term|day|yrs?|mins?|hours?|weeks?|months?|past|cdkl|stxbp|syngap|foxp|foxg|shank|dyrk|kcnq|ankrd|setd|grin|slc)\d/iu

const plainWords = new Set(
  'really great good bad where what that there their about the this not very nice fun online always never being used banned full better boring where everything something people'.split(
    ' ',
  ),
)
