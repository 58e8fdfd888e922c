import { correctDetails, type DetailCorrection } from './correct-details.ts'
import type { DetailType, PersonalDetail } from './detail.ts'
import { findPersonalDetails } from './find.ts'

declare const mark: unique symbol
/** Words a team may read and quote: personal details are replaced. Only this file makes them. */
export type Redacted<Text extends string = string> = Text & { readonly [mark]: true }

/** What is put in a detail's place, in the reader's language: `[name]`, `[place]`. */
export type DetailLabel = (type: DetailType) => string

export type Redaction = { reading: Redacted; details: PersonalDetail[] }

/** The reading view of a whole text, with what people have said of it, and where the details stood in the original. */
export function redact(
  text: string,
  language: string,
  label: DetailLabel,
  corrections: readonly DetailCorrection[] = [],
): Redaction {
  const details = correctDetails(findPersonalDetails(text, language), corrections)
  return { reading: redactPart(text, details, 0, text.length, label), details }
}

/**
 * The reading view of a part of a text, with the details that were found in the whole: a quote hides what its
 * answer hides. A detail that the part cuts through is hidden as a whole.
 */
export function redactPart(
  text: string,
  details: readonly PersonalDetail[],
  start: number,
  end: number,
  label: DetailLabel,
): Redacted {
  let reading = ''
  let at = start
  for (const detail of details) {
    if (detail.end <= start || detail.start >= end) continue
    reading += text.slice(at, Math.max(at, detail.start)) + label(detail.type)
    at = Math.max(at, detail.end)
  }
  if (at < end) reading += text.slice(at, end)
  return reading as Redacted
}
