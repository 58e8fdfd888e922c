import { Readable } from 'node:stream'

type Stored = {
  type: string
  bytes: number
  /** `end` is the last byte. */
  read(between: { start: number; end: number }): Readable | Buffer
}

/**
 * A sound or a video, whole or the part that was asked for: Safari plays nothing that it cannot have in parts.
 * The type is ours, whatever the bytes pretend, and as a page of its own it may do nothing.
 */
export function rangedResponse(request: Request, stored: Stored): Response {
  const { type, bytes } = stored
  const { asked, between } = askedOf(request, bytes)
  const headers = new Headers({
    'Content-Type': type,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Content-Disposition': 'inline',
  })
  if (!between) {
    headers.set('Content-Range', `bytes */${bytes}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Length', String(between.end - between.start + 1))
  if (asked) headers.set('Content-Range', `bytes ${between.start}-${between.end}/${bytes}`)
  const status = asked ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const body = stored.read(between)
  return new Response(
    body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : new Uint8Array(body),
    { status, headers },
  )
}

/** Undefined where the part that was asked for is not there. */
export function firstByteAsked(request: Request, bytes: number): number | undefined {
  return askedOf(request, bytes).between?.start
}

function askedOf(request: Request, bytes: number) {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '')
  const between = asked ? betweenOf(asked[1] ?? '', asked[2] ?? '', bytes) : { start: 0, end: bytes - 1 }
  return { asked, between }
}

function betweenOf(from: string, to: string, bytes: number) {
  if (from === '' && to === '') return undefined
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start <= end && start < bytes ? { start, end } : undefined
}
