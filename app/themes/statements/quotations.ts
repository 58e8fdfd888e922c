/** Where a text quotes: what stands between two quotation marks of any script, and the marks themselves. */
export type Quotation = { start: number; end: number; words: string }

const pairs: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '”': '”"',
  '„': '“”"',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '「': '」',
  '『': '』',
  '`': '`',
}
const opensSingle = /[\s([{—–:-]/
const closesSingle = /[\s)\]}.,;:!?…—–-]/

/**
 * Undefined where a mark is opened and never closed: nobody can say what is quoted there. An apostrophe inside a word
 * is none of these marks.
 */
export function quotationsIn(text: string): Quotation[] | undefined {
  const found: Quotation[] = []
  let at = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    const closers = pairs[sign]
    if (closers) {
      const end = indexOfAny(text, closers, at + 1)
      if (end < 0) return undefined
      found.push({ start: at, end: end + 1, words: text.slice(at + 1, end) })
      at = end + 1
      continue
    }
    const single = isSingleOpening(text, at) ? closingSingle(text, at + 1) : -1
    if (single >= 0) {
      found.push({ start: at, end: single + 1, words: text.slice(at + 1, single) })
      at = single + 1
      continue
    }
    at += 1
  }
  return found
}

/** The text with every quotation taken out: what its writer says in words of their own. */
export function withoutQuotations(text: string, quotations: readonly Quotation[]): string {
  let own = ''
  let at = 0
  for (const { start, end } of quotations) {
    own += `${text.slice(at, start)} `
    at = end
  }
  return own + text.slice(at)
}

function indexOfAny(text: string, signs: string, from: number): number {
  for (let at = from; at < text.length; at++) if (signs.includes(text[at] ?? '')) return at
  return -1
}

function isSingleOpening(text: string, at: number): boolean {
  const sign = text[at] ?? ''
  if (!"'‘‚".includes(sign)) return false
  const before = text[at - 1]
  return (before === undefined || opensSingle.test(before)) && /\S/.test(text[at + 1] ?? '')
}

function closingSingle(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (!"'’‘".includes(text[at] ?? '')) continue
    const after = text[at + 1]
    if (after === undefined || closesSingle.test(after)) return at
  }
  return -1
}
