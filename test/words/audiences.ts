/**
 * Who reads which words: the one table. The first row that fits a namespace and key holds. A namespace without a row
 * fails the test, so that nobody's words go unchecked by being new.
 */

/** 7 is easy read; 9 children, young people and families; 12 practitioners. */
export type ReadingAge = 7 | 9 | 12

export type Row = {
  /** Namespaces, without `.easy`: the easy-read words of a namespace have its row. */
  readonly namespace: RegExp
  /** Keys; without it, all. */
  readonly keys?: RegExp
  /** Reading age of the ordinary words; `none`: no respondent reads them. */
  readonly age: 9 | 12 | 'none'
  /** Most words of a sentence in easy read; without it, these words are not shown in easy read. */
  readonly easyRead?: 12 | 15
  /** Shown in easy read alone. */
  readonly only?: 'easy-read'
}

export const rows: readonly Row[] = [
  // Read by inspectors at their desk, never by a respondent.
  {
    namespace:
      /^(inspector|codebook|access|media|discovery|statements|teaching|translating|weighing|[a-z]+-desk)$/,
    age: 'none',
  },
  { namespace: /^ui$/, keys: /^(desk|gallery)\./, age: 'none' },

  // Questionnaires.
  { namespace: /^survey\/child-easy-read$/, age: 9, easyRead: 12, only: 'easy-read' },
  { namespace: /^survey\/young-person$/, age: 9, easyRead: 12 },
  { namespace: /^survey\/about$/, age: 9, easyRead: 12 },
  { namespace: /^survey\/(young-adult|parent-carer)$/, age: 9, easyRead: 15 },
  { namespace: /^survey\/practitioner$/, age: 12, easyRead: 15 },

  // The frame around them. A note for the adult beside a child is read by that adult.
  { namespace: /^survey-frame$/, keys: /(^|\.)adult-note\./, age: 9 },
  // Easy read shows each part's text without its title, and not why we ask or the note on age.
  {
    namespace: /^survey-frame$/,
    keys: /^start\.practitioner\.parts\.(\S+\.title|improve\.text)$/,
    age: 12,
  },
  { namespace: /^survey-frame$/, keys: /^start\.\S+\.parts\.(\S+\.title|(improve|age)\.text)$/, age: 9 },
  { namespace: /^survey-frame$/, keys: /^start\.child-easy-read\./, age: 9, easyRead: 12, only: 'easy-read' },
  // Easy read has a sentence of its own for each of its parts, without titles; these it leaves out.
  { namespace: /^survey-frame$/, keys: /^start\.practitioner\.parts\.(.+\.title|improve\..*)$/, age: 12 },
  { namespace: /^survey-frame$/, keys: /^start\.[\w-]+\.parts\.(.+\.title|improve\..*|age\..*)$/, age: 9 },
  { namespace: /^survey-frame$/, keys: /^start\.(young-adult|parent-carer)\./, age: 9, easyRead: 15 },
  { namespace: /^survey-frame$/, keys: /^start\.practitioner\./, age: 12, easyRead: 15 },
  { namespace: /^survey-frame$/, age: 9, easyRead: 12 },
  { namespace: /^ui$/, age: 9, easyRead: 12 },
  { namespace: /^legal$/, keys: /^privacy-easy-read\./, age: 9, easyRead: 12, only: 'easy-read' },
  { namespace: /^legal$/, age: 9 },
  // What is put together with a switch, piece by piece: no sentences.
  { namespace: /^scanning$/, keys: /^(letters|words)$/, age: 9 },
  // Shown on the survey's pages and by its small programs.
  {
    namespace:
      /^(settings|simple|languages|scanning|turning|recorder|drawing|stay|offline|kiosk|listen|paper)$/,
    age: 9,
    easyRead: 12,
  },
  // Shown to everybody in one wording.
  { namespace: /^licences$/, age: 9 },
]

export const rowFor = (namespace: string, key: string): Row | undefined =>
  rows.find(
    (row) =>
      row.namespace.test(namespace.replace(/\.easy$/, '')) && (row.keys === undefined || row.keys.test(key)),
  )

/** Most words of an ordinary sentence, in English. */
export const sentenceWordsMax = { 9: 20, 12: 25 } as const

/**
 * How many words another language takes for 10 English ones: what is written together (Turkish, Arabic, Bengali) takes
 * fewer, what is written apart more. A limit is the English one times this, rounded up.
 */
export const wordsForTen: Readonly<Record<string, number>> = {
  en: 10,
  cy: 12,
  pl: 10,
  ro: 11,
  pa: 13,
  ur: 13,
  bn: 10,
  gu: 11,
  ar: 10,
  so: 11,
  tr: 9,
  pt: 11,
  uk: 10,
}
