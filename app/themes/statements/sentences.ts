import { quotationsIn } from './quotations.ts'

/** One line of plain text: nothing that turns, hides or breaks it. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cf}]/gu, (sign) => (sign === '\u200c' || sign === '\u200d' ? sign : ''))
    .replace(/\s+/g, ' ')
    .trim()
}

const end = /[.!?…؟。۔।]+(?=\s|$)/gu
const shortForm = /(?:^|\s)(?:e\.g|i\.e|mr|mrs|ms|dr|etc|approx|no)\.$/i

/** Its sentences, so that none hides behind another; a full stop inside a quotation ends none. */
export function sentencesOf(text: string): string[] {
  const quotations = quotationsIn(text) ?? []
  const cuts: number[] = []
  for (const match of text.matchAll(end)) {
    const at = match.index + match[0].length
    const quoted = quotations.some(
      (quotation) => quotation.start < match.index && match.index < quotation.end,
    )
    if (!quoted && !shortForm.test(text.slice(0, at))) cuts.push(at)
  }
  // “…listen.” They: a sentence may also end with the quotation that ends it.
  for (const { end: after, words } of quotations)
    if (/[.!?…؟۔।]\s*$/.test(words) && /^\s+\p{Lu}/u.test(text.slice(after))) cuts.push(after)
  const edges = [0, ...[...new Set(cuts)].sort((a, b) => a - b), text.length]
  return edges
    .slice(0, -1)
    .map((from, at) => text.slice(from, edges[at + 1]).trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}
