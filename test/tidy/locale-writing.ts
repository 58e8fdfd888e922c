import { type Language, languages } from '#app/platform/i18n/languages.ts'

type Writing = (text: string, english: string, language: Language) => string[]

/** What is wrong with how a text of a language is written, beside the English that it says. */
export function writingFaults(text: string, english: string, language: Language): string[] {
  return checks.flatMap((check) => check(text, english, language))
}

/** Names and abbreviations that stay as they are in every language. */
const names =
  /\b(?:Earshot|Childline|Shout|SHOUT|Samaritans|SEND|SENCO|EHCP|EHC|NHS|CQC|HMI|GP|CAMHS|Ofsted|ICO|EASS|BSL|Makaton|QR|PDF|CSV|JSON Lines|JSON|QDPX|Word|WCAG|AAC|PIN|OpenDyslexic|Mulberry|Escape|Esc|Tab|Enter|Shift|Braille|Chrome|Firefox|Safari|Edge|AA|AAA)\b/g
const holes = /\{\{[^}]*\}\}|<\/?\w+ ?\/?>/g
const addresses = /\S+@\S+|https?:\S+|\b(?:[\w-]+\.)+(?:uk|org|com)\b/g
const plain = (text: string) => text.replace(holes, ' ').replace(addresses, ' ').replace(names, ' ')

const scriptNames = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Guru: 'Gurmukhi',
  Beng: 'Bengali',
  Gujr: 'Gujarati',
  Cyrl: 'Cyrillic',
}
const inScript = (script: keyof typeof scriptNames) => new RegExp(`\\p{Script=${script}}`, 'u')

/** Letters that are of the same script and of another language; look-alikes that a reader, a search or a voice trips over. */
const strangers: Partial<Record<Language, RegExp>> = {
  ro: /[şţŞŢ]/gu,
  uk: /[ыэёъʼ']/giu,
  ur: /[كيىةه]/gu,
  ar: /[ٹڈڑںےہھگچپژیکۓ۔]/gu,
  bn: /[ৰৱ]/gu,
}

/** Marks of Latin writing, and what the language has in their place. */
const marks: Partial<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  ar: [
    [/\?/, '؟'],
    [/,(?!\d)/, '،'],
    [/;/, '؛'],
  ],
  ur: [
    [/\?/, '؟'],
    [/,(?!\d)/, '،'],
    [/;/, '؛'],
    [/\p{Script=Arab}\.(?:\s|$)/u, '۔'],
  ],
  bn: [[/\p{Script=Beng}\.(?:\s|$)/u, '।']],
  pa: [[/\p{Script=Guru}\.(?:\s|$)/u, '।']],
}

/** Telephone numbers are dialled as they stand: the same, in Western digits, in every language. */
const telephone = /(?<!\d)(?:999|111|112|101|119|116[ \u00a0]123|85258|0\d{2,4}(?:[ \u00a0]\d{3,4})+)(?!\d)/g
const digitRun = /\p{Nd}+/gu
const ownDigits: Record<'latn' | 'beng', RegExp> = { latn: /^[0-9]+$/, beng: /^[০-৯]+$/ }

