/** When a survey can be answered. Instants are UTC, ISO-8601 with milliseconds. */
export type Window = { opensAt: string; closesAt: string; graceMinutes: number }

export type WindowState =
  | 'not-yet-open'
  | 'open'
  /** Closed to newcomers; a person in the middle may still save and send. */
  | 'grace'
  | 'closed'

/** How long a person in the middle has after closing, unless the inspection says otherwise. */
export const graceMinutesDefault = 120

export function windowState(window: Window, now: Date): WindowState {
  const at = now.getTime()
  const closes = Date.parse(window.closesAt)
  if (at < Date.parse(window.opensAt)) return 'not-yet-open'
  if (at < closes) return 'open'
  return at < closes + window.graceMinutes * 60_000 ? 'grace' : 'closed'
}

/** Until when a person in the middle may send. */
export function graceEnds(window: Window): Date {
  return new Date(Date.parse(window.closesAt) + window.graceMinutes * 60_000)
}
