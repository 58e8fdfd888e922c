import { expect, test } from 'vitest'
import { type Piece, secondsOf, wordsShown } from '#app/voice/index.ts'

const pieces: Piece[] = [
  { startMs: 0, endMs: 2000, text: 'One two.', confidence: 'high' },
  { startMs: 2000, endMs: 3000, text: 'never shown', confidence: 'low' },
  {
    startMs: 3000,
    endMs: 6000,
    text: 'Two again, two.',
    confidence: 'middle',
    words: [
      { startMs: 3100, endMs: 3600, text: 'Two' },
      { startMs: 3700, endMs: 4400, text: ' again,' },
      { startMs: 5000, endMs: 5800, text: 'two.' },
    ],
  },
]
const words = wordsShown(pieces)
const spoken = (said: string, from = 0) => {
  const start = words.indexOf(said, from)
  return secondsOf(words, pieces, { start, end: start + said.length })
}

test('a stretch plays from the piece or word it begins in to the one it ends in', () => {
  expect(words).toBe('One two. Two again, two.')
  expect(spoken('One')).toEqual({ startMs: 0, endMs: 2000 })
  expect(spoken('again,')).toEqual({ startMs: 3700, endMs: 4400 })
  expect(spoken('two.', 10)).toEqual({ startMs: 5000, endMs: 5800 })
  expect(spoken('two. Two')).toEqual({ startMs: 0, endMs: 3600 })
  expect(spoken(words)).toEqual({ startMs: 0, endMs: 5800 })
})

test('words that are not those of the pieces have no seconds', () => {
  expect(secondsOf('Somebody typed this.', pieces, { start: 0, end: 8 })).toBeUndefined()
  expect(secondsOf('', [], { start: 0, end: 0 })).toBeUndefined()
})

test('word times that do not fit the words are not used', () => {
  const wrong: Piece[] = [
    {
      startMs: 0,
      endMs: 900,
      text: 'New words',
      confidence: 'high',
      words: [{ startMs: 1, endMs: 2, text: 'old' }],
    },
  ]
  expect(secondsOf('New words', wrong, { start: 0, end: 3 })).toEqual({ startMs: 0, endMs: 900 })
})
