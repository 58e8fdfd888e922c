import { isUnheard, type Piece } from './transcribe/engine.ts'

export type Seconds = { startMs: number; endMs: number }

/**
 * When a stretch of a spoken answer's words was said: from the pieces it touches, and within a piece from its words
 * where the engine gave their times. Undefined where the words are not those of the pieces.
 */
export function secondsOf(
  words: string,
  pieces: readonly Piece[],
  span: { start: number; end: number },
): Seconds | undefined {
  const touched = placesOf(words, pieces).filter(({ from, to }) => from < span.end && span.start < to)
  const [first, last] = [touched[0], touched.at(-1)]
  if (!first || !last) return undefined
  return {
    startMs: begins(first, span.start),
    endMs: Math.max(ends(last, span.end), begins(first, span.start)),
  }
}

type Place = { piece: Piece; from: number; to: number }

/** Where each piece that was shown stands in the words, in order. */
function placesOf(words: string, pieces: readonly Piece[]): Place[] {
  let at = 0
  return pieces.flatMap((piece) => {
    const from = isUnheard(piece) ? -1 : words.indexOf(piece.text, at)
    if (from < 0) return []
    at = from + piece.text.length
    return [{ piece, from, to: at }]
  })
}

function begins({ piece, from }: Place, start: number): number {
  const word = timed(piece).find(({ to }) => from + to > start)
  return word?.startMs ?? piece.startMs
}

function ends({ piece, from }: Place, end: number): number {
  const word = timed(piece).findLast((one) => from + one.from < end)
  return word?.endMs ?? piece.endMs
}

/** The words of a piece with their places in it; none where one of them is not found. */
export function timed(piece: Pick<Piece, 'text' | 'words'>) {
  let at = 0
  const found = (piece.words ?? []).map((word) => {
    const text = word.text.trim()
    const from = piece.text.indexOf(text, at)
    at = from < 0 ? at : from + text.length
    return { ...word, text, from, to: from + text.length }
  })
  return found.some(({ from }) => from < 0) ? [] : found
}
