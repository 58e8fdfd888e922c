/** A real service on this machine that speaks JSON: what stands behind the adapters of optional engines in tests. */
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = { path: string; headers: IncomingHttpHeaders; body: unknown; text: string }
export type JsonService = AsyncDisposable & {
  readonly url: string
  /** Everything it was asked, the newest last. */
  readonly asked: Asked[]
}
/** `status` 0 never answers. */
type Reply = { status?: number; body: unknown; headers?: Record<string, string> } | { status: 0 }

export async function jsonService(answer: (asked: Asked) => Reply): Promise<JsonService> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8')
      const one = {
        path: `${request.method} ${request.url}`,
        headers: request.headers,
        body: JSON.parse(text),
        text,
      }
      asked.push(one)
      const reply = answer(one)
      if (!('body' in reply)) return
      const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
      response
        .writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers })
        .end(body)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
