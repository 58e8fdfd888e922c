/** The texts that are too hard, each with its figures. */
import explainedTerms from './explained.json' with { type: 'json' }
import { type Complaint, complaintsOf, pageComplaintsOf, type Reader } from './rules.ts'
import type { Shown } from './shown.ts'

const explained = explainedTerms.map(({ term }) => term)

export type Failing = { readonly where: string; readonly text: string; readonly complaint: Complaint }

export function failingTexts(shown: readonly Shown[]): Failing[] {
  return shown.flatMap(({ language, namespace, key, text, reader }) =>
    complaintsOf(text, reader, language, explained).map((complaint) => ({
      where: `${language} ${namespace}:${key} (${readerName(reader)})`,
      text,
      complaint,
    })),
  )
}

/** English pages as wholes: the texts under one first key, for one kind of reader. */
export function failingPages(shown: readonly Shown[]): Failing[] {
  const pages = grouped(shown, pageOf)
  return [...pages].flatMap(([where, texts]) => {
    const [first] = texts
    if (first?.language !== 'en') return []
    const all = texts.map(({ text }) => text)
    return pageComplaintsOf(all, first.reader, explained).map((complaint) => ({ where, text: '', complaint }))
  })
}

const pageOf = ({ language, namespace, key, reader }: Shown) =>
  `${language} ${namespace.replace(/\.easy$/, '')}:${key
    .split('.')
    .slice(0, namespace.includes('/') ? 1 : 2)
    .join('.')} (${readerName(reader)})`

const readerName = (reader: Reader) =>
  reader.kind === 'easy-read' ? `easy read, ${reader.sentenceWordsMax} words` : `age ${reader.age}`

export function grouped<Item>(items: readonly Item[], nameOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(nameOf(item), [...(groups.get(nameOf(item)) ?? []), item])
  return groups
}
