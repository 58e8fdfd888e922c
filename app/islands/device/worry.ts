import { screenByRules } from '#app/safeguarding/index.ts'

/** Whether words should bring up who can help now. What is decided about them is decided on the server. */
export const worries = (words: string, question: string): boolean =>
  screenByRules(words, { question }).level !== 'none'
