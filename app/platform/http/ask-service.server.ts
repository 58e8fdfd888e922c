/**
 * Asks a service that the operator has set, and nobody else: one fixed address, no redirect, a limit in time and in
 * bytes. After three failures running it is left alone for a minute, so that pages do not wait for what is broken.
 */
export type AskService = (body: unknown) => Promise<unknown>

export type ServiceProblem = 'slow' | 'unreachable' | 'refused' | 'unreadable' | 'resting'

export class ServiceFailed extends Error {
  override name = 'ServiceFailed'
  readonly why: ServiceProblem
  constructor(service: string, why: ServiceProblem, options?: ErrorOptions) {
    super(`${service}: ${why}`, options)
    this.why = why
  }
}

const FAILURES_MAX = 3
const REST_MS = 60_000

/** Posts JSON, gives what JSON came back. Throws `ServiceFailed`; what was sent and what came stand in no error. */
export function openService(given: {
  name: string
  url: string
  headers?: Record<string, string>
  timeMsMax: number
  bytesMax: number
  clock?: () => Date
}): AskService {
  const { name, url, headers, timeMsMax, bytesMax, clock = () => new Date() } = given
  let failures = 0
  let restsUntil = 0
  return async (body) => {
    if (clock().getTime() < restsUntil) throw new ServiceFailed(name, 'resting')
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeMsMax),
      })
      if (!answer.ok) {
        await answer.body?.cancel()
        throw new ServiceFailed(name, 'refused')
      }
      const told = parsed(name, await readLimited(name, answer, bytesMax))
      failures = 0
      return told
    } catch (cause) {
      failures += 1
      if (failures >= FAILURES_MAX) restsUntil = clock().getTime() + REST_MS
      if (cause instanceof ServiceFailed) throw cause
      const slow = cause instanceof Error && cause.name === 'TimeoutError'
      throw new ServiceFailed(name, slow ? 'slow' : 'unreachable', { cause })
    }
  }
}

async function readLimited(name: string, answer: Response, bytesMax: number): Promise<string> {
  const parts: Uint8Array[] = []
  const reader = answer.body?.getReader()
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return Buffer.concat(parts).toString('utf8')
    bytes += part.value.byteLength
    if (bytes > bytesMax) {
      await reader?.cancel()
      throw new ServiceFailed(name, 'unreadable')
    }
    parts.push(part.value)
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Without its cause: that would hold the first words of what came.
    throw new ServiceFailed(name, 'unreadable')
  }
}
