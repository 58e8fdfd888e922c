import type { PersonalDetail } from './detail.ts'

/* Days of birth, in figures and in words: a date counts only where its sentence speaks of a birth. */

const month =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)'
const ordinal =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)'
const unit = '(?:one|two|three|four|five|six|seven|eight|nine)'
const teen = '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)'
const yearInWords = `(?:two thousand(?: and)? (?:${teen}|${unit}|twenty(?: ${unit})?)|twenty (?:oh ${unit}|${teen}|twenty(?:[ -]${unit})?)|nineteen [a-z]+ty(?:[ -]${unit})?)`
const day = `(?:\\d{1,2} ?(?:st|nd|rd|th)?|${ordinal})`
const year = `(?:,? ?(?:of |in )?(?:\\d{4}|['’]?\\d{2}(?![\\d:.])|${yearInWords}))`
const feast =
  "(?:christmas (?:day|eve)|boxing day|new year['’]?s? (?:day|eve)|valentine['’]?s day|hall?owe['’]?en|bonfire night|st \\p{L}+['’]?s day|leap day|easter (?:sunday|monday|day)|pancake day)"
const dates = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:\\p{Nd}{1,2} ?[/.–-] ?\\p{Nd}{1,2} ?[/.–-] ?\\p{Nd}{2,4}|\\p{Nd}{4}[/.-]\\p{Nd}{1,2}[/.-]\\p{Nd}{1,2}|\\p{Nd}{1,2} \\p{Nd}{1,2} \\p{Nd}{2,4}|(?:the )?${day}(?: day)?(?: of)?(?: the)? (?:${month}|${ordinal})${year}?|${month},?(?: the)? ${day}${year}?|${month} \\d{4}|${feast}${year}?|\\p{Nd}{1,2}\\.?(?: de| of)? [\\p{L}\\p{M}]{2,14}(?: de)?,? \\p{Nd}{4})(?![\\p{L}\\p{N}])`,
  'giu',
)
const before =
  /(?:\bborn\b|(?<!\p{L})(?:dob|d\.o\.b|date of birth|birth ?day|birthdate|b[’']?day|bithday|brithday|birth|b\.)(?!\p{L})|\b(?:turned|turns|turning|was|be|is|became) (?:\d{1,2}|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)(?: years old)?(?: today)? (?:on|this|last|next)|\b(?:twins?|baby|triplets|he|she|they|son|daughter|\p{Lu}\p{L}+) (?:was |were )?(?:arrived|came along|came into the world|delivered)\b|\bgave birth\b|\bhad (?:him|her|them|the twins|my son|my daughter) on\b)[^.!?\n]{0,40}$/iu
const otherBefore =
  /(?:ولد|مولود|ميلاد|مواليد|پیدا|سالگرہ|জন্ম|જન્મ|ਜਨਮ|urodz|ur\.|n[ăa]scut|na[șs]ter|nasc|anivers|dhash|dhalash|do[ğg]|народ|нар\.|geni|ganed|ganwyd|pen-? ?blwydd|paida|janam|jonmo|jonom)[^.!?\n]{0,40}$/iu
const next =
  /^[ ,)]{0,2}(?:(?:is|was|being|that['’]?s) )?(?:(?:my|his|her|our|their|when|the day|the date) )?(?:\p{L}+['’]s )?(?:he |she |i )?(?:(?:was|were) born|birthday|b-?day|date of birth|d\.?o\.?b)|^[^.!?\n]{0,25}(?:پیدا|জন্ম|જન્મ|ਜਨਮ|do[ğg]umlu|do[ğg]du|urodz|народ|paida)/iu
const isLater =
  /(?:review|meeting|since|applied|waiting|tribunal|moved|started|until|till|from)[^.!?\n]{0,25}$/iu

export function findBirths(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  for (const match of text.matchAll(dates)) {
    const end = match.index + match[0].length
    const lead = text.slice(Math.max(0, match.index - 70), match.index)
    const trail = text.slice(end, end + 60)
    if (next.test(trail) || ((before.test(lead) || otherBefore.test(lead)) && !isLater.test(lead)))
      found.push({ start: match.index, end, type: 'date_of_birth' })
  }
  return found
}
