import { type DetailType, detailTypes, type PersonalDetail } from './detail.ts'

/** What a person said of a stretch of an answer. */
export type DetailCorrection = { start: number; end: number; decision: 'hide' | 'show'; type: string }

/** The details that stand once people have spoken, in the order they did: the last word on a stretch counts. */
export function correctDetails(
  details: readonly PersonalDetail[],
  corrections: readonly DetailCorrection[],
): PersonalDetail[] {
  let standing = [...details]
  for (const { start, end, decision, type } of corrections) {
    const touched = standing.filter((detail) => detail.start < end && start < detail.end)
    standing = standing.filter((detail) => !touched.includes(detail))
    if (decision === 'show') {
      // What stands over its edges stays hidden: only these words were said to be harmless.
      for (const detail of touched) {
        if (detail.start < start) standing.push({ ...detail, end: start })
        if (detail.end > end) standing.push({ ...detail, start: end })
      }
      continue
    }
    standing.push({
      start: Math.min(start, ...touched.map((detail) => detail.start)),
      end: Math.max(end, ...touched.map((detail) => detail.end)),
      type: isDetailType(type) ? type : 'person',
    })
  }
  return standing.sort((a, b) => a.start - b.start)
}

export const isDetailType = (type: unknown): type is DetailType => detailTypes.some((each) => each === type)

/** Every place where exactly these words stand as whole words. */
export function placesOf(text: string, words: string): { start: number; end: number }[] {
  const wanted = words.trim()
  if (wanted === '') return []
  const places: { start: number; end: number }[] = []
  const isLetter = (at: number): boolean => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at))
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length
    if (!(at > 0 && isLetter(at - 1)) && !(end < text.length && isLetter(end)))
      places.push({ start: at, end })
  }
  return places
}
