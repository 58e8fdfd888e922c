import { baseOf, type LocaleFile, pluralOf } from './locale-files.ts'

type Words = LocaleFile['words']

/** What differs in keys, order, plural forms and placeholders between a language's file and the English one. */
export function differences(english: Words, other: Words, language: string): string[] {
  const bases = (words: Words) => [...new Set([...words.keys()].map(baseOf))]
  const [wanted, there] = [bases(english), bases(other)]
  const both = wanted.filter((key) => there.includes(key))
  const inTheirOrder = there.filter((key) => wanted.includes(key))
  const place = inTheirOrder.findIndex((key, index) => key !== both[index])
  return [
    ...wanted.filter((key) => !there.includes(key)).map((key) => `${key} is missing`),
    ...there.filter((key) => !wanted.includes(key)).map((key) => `${key} is not in English`),
    ...(place < 0 ? [] : [`${inTheirOrder[place]} stands where English has ${both[place]}`]),
    ...both.flatMap((key) => differentForms(key, english, other, language)),
  ]
}

/** The English text that a key of another language puts into its own words. */
export function englishOf(english: Words, key: string): string {
  return english.get(`${baseOf(key)}_other`) ?? english.get(key) ?? ''
}

function differentForms(key: string, english: Words, other: Words, language: string) {
  const isPlural = english.has(`${key}_other`)
  const forms = isPlural ? new Intl.PluralRules(language).resolvedOptions().pluralCategories : undefined
  const wanted = forms ? [...forms].map((form) => `${key}_${form}`) : [key]
  // A zero of its own is welcome everywhere: "no answers yet" reads better than "0 answers".
  const allowed = isPlural ? [...wanted, `${key}_zero`] : wanted
  const present = [...other.keys()].filter((name) => name === key || (isPlural && baseOf(name) === key))
  const source = english.get(isPlural ? `${key}_other` : key) ?? ''
  return [
    ...wanted.filter((name) => !other.has(name)).map((name) => `${name} is missing`),
    ...present.filter((name) => !allowed.includes(name)).map((name) => `${name} is no form of this language`),
    ...present.flatMap((name) => differentHoles(name, source, other.get(name) ?? '')),
  ]
}

/** Placeholders and tags. "One answer" may leave its number out. */
function differentHoles(key: string, english: string, translated: string): string[] {
  const [wanted, there] = [holes(english), holes(translated)]
  const mayLeaveOut = pluralOf(key) && pluralOf(key) !== 'other' ? ['{{count}}'] : []
  return [
    ...wanted
      .filter((hole) => !there.includes(hole) && !mayLeaveOut.includes(hole))
      .map((hole) => `${key} lacks ${hole}`),
    ...there.filter((hole) => !wanted.includes(hole)).map((hole) => `${key} has ${hole}, English has not`),
  ]
}

const holes = (text: string) =>
  [...new Set(text.match(/\{\{[^}]*\}\}|<\/?\w+ ?\/?>/g) ?? [])].map((hole) =>
    hole.replace(/\{\{\s*(\w+).*\}\}/, '{{$1}}'),
  )
