import lines from './words.json' with { type: 'json' }

/**
 * The words of return codes and receipts: 2,048, so that each is 11 bits. Chosen by hand for children: short, common,
 * kind; none of harm, drink, bodies, belief, illness, family or money; no two that sound alike, that begin with the
 * same four letters, or that differ by one slip of a finger. Never reordered: a word's place is its number.
 */
export const codeWords: readonly string[] = lines.flatMap((line) => line.split(' '))

const places = new Map(codeWords.map((word, place) => [word, place]))
const beginnings = new Map(codeWords.map((word, place) => [word.slice(0, 4), place]))

/** The place of the word that was meant: as written, by its first four letters, or mended by one slip. */
export function placeOf(written: string): number | undefined {
  return places.get(written) ?? beginnings.get(written) ?? mended(written)
}

/** One letter missing, added, changed, or two swapped: only where a single word is that near. */
function mended(written: string): number | undefined {
  if (written.length < 3 || written.length > 9) return undefined
  const near = codeWords.flatMap((word, place) => (isOneSlip(word, written) ? [place] : []))
  return near.length === 1 ? near[0] : undefined
}

function isOneSlip(word: string, written: string): boolean {
  if (Math.abs(word.length - written.length) > 1) return false
  let start = 0
  while (start < word.length && word[start] === written[start]) start++
  let [end, writtenEnd] = [word.length, written.length]
  while (end > start && writtenEnd > start && word[end - 1] === written[writtenEnd - 1]) {
    end--
    writtenEnd--
  }
  const [differs, instead] = [word.slice(start, end), written.slice(start, writtenEnd)]
  if (differs.length <= 1 && instead.length <= 1) return true
  return differs.length === 2 && instead.length === 2 && differs === `${instead[1]}${instead[0]}`
}
