/**
 * The web process: settings, database, demonstration, http, security headers, static files, graceful stop.
 * On stdout: `respondents QUESTIONNAIRE URL`, `sign-in URL`, `ready URL`, one line each. All else goes to stderr.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { constants as zlib } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import compression from 'compression'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { SecureHeadersVariables } from 'hono/secure-headers'
import { isForeignOrigin } from './app/access/index.server.ts'
import { type House, openHouse } from './app/house.server.ts'
import { type Config, readConfig } from './app/platform/config/config.server.ts'
import { choiceCookies } from './app/platform/http/choices.ts'
import { pageHeaders } from './app/platform/http/headers.server.ts'
import { isTurn, turn } from './app/platform/http/turn.server.ts'
import { startWorker } from './app/platform/jobs/start-worker.server.ts'
import { checkDataFolder, isReady, prepare, startingLines, whyItCannotStart } from './app/start.server.ts'

// Room for the longest answer many times over, so that over-long words come back with their page.
const BODY_BYTES_MAX = 1024 * 1024
// A signed video with its captions, on the one desk page that takes one; its action reads it piece by piece.
const UPLOAD_BYTES_MAX = 52 * 1024 * 1024
const takesUploads = /^\/desk\/[^/]+\/languages\//
// A recording or a picture as a file; its action seals it piece by piece, or takes no more of it than it may.
const takesFiles = /^\/s\/[^/]+\/(?:draw\/)?[^/]+$/
const development = process.env.NODE_ENV === 'development'

type Web = { Variables: SecureHeadersVariables }
type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

async function main() {
  const config = readConfig(process.env)
  checkDataFolder(config)
  const house = openHouse(config)
  await prepare(house, (words) => void process.stderr.write(`${words}\n`))
  if (config.role === 'worker') {
    process.stdout.write('ready worker\n')
    await house.close()
    await import('./app/worker.server.ts')
    return
  }
  const { build, middleware } = development ? await developmentBuild() : await productionBuild()
  const web = openWeb(house, build)
  const listener = getRequestListener(web.fetch, { overrideGlobalObjects: false })
  const answer = (request: IncomingMessage, response: ServerResponse) =>
    middleware
      ? middleware(request, response, () => void listener(request, response))
      : void listener(request, response)
  // Brotli is a sixteenth less than gzip, to whoever takes it, in as little time; files are packed already.
  const pack = compression({ brotli: { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } } })
  const server = createServer((request, response) => pack(request, response, () => answer(request, response)))
  await new Promise<void>((listening, reject) => {
    server.once('error', reject)
    server.listen(config.port, config.host, listening)
  })
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : config.port
  if (config.port === 0) config.baseUrl = config.baseUrl.replace(/:0$/, `:${port}`)
  const worker = config.role === 'all' ? startWorker(house.log) : undefined

  const stop = () => {
    server.close(async () => {
      await worker?.stop()
      await house.close()
      process.exit(0)
    })
    server.closeIdleConnections()
    // A connection that never ends must not keep the process for ever.
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  }
  // `npm run up` holds a channel to this process: when it is gone, however it went, nobody is left to stop us.
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop)

  for (const line of await startingLines(house)) process.stdout.write(`${line}\n`)
  process.stdout.write(`ready ${config.baseUrl}\n`)
}

function openWeb(house: House, build: ServerBuild | (() => Promise<ServerBuild>)) {
  const { config } = house
  const remix = createRequestHandler(build, process.env.NODE_ENV)
  const contextOf = (c: Context<Web>) => ({
    house,
    nonce: c.get('secureHeadersNonce') ?? '',
    address: getConnInfo(c).remote.address ?? '',
  })
  const drawError = (c: Context, status: number) =>
    remix(
      new Request(new URL(`/error/${status}`, config.baseUrl), { headers: languageHeaders(c) }),
      contextOf(c),
    )
  const app = new Hono<Web>()
  app.get('/healthz', (c) => c.text('ok'))
  app.get('/readyz', async (c) => ((await isReady(house)) ? c.text('ready') : c.text('not ready', 503)))
  app.use('/assets/*', async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable')
  })
  app.use('/assets/*', serveStatic({ root: 'build/client', precompressed: true }))
  app.use('/favicon.svg', serveStatic({ root: 'build/client', precompressed: true }))
  app.use('/sw.js', async (c, next) => {
    await next()
    // Browsers ask for it again by themselves; it may talk to this server alone.
    c.header('Cache-Control', 'no-cache')
    c.header('Content-Security-Policy', "default-src 'none'; connect-src 'self'")
  })
  app.use('/sw.js', serveStatic({ root: 'build/client', precompressed: true }))
  const headers = (mayRecord: boolean) => pageHeaders({ secure: config.secure, development, mayRecord })
  const [ofSurvey, ofAll] = [headers(true), headers(false)]
  app.use((c, next) => (c.req.path.startsWith('/s/') ? ofSurvey : ofAll)(c, next))
  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  const small = bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => drawError(c, 413) })
  app.use(async (c, next) => {
    // Without either a request has no body; without a length the limit would have to hold it all in memory.
    if (!c.req.header('content-length')) return c.req.header('transfer-encoding') ? c.body(null, 411) : next()
    const file =
      takesFiles.test(c.req.path) && c.req.header('content-type')?.startsWith('multipart/form-data')
    if (!(file || takesUploads.test(c.req.path)) || c.req.method !== 'POST') return small(c, next)
    const bytes = Number(c.req.header('content-length'))
    return bytes <= UPLOAD_BYTES_MAX ? next() : drawError(c, 413)
  })
  app.use(async (c, next) => {
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!reading && isForeignOrigin(c.req.raw, config.baseUrl)) return drawError(c, 403)
    return reading ? rememberChoices(c, next, config) : next()
  })
  app.all('*', (c) => {
    const request = publicRequest(c, config)
    const draw = (wanted: Request) => remix(wanted, contextOf(c))
    return isTurn(request) ? turn(request, draw) : draw(request)
  })
  return app
}

function languageHeaders(c: Context): Record<string, string> {
  return { cookie: c.req.header('cookie') ?? '', 'accept-language': c.req.header('accept-language') ?? '' }
}

// A language or colours chosen by a link are kept for the visit, and leave the address as it was.
async function rememberChoices(c: Context, next: () => Promise<void>, config: Config) {
  const url = new URL(c.req.url)
  const cookies = choiceCookies(url.searchParams, {
    cookies: c.req.header('cookie') ?? null,
    secure: config.secure,
  })
  if (cookies.length === 0) return next()
  for (const cookie of cookies) c.header('Set-Cookie', cookie, { append: true })
  return c.redirect(url.pathname + url.search, 303)
}

// Behind a proxy the request arrives as http to an inner host: what people see is the configured address.
function publicRequest(c: Context, config: Config): Request {
  if (!config.secure) return c.req.raw
  const url = new URL(c.req.url)
  const request = new Request(new URL(url.pathname + url.search, config.baseUrl), c.req.raw)
  request.headers.set('host', new URL(config.baseUrl).host)
  request.headers.delete('x-forwarded-host')
  return request
}

async function productionBuild(): Promise<{ build: ServerBuild; middleware?: Middleware }> {
  // From where it is started, as all that it serves: this file may be a built one elsewhere.
  const built = pathToFileURL(resolve('build/server/index.js')).href
  return { build: (await import(built)) as ServerBuild }
}

async function developmentBuild() {
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true } })
  return {
    build: () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>,
    middleware: vite.middlewares as Middleware,
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${whyItCannotStart(error)}\n`)
  process.exit(1)
})
