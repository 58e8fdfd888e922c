// What a device seals while it has no network: the pages as they would have been posted.

/** One page as it was last left. Fields are those of its form, without what the frame adds. */
export type WaitingPage = {
  readonly step: string
  readonly go: 'next' | 'skip' | 'back' | 'stop'
  readonly fields: readonly (readonly [string, string])[]
}

export type WaitingMessage = {
  readonly format: 1
  /** Grows each time the device seals this envelope anew: an older copy changes nothing. */
  readonly sealing: number
  /** Known only to the page that sealed it: whoever shows it is told the receipt. */
  readonly proof: string
  /** Names the response that was begun on the server before the network went. */
  readonly ticket: string | null
  readonly questionnaire: string
  readonly version: number
  readonly language: string
  readonly pages: readonly WaitingPage[]
  /** The person has sent it; otherwise it is what was said so far. */
  readonly sent: boolean
}

/**
 * A part of what somebody said aloud, sealed by itself: it belongs to the answer whose envelope is `of`, and comes after
 * it. Parts of one sound come one after another.
 */
export type WaitingSound = {
  readonly format: 1
  readonly kind: 'sound'
  readonly of: string
  /** That of the answer. */
  readonly proof: string
  readonly question: string
  /** By chance; the same for all its parts. */
  readonly sound: string
  readonly offset: number
  /** In base64. */
  readonly bytes: string
  /** In its last part: how many bytes there are in all. Without it the sound was cut short. */
  readonly ends?: number
}

/** What the server says once it is on disk. */
export type WaitingTaken = {
  readonly state: 'submitted' | 'in-progress' | 'erased'
  readonly receipt?: string
}
