import type { Detect } from './said-in.ts'

let opening: Promise<Detect> | undefined

/**
 * Loads the tables of 60 languages (about 90 MB, a second) once a process, and only where answers are coded. The smallest
 * set: on whole answers the larger ones told none better.
 */
export function openDetector(): Promise<Detect> {
  opening ??= load()
  return opening
}

async function load(): Promise<Detect> {
  const { eld } = await import('eld/extrasmall')
  return (text) => {
    const told = eld.detect(text)
    return { language: told.language, reliable: told.isReliable(), scores: told.getScores() }
  }
}
