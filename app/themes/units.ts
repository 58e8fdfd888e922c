/** A piece of an answer that says one thing: UTF-16 units, end exclusive. */
export type Span = { start: number; end: number }

// A dot after these does not end a sentence.
const shortForms =
  /(?:^|[\s(])(?:mr|mrs|ms|miss|dr|st|prof|e\.g|i\.e|eg|ie|etc|approx|no|vs|yr|yrs|hrs|min|mins)\.$/i
// Words that turn what was said around start a new unit; the turn belongs to what follows.
const turns =
  /\s(?=(?:but|however|although|though|whereas|yet|except that|apart from|on the other hand|لكن|ولكن|لكنه|لكنها|بينما|رغم|إلا أن|ale|jednak|dar|însă|totuși|mas|porém|pero|mais|cependant|mais|aber|lakin|ama|fakat|però|но|однак|але|mutta|men|لیکن|مگر|ਪਰ|কিন্তু|lekin|laakiin|ond)(?:[\s,،]|$))/giu
const ends = /(?:[.!?…؟。۔]+["'”’)]*(?=\s|$)|[;؛]+|\n+(?=\s*(?:[-•*–]|\d+[.)])?\s*\S)|\r)/gu
const leastWords = 2
const word = /[\p{L}\p{N}]+/gu

/**
 * Splits an answer at sentence ends, semicolons, new lines and turning words. Every word is in exactly one unit,
 * in order; abbreviations and decimal points do not split. A piece of one word joins its neighbour.
 * `language` is kept for engines that need it: the turning words of all known languages are looked for at once.
 */
export function splitUnits(text: string, _language = 'en'): Span[] {
  const cuts = new Set<number>()
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length
    if (match[0].startsWith('.') && shortForms.test(text.slice(0, match.index + 1))) continue
    cuts.add(end)
  }
  for (const match of text.matchAll(turns)) cuts.add(match.index + 1)
  const pieces = spansBetween(
    text,
    [...cuts].sort((a, b) => a - b),
  )
  return joinTiny(text, pieces)
}

function spansBetween(text: string, cuts: number[]): Span[] {
  const spans: Span[] = []
  let from = 0
  for (const to of [...cuts, text.length]) {
    const piece = text.slice(from, to)
    const start = from + (piece.length - piece.trimStart().length)
    const end = from + piece.trimEnd().length
    if (end > start) spans.push({ start, end })
    from = to
  }
  return spans
}

function joinTiny(text: string, spans: Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    const words = wordCount(text, span)
    const turnOnly = words < leastWords && before !== undefined && !endsSentence(text, before)
    if (before && (words === 0 || turnOnly))
      joined[joined.length - 1] = { start: before.start, end: span.end }
    else if (before && wordCount(text, before) === 0)
      joined[joined.length - 1] = { start: before.start, end: span.end }
    else joined.push(span)
  }
  return joined.filter((span) => wordCount(text, span) > 0)
}

const endsSentence = (text: string, span: Span) =>
  /[.!?…؟;؛\n]["'”’)]*$/u.test(text.slice(span.start, span.end))
const wordCount = (text: string, span: Span) => [...text.slice(span.start, span.end).matchAll(word)].length
