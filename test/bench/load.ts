/** Load from this process on a server of this machine: bounded in time, medians of several runs. */
import autocannon from 'autocannon'

export type Shot = { perSecond: number; p50: number; p99: number; errors: number }
export type Request = {
  path: string
  method: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
}

/** Posts or gets for so many seconds; each connection has the next of the requests given. */
export async function shoot(
  origin: string,
  requests: readonly Request[],
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Shot> {
  let next = 0
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    setupClient(client) {
      const mine = requests[next++ % requests.length]
      if (mine) client.setRequests(variants(mine))
    },
  })
  // A post is answered by a redirect, a page by itself: anything else is no result.
  const posts = requests.every((request) => request.method === 'POST')
  const good = posts ? result['3xx'] : result['2xx']
  const answers = result['2xx'] + result['3xx'] + result['4xx'] + result['5xx']
  return {
    perSecond: good / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors + answers - good,
  }
}

/** Posts whose body has the word VARIANT are sent with one word and another in turn: the same words again are no save. */
function variants(request: Request): Request[] {
  const { body } = request
  if (!body?.includes('VARIANT')) return [request]
  return ['one', 'two'].map((word) => ({ ...request, body: body.replace('VARIANT', word) }))
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
