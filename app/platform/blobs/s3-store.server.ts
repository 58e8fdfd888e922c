/**
 * Object storage that speaks the S3 protocol, its own or a compatible one. Path-style addresses. `If-None-Match: *` makes
 * a put the first or none, as AWS, MinIO, Ceph and others keep it. What is answered with 200 is durable.
 */
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { AwsClient } from 'aws4fetch'
import { asKey, type Between, type Store, type Stored } from './store.server.ts'

export type S3Settings = {
  endpoint: string
  bucket: string
  region: string
  accessKeyId: string
  secretAccessKey: string
}

const PATIENCE_MS = 30_000

export function s3Store(settings: S3Settings): Store {
  const { accessKeyId, secretAccessKey, region } = settings
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const bucket = `${settings.endpoint.replace(/\/+$/, '')}/${settings.bucket}`
  const ask = async (method: string, path: string, init: RequestInit = {}, fine: readonly number[] = []) => {
    const answer = await client.fetch(bucket + path, {
      ...init,
      method,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (answer.ok || fine.includes(answer.status)) return answer
    await answer.body?.cancel()
    throw new StoreFailed(method, answer.status)
  }
  const at = (key: string) => `/${asKey(key).split('/').map(encodeURIComponent).join('/')}`

  async function* list(prefix: string): AsyncGenerator<Stored> {
    asKey(prefix)
    let token: string | undefined
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix })
      if (token) query.set('continuation-token', token)
      const xml = await (await ask('GET', `?${query}`)).text()
      for (const [, entry = ''] of xml.matchAll(/<Contents>([\s\S]*?)<\/Contents>/g))
        yield {
          key: inXml(entry, 'Key') ?? '',
          bytes: Number(inXml(entry, 'Size')),
          at: new Date(inXml(entry, 'LastModified') ?? 0),
        }
      token = inXml(xml, 'NextContinuationToken')
    } while (token)
  }

  return {
    async put(key, bytes) {
      const answer = await ask(
        'PUT',
        at(key),
        { body: new Uint8Array(bytes), headers: { 'if-none-match': '*' } },
        [412, 409],
      )
      await answer.body?.cancel()
      return answer.ok
    },
    async putFile(key, path) {
      const { size } = await stat(path)
      // The body is not signed: it would have to be read twice. TLS carries it.
      const headers = { 'content-length': String(size), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
      const body = Readable.toWeb(createReadStream(path)) as BodyInit
      const answer = await ask('PUT', at(key), { body, headers, duplex: 'half' } as RequestInit)
      await answer.body?.cancel()
      await rm(path, { force: true })
    },
    list,
    async size(key) {
      const answer = await ask('HEAD', at(key), {}, [404])
      return answer.ok ? Number(answer.headers.get('content-length')) : undefined
    },
    read: (key, between) => Readable.from(bytesOf(at(key), between), { objectMode: false }),
    async remove(prefix) {
      const keys: string[] = []
      if (prefix.endsWith('/')) for await (const { key } of list(prefix)) keys.push(key)
      else keys.push(prefix)
      for (const key of keys) await (await ask('DELETE', at(key), {}, [404])).body?.cancel()
    },
  }

  async function* bytesOf(path: string, between: Between | undefined): AsyncGenerator<Uint8Array> {
    const headers = between ? { range: `bytes=${between.start}-${between.end}` } : undefined
    const answer = await ask('GET', path, headers ? { headers } : {})
    if (answer.body) yield* answer.body as unknown as AsyncIterable<Uint8Array>
  }
}

const inXml = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

export class StoreFailed extends Error {
  override name = 'StoreFailed'
  readonly status: number
  constructor(method: string, status: number) {
    super(`object storage answered ${status} to ${method}`)
    this.status = status
  }
}