const checks: readonly Writing[] = [
  function spaces(text) {
    return [
      ...(text.trim() === '' ? ['is empty'] : []),
      ...(text !== text.trim() ? ['begins or ends with a space'] : []),
      ...(/ {2}/.test(text) ? ['has two spaces together'] : []),
    ]
  },
  function normal(text) {
    return text === text.normalize('NFC') ? [] : ['is not in Unicode’s normal form NFC']
  },
  function untranslated(text, english) {
    if (!/\p{L}/u.test(plain(english))) return []
    if (text === english) return [`is the English text: ${english.slice(0, 60)}`]
    const said = new Set(sentencesOf(text))
    return sentencesOf(english)
      .filter((sentence) => sentence.split(/\s+/).length > 2 && said.has(sentence))
      .map((sentence) => `has an English sentence: ${sentence.slice(0, 60)}`)
  },
  function script(text, english, language) {
    const letters = [...plain(text)].filter((letter) => /\p{L}/u.test(letter))
    const own = inScript(languages[language].script)
    const latin = inScript('Latn')
    const common = /[\p{Script=Common}\p{Script=Inherited}]/u
    const strange = letters.filter(
      (letter) => !own.test(letter) && !latin.test(letter) && !common.test(letter),
    )
    const written = letters.filter((letter) => own.test(letter)).length
    const name = scriptNames[languages[language].script]
    return [
      ...(strange.length > 0 ? [`has letters that are not ${name}: ${strange.join(' ')}`] : []),
      ...(/\p{L}/u.test(plain(english)) && written < letters.length * 0.7 ? [`is not mainly ${name}`] : []),
    ]
  },
  function strangeLetters(text, _english, language) {
    const found = [...new Set(text.match(strangers[language] ?? /(?!)/g) ?? [])]
    return found.length > 0 ? [`has letters of another language: ${found.join(' ')}`] : []
  },
  function punctuation(text, _english, language) {
    return (marks[language] ?? [])
      .filter(([wrong]) => wrong.test(plain(text)))
      .map(([, right]) => `has a Latin mark where this language writes ${right}`)
  },
  function invisible(text, _english, language) {
    const { dir, script: own } = languages[language]
    const open = text.match(/[\u2066-\u2068]/g)?.length ?? 0
    const close = text.match(/\u2069/g)?.length ?? 0
    return [
      ...(/[\u202a-\u202e]/.test(text) ? ['has a mark that embeds or overrides a direction'] : []),
      ...(open !== close ? ['opens and closes isolates unequally'] : []),
      ...(/[\u200e\u200f\u061c]/.test(text) && dir === 'ltr' ? ['has a mark for right-to-left text'] : []),
      ...(/[\u200c\u200d]/.test(text) && (own === 'Latn' || own === 'Cyrl')
        ? ['has an invisible joiner']
        : []),
      ...(/[\u00ad\u200b\ufeff\ufffd]/.test(text) ? ['has an invisible or broken character'] : []),
    ]
  },
  function telephones(text, english, language) {
    return (english.match(telephone) ?? []).flatMap((number) => {
      const told = text.replaceAll('\u00a0', ' ')
      if (!told.includes(number.replaceAll('\u00a0', ' '))) return [`must have the number ${number} as it is`]
      // Groups of digits with an ordinary space between them are shown in the wrong order in Arabic writing.
      if (languages[language].dir === 'rtl' && !text.includes(number.replaceAll(' ', '\u00a0')))
        return [`needs no-break spaces (U+00A0) inside ${number}, or it shows back to front`]
      return []
    })
  },
  function numbers(text, english, language) {
    const told = digitsOf(text)
    const wanted = digitsOf(english)
    const there = told.map(western)
    const wrong = told.filter((run) => !ownDigits[languages[language].digits].test(run))
    return [
      // "2 years" is one word in Arabic: small numbers may be said in words.
      ...wanted
        .filter((run) => Number(run) > 4 && !there.includes(run))
        .map((run) => `lacks the number ${run}`),
      ...there
        .filter((run) => run.length > 2 && !wanted.includes(run))
        .map((run) => `has the number ${run}, English has not`),
      ...(wrong.length > 0 ? [`has digits that this language does not use here: ${wrong.join(' ')}`] : []),
    ]
  },
]

const sentencesOf = (text: string) => text.split(/(?<=[.!?])\s+|\n/).map((sentence) => sentence.trim())

/** Runs of digits that are said: without telephone numbers, addresses and the names of rules. */
function digitsOf(text: string): string[] {
  const said = text
    .replace(holes, ' ')
    .replace(addresses, ' ')
    .replace(/WCAG [\d.]+|Chapter [\d.]+|UTF-8/g, ' ')
    .replace(telephone, ' ')
  return said.match(digitRun) ?? []
}

/** Every script's digits stand in rows of ten, zero first. */
export function western(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => {
    let code = digit.codePointAt(0) ?? 0
    const own = code
    while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && own - code < 9) code -= 1
    return String(own - code)
  })
}
