import { fuzzyWords, spellings } from './spelling.ts'

/** A word as rules see it, with where it stood in the person's text (UTF-16 code units, end exclusive). */
export type Word = { word: string; start: number; end: number }

/** Longest run of words a rule looks at; text beyond is still read, in the same single pass. */
const wordOrStop = /[\p{L}\p{M}\p{N}@$!'’‘`´]+|[.?…\n;؟۔।]+/gu
// Accents and Arabic vowel marks; the vowel signs of Indic scripts stay, for there they tell words apart.
const marks = /[\u0300-\u036f\u0483-\u0487\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed'’‘`´@$!]/gu
const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
}
const letters: Record<string, string> = {
  ł: 'l',
  ı: 'i',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ة: 'ه',
  ک: 'ك',
  ؤ: 'و',
  ئ: 'ي',
}

/** Words in the spelling that rules are written in; `.` stands for the end of a sentence. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = []
  for (const match of text.matchAll(wordOrStop)) {
    const raw = match[0]
    const start = match.index
    const end = start + raw.length
    if (/^[.?…\n;؟۔।!]/u.test(raw)) {
      found.push({ word: '.', start, end })
      continue
    }
    const word = plain(raw)
    if (word === '') continue
    found.push({ word, start, end })
    if (raw.endsWith('!')) found.push({ word: '.', start: end, end })
  }
  return joinPairs(spell(joinLetters(found)))
}

/** Lower case, no marks, children's digits-for-letters read as letters, long runs of a letter shortened. */
export function plain(raw: string): string {
  let word = raw.toLowerCase().replace(/!+$/u, '')
  if (
    /[\p{L}]/u.test(word) &&
    /[013457@$]/u.test(word) &&
    !/^\d+(?:st|nd|rd|th|am|pm|s|g|mg|ml)?$/u.test(word)
  )
    word = word.replace(/[013457@$]/gu, (sign) => leet[sign] ?? sign)
  word = word.normalize('NFD').replace(marks, '')
  word = word.normalize('NFC').replace(/[łıđøßæأإآٱىیةکؤئ]/gu, (letter) => letters[letter] ?? letter)
  return word.replace(/(\p{L})\1{2,}/gu, '$1')
}

/** "k i l l" is one word. */
function joinLetters(words: Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; ) {
    let to = at
    while (to < words.length && /^[a-z]$/u.test(words[to]?.word ?? '')) to += 1
    const first = words[at]
    const last = words[to - 1]
    if (first && last && to - at >= 3) {
      joined.push({
        word: words
          .slice(at, to)
          .map((each) => each.word)
          .join(''),
        start: first.start,
        end: last.end,
      })
      at = to
    } else if (first) {
      joined.push(first)
      at += 1
    }
  }
  return joined
}

function spell(words: Word[]): Word[] {
  const spelt: Word[] = []
  for (const { word, start, end } of words) {
    const known = spellings.get(word) ?? (word.length >= 5 ? fuzzyWords.near(word) : undefined)
    if (known === undefined) spelt.push({ word, start, end })
    else for (const each of known.split(' ')) spelt.push({ word: each, start, end })
  }
  return spelt
}

const pairs = new Map([
  ['do not', 'dont'],
  ['does not', 'doesnt'],
  ['did not', 'didnt'],
  ['is not', 'isnt'],
  ['are not', 'arent'],
  ['was not', 'wasnt'],
  ['can not', 'cant'],
  ['will not', 'wont'],
  ['has not', 'hasnt'],
  ['have not', 'havent'],
  ['would not', 'wouldnt'],
  ['could not', 'couldnt'],
  ['no one', 'nobody'],
  ['no 1', 'nobody'],
  ['my self', 'myself'],
  ['her self', 'herself'],
  ['him self', 'himself'],
  ['any more', 'anymore'],
  ['any one', 'anyone'],
  ['step dad', 'stepdad'],
  ['step mum', 'stepmum'],
  ['foster mum', 'mum'],
  ['foster dad', 'dad'],
])

function joinPairs(words: Word[]): Word[] {
  const joined: Word[] = []
  for (let at = 0; at < words.length; at += 1) {
    const here = words[at]
    if (!here) continue
    const next = words[at + 1]
    const pair = next ? pairs.get(`${here.word} ${next.word}`) : undefined
    if (next && pair !== undefined) {
      joined.push({ word: pair, start: here.start, end: next.end })
      at += 1
    } else if (here.word === 'wont' && next?.word === 'to') joined.push({ ...here, word: 'want' })
    else if (here.word === 'dye' && joined.at(-1)?.word === 'to') joined.push({ ...here, word: 'die' })
    else joined.push(here)
  }
  return joined
}
