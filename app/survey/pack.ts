import type { Language } from '#app/platform/i18n/languages.ts'
import type { AnswerValue, Questionnaire } from './questionnaire.ts'

export type PackPage = { readonly title: string; readonly main: string }

/**
 * Everything that it takes to finish without a network, in one language: no answer, no visit, nothing of anybody.
 * Pages are drawn by the server from the same views as ever; a device only fills them.
 */
export type Pack = {
  readonly format: 1
  readonly link: string
  readonly inspection: string
  /** Of the inspection; see platform/crypto/envelope.ts. */
  readonly publicKey: string
  readonly questionnaire: Questionnaire
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  /** What stands in `<body>`, with `<main>` left empty. */
  readonly frame: string
  /** By step id; the question pages of every path, and pages that only a device has. */
  readonly pages: Readonly<Record<string, PackPage>>
  /** Who can help now. */
  readonly help: string
  /** By problem code: the summary of what is wrong. `length` stands for how much was written. */
  readonly problems: Readonly<Record<string, string>>
  readonly words: {
    /** With `number` and `total` in their places. */
    readonly progress: string
    readonly skipped: string
    readonly savedBefore: string
    /** By plural category, `count` in its place. */
    readonly waiting: Readonly<Record<string, string>>
    readonly sending: string
    readonly allSent: string
    readonly stuck: string
    readonly start: string
    /** With `time` in its place; neither is in a pack from before one could speak without a network. */
    readonly recorded?: string
    readonly recordedSome?: string
  }
}

/** Stand in a pack's words for what only the device knows; no language writes with them. */
export const placeholders = {
  number: '\ue001',
  total: '\ue002',
  count: '\ue003',
  length: '\ue004',
  time: '\ue005',
} as const

/** What a page tells the device of the visit, so that it can go on from here; only ever in the page's own memory. */
export type OnDevice = {
  readonly ticket: string
  readonly givenBy: string | null
  /** By question id: answered or skipped on the server; the value only where another question depends on it. */
  readonly done: Readonly<Record<string, AnswerValue | null>>
}
