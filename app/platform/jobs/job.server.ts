import type { z } from 'zod'

type Report = (progress: string) => Promise<void>

/** A kind of work that takes longer than a request: at-least-once, so its effect must be the same when run twice. */
export type Job<Needs, Payload> = {
  kind: string
  payload: z.ZodType<Payload>
  run(needs: Needs, payload: Payload, report: Report): Promise<void>
}

/** A job whose payload is still JSON text: what a worker holds. */
export type Handler<Needs> = {
  kind: string
  run(needs: Needs, payload: string, report: Report): Promise<void>
}

/** Parses the payload, then does the work. Throws when the stored payload is not what the job takes. */
export function handlerOf<Needs, Payload>(job: Job<Needs, Payload>): Handler<Needs> {
  return {
    kind: job.kind,
    run: (needs, payload, report) => job.run(needs, job.payload.parse(JSON.parse(payload)), report),
  }
}

const ATTEMPTS_MAX = 5
const BACK_OFF_MS = 2_000

/** When to try again after the n-th failed attempt, or null when it has been tried often enough. */
export function retryAt(attempts: number, now: Date): string | null {
  if (attempts >= ATTEMPTS_MAX) return null
  return new Date(now.getTime() + BACK_OFF_MS * 4 ** (attempts - 1)).toISOString()
}
