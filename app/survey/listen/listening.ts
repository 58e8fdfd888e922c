import { wordsHash } from './words-hash.ts'

export type SignedVideo = {
  kind: 'bsl' | 'makaton'
  src: string
  type: string
  captionsSrc: string
  transcript: string
}

/** What a page of a visit may read aloud or show signed; plain data. */
export type Listening = {
  mode: 'off' | 'on' | 'all'
  /** 1 is the voice's own speed. */
  rate: number
  /** This server has a voice for the page's language. */
  machine: boolean
  /** Words hash → the address of a person's recording. */
  recorded: Readonly<Record<string, string>>
  /** Words hash → its videos. */
  videos: Readonly<Record<string, readonly SignedVideo[]>>
}

/** Where the sound of these words is, if there is one: a person's recording before a machine's voice. */
export function soundOf(
  listening: Listening,
  language: string,
  words: string,
): { src: string; person: boolean } | undefined {
  const hash = wordsHash(language, words)
  const recorded = listening.recorded[hash]
  if (recorded) return { src: recorded, person: true }
  return listening.machine ? { src: `/sounds/${language}.${hash}`, person: false } : undefined
}

export const rates = { normal: 1, slow: 0.8, slower: 0.65, fast: 1.25 } as const
