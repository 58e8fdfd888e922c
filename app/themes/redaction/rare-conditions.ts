import type { PersonalDetail } from './detail.ts'
import { commonSyndromes, rareConditions, rareNames } from './words/known.ts'

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll("'", "['’]")
const longestFirst = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length)
/** Conditions called after a person by a name that is no word and hardly a family name here. */
const eponyms = [
  ...rareConditions.filter((name) => /[- ]/u.test(name) && !/^(?:fragile|cri du|mecp2)/u.test(name)),
  ...'sanfilippo kleefstra kabuki dravet joubert aicardi ohtahara menkes zellweger krabbe lafora morquio hurler gaucher fabry pompe moebius mobius möbius rett angelman sotos noonan alstrom alström cockayne waardenburg goldenhar crouzon apert klinefelter digeorge velocardiofacial hirschsprung canavan batten alpers'.split(
    ' ',
  ),
]
const known = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${longestFirst(rareConditions).map(escaped).join('|')})(?:['’]s)? (?:syndrome|disease|association)|(?:${longestFirst(
    [...new Set([...rareNames, ...eponyms])],
  )
    .map(escaped)
    .join('|')})(?: (?:syndrome|deletion|duplication|disorder|deficiency))?)(?![\\p{L}\\p{N}])`,
  'giu',
)
const named =
  /(?<![\p{L}\p{N}])([\p{Lu}][\p{L}'’]{1,24}(?:[- ][\p{Lu}][\p{L}'’]{1,24}){0,2}) (?:[Ss]yndrome|[Dd]isease)(?![\p{L}])/gu
const byGene =
  /(?<![\p{L}\p{N}])(?:chromosome \d{1,2}[pq]?\d{0,2}\S{0,8}(?: (?:deletion|duplication|disorder))?|\d{1,2}[pq]\d{1,2}(?:\.\d{1,2})? ?(?:micro)?(?:deletion|duplication)(?: syndrome)?|[A-Z]{2,6}\d[A-Z0-9]{0,4} (?:deficiency|mutation|variant|syndrome|disorder|deletion|gene|duplication)(?: (?:disorder|syndrome))?|[\p{L}]{3,}(?:dystrophy|aciduria|acidaemia|saccharidosis|leukodystrophy|lissencephaly|dysostosis|synostosis)|[A-Z][A-Z0-9]{2,7}[-–](?:related|associated) \p{L}{4,20})/giu

/** Conditions so rare that naming one may single out a child. Common ones are not details. */
export function findRareConditions(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  for (const match of text.matchAll(byGene))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'rare_condition' })
  for (const match of text.matchAll(known))
    found.push({ start: match.index, end: match.index + match[0].length, type: 'rare_condition' })
  for (const match of text.matchAll(named)) {
    const first = (match[1] ?? '').split(/[ -]/u)
    const kept = first.filter((word) => !commonSyndromes.has(word.toLowerCase()))
    if (
      kept.length === 0 ||
      (kept.length < first.length && !/^(?:the|a|my|his|her|with)$/iu.test(first[0] ?? ''))
    )
      continue
    found.push({ start: match.index, end: match.index + match[0].length, type: 'rare_condition' })
  }
  return found
}
