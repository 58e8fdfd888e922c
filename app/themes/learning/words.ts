/** A word of a text, folded for comparing, with its place in the text as written (UTF-16, end exclusive). */
export type Word = { folded: string; start: number; end: number }

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu
// Tatweel and vowel marks are decoration in Arabic; alef, yeh and teh marbuta are spelt both ways.
const arabicForms: Record<string, string> = { ٱ: 'ا', أ: 'ا', إ: 'ا', آ: 'ا', ى: 'ي', ة: 'ه', ـ: '' }

/** Lower case, marks off, one apostrophe, so that spellings meet. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/[ٱأإآىةـ]/g, (letter) => arabicForms[letter] ?? letter)
}

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const raw = match[0]
    words.push({
      folded: plain(raw) ? raw.toLowerCase() : fold(raw),
      start: match.index,
      end: match.index + raw.length,
    })
  }
  return words
}

// Most words are plain ASCII: folding those by table is ten times the work for nothing.
const plain = (word: string) => /^[a-zA-Z0-9']+$/.test(word)
