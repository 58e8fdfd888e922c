import {
  correctDetails,
  type DetailCorrection,
  type DetailLabel,
  findPersonalDetails,
  placesOf,
  type Redacted,
  redact,
  redactPart,
} from '#app/themes/index.ts'
import { isUnheard, type Piece, wordsShown } from '#app/voice/index.ts'

export type Reading = {
  language: string
  label: DetailLabel
  /** What people said of details in the words that stand. */
  decisions: readonly DetailCorrection[]
}

/** The reading view of each piece of the transcript that stands; of one that nobody could make out, no words. */
export function readingOfPieces(pieces: readonly Piece[], reading: Reading): Redacted[] {
  const text = wordsShown(pieces)
  const details = correctDetails(findPersonalDetails(text, reading.language), reading.decisions)
  let at = 0
  return pieces.map((piece) => {
    if (isUnheard(piece)) return redactPart('', [], 0, 0, reading.label)
    const [start, end] = [at, at + piece.text.length]
    // One space stands between pieces.
    at = end + 1
    return redactPart(text, details, start, end, reading.label)
  })
}

/** Of words that stood before: what a person hid since in the words that stand is hidden wherever it was said. */
export function readingOfEarlier(
  pieces: readonly Piece[],
  standing: readonly Piece[],
  { language, label, decisions }: Reading,
): Redacted {
  const [text, now] = [wordsShown(pieces), wordsShown(standing)]
  const hidden = decisions.filter(({ decision }) => decision === 'hide')
  const everywhere = hidden.flatMap(({ start, end, type }) =>
    placesOf(text, now.slice(start, end)).map((place) => ({ ...place, decision: 'hide' as const, type })),
  )
  return redact(text, language, label, everywhere).reading
}
