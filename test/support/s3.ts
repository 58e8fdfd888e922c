/** A small object storage that speaks enough S3 over HTTP, and checks every signature's shape and every precondition. */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { S3Settings } from '#app/platform/blobs/s3-store.server.ts'

export type FakeS3 = { settings: S3Settings; objects: Map<string, Buffer>; close(): void }

/** Few, so that lists go on over several answers. */
const PAGE = 10

export async function anS3(): Promise<FakeS3> {
  const objects = new Map<string, Buffer>()
  const settings = {
    bucket: 'sounds',
    region: 'eu-west-2',
    accessKeyId: 'AKIDINVENTED',
    secretAccessKey: 'invented',
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://s3')
    const signed = request.headers.authorization ?? ''
    if (
      !signed.startsWith(`AWS4-HMAC-SHA256 Credential=${settings.accessKeyId}/`) ||
      !signed.includes('/eu-west-2/s3/')
    )
      return response.writeHead(403).end()
    const name = decodeURIComponent(url.pathname.slice(1))
    const body = await bytesOf(request)
    if (url.searchParams.has('list-type')) return response.end(listed(objects, name, url.searchParams))
    const found = objects.get(name)
    if (request.method === 'PUT') {
      if (found && request.headers['if-none-match'] === '*') return response.writeHead(412).end()
      objects.set(name, body)
      return response.end()
    }
    if (request.method === 'DELETE') {
      objects.delete(name)
      return response.writeHead(204).end()
    }
    if (!found) return response.writeHead(404).end()
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
    const part = range ? found.subarray(Number(range[1]), Number(range[2]) + 1) : found
    response.writeHead(range ? 206 : 200, { 'content-length': part.length })
    return response.end(request.method === 'HEAD' ? undefined : part)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    settings: { ...settings, endpoint: `http://127.0.0.1:${port}` },
    objects,
    close: () => void server.close(),
  }
}

function listed(objects: ReadonlyMap<string, Buffer>, bucket: string, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? ''
  const after = query.get('continuation-token') ?? ''
  const keys = [...objects.keys()]
    .filter((name) => name.startsWith(`${bucket}/`))
    .map((name) => name.slice(bucket.length + 1))
    .filter((key) => key.startsWith(prefix) && key > after)
    .sort()
  const page = keys.slice(0, PAGE)
  const contents = page.map(
    (key) =>
      `<Contents><Key>${key}</Key><LastModified>2026-11-24T09:00:00.000Z</LastModified><Size>${objects.get(`${bucket}/${key}`)?.length}</Size></Contents>`,
  )
  const more = keys.length > PAGE ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''
  return `<ListBucketResult>${contents.join('')}${more}</ListBucketResult>`
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of request) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
