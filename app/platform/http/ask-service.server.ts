/**
 * Asks a service that the operator has set, and nobody else: one fixed address, no redirect, a limit in time and in
 * bytes. After three failures running it is left alone for a minute, so that pages do not wait for what is broken.
 * A failure is a value: the built pages and the program that opens services each have their own copy of a class, and
 * would not know the other's.
 */
export type ServiceProblem = 'slow' | 'unreachable' | 'refused' | 'unreadable' | 'resting'
export type ServiceTold<Value> = { ok: true; value: Value } | { ok: false; why: ServiceProblem }
export type AskService = (body: unknown) => Promise<ServiceTold<unknown>>

const FAILURES_MAX = 3
const REST_MS = 60_000

/** Posts JSON, gives what JSON came back. Nothing of what was sent or came stands in a failure. */
export function openService(given: {
  url: string
  headers?: Record<string, string>
  timeMsMax: number
  bytesMax: number
  clock?: () => Date
}): AskService {
  const { clock = () => new Date() } = given
  let failures = 0
  let restsUntil = 0
  return async (body) => {
    if (clock().getTime() < restsUntil) return { ok: false, why: 'resting' }
    const told = await ask(given, body)
    failures = told.ok ? 0 : failures + 1
    if (failures >= FAILURES_MAX) restsUntil = clock().getTime() + REST_MS
    return told
  }
}

async function ask(
  { url, headers, timeMsMax, bytesMax }: Parameters<typeof openService>[0],
  body: unknown,
): Promise<ServiceTold<unknown>> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeMsMax),
    })
    if (answer.ok) return parsed(await readLimited(answer, bytesMax))
    await answer.body?.cancel()
    return { ok: false, why: 'refused' }
  } catch (error) {
    return {
      ok: false,
      why: error instanceof Error && error.name === 'TimeoutError' ? 'slow' : 'unreachable',
    }
  }
}

/** Undefined where there is more than may be. */
async function readLimited(answer: Response, bytesMax: number): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  const reader = answer.body?.getReader()
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part || part.done) return Buffer.concat(parts).toString('utf8')
    bytes += part.value.byteLength
    if (bytes > bytesMax) {
      await reader?.cancel()
      return undefined
    }
    parts.push(part.value)
  }
}

function parsed(text: string | undefined): ServiceTold<unknown> {
  try {
    return text === undefined
      ? { ok: false, why: 'unreadable' }
      : { ok: true, value: JSON.parse(text) as unknown }
  } catch {
    return { ok: false, why: 'unreadable' }
  }
}
