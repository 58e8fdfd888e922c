import type { z } from 'zod'

/** A kind of work that takes longer than a request: at-least-once, so its effect must be the same when run twice. */
export type Job<House, Payload> = {
  kind: string
  payload: z.ZodType<Payload>
  run(house: House, payload: Payload, report: (progress: string) => Promise<void>): Promise<void>
}

const ATTEMPTS_MAX = 5
const BACK_OFF_MS = 2_000

/** When to try again after the n-th failed attempt, or null when it has been tried often enough. */
export function retryAt(attempts: number, now: Date): string | null {
  if (attempts >= ATTEMPTS_MAX) return null
  return new Date(now.getTime() + BACK_OFF_MS * 4 ** (attempts - 1)).toISOString()
}
