/**
 * Between the survey's pages and the network, for `/s/` alone. It keeps what is the same for everybody (pages without
 * answers, their style, scripts and pictures) and nothing else: a page of a visit is never kept. What waits in the queue
 * is sealed, and is sent from here too when no page is open. A new version of the app has a cache of its own; what people
 * took along in the old one moves over, so that a tablet that is out for the day still finishes.
 */
import type { ToWorker } from './device/keeping.ts'
import { countItems } from './device/queue.ts'
import { sendWaiting } from './device/sending.ts'

// What of a worker's world we use: its library and a page's cannot both be read in one project.
type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asked = Lasting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Told = Lasting & { readonly data: ToWorker; readonly ports: readonly MessagePort[] }
type Events = { install: Lasting; activate: Lasting; sync: Lasting; message: Told; fetch: Asked }
declare const self: {
  readonly EARSHOT: { readonly version: string; readonly assets: readonly string[] }
  readonly location: Location
  readonly clients: { claim(): Promise<void> }
  readonly registration: { unregister(): Promise<boolean> }
  addEventListener<Name extends keyof Events>(name: Name, hear: (event: Events[Name]) => void): void
}

const CACHE = `pages-${self.EARSHOT.version}`
const SHELL = '/s/shell'
const NEUTRAL = '/birds'
const LOOK = '/s/look'
const PAGE_PATIENCE_MS = 10_000
const LEAVE_PATIENCE_MS = 3_000

self.addEventListener('install', (event) => event.waitUntil(install()))
self.addEventListener('activate', (event) => event.waitUntil(activate()))
self.addEventListener('message', (event) => event.waitUntil(hear(event)))
self.addEventListener('sync', (event) => event.waitUntil(sendAll()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (/^\/(assets|pictures)\/|^\/favicon/.test(pathname)) event.respondWith(kept(request))
  else if (pathname === NEUTRAL) event.respondWith(kept(request))
  else if (pathname === LOOK) event.respondWith(look())
  else if (/^\/s\/[^/]+\/pack$/.test(pathname)) event.respondWith(newestOrKept(request))
  else if (/^\/s\/[^/]+\/leave$/.test(pathname)) event.respondWith(leave(event))
  else if (request.mode === 'navigate' && pathname.startsWith('/s/')) event.respondWith(page(request))
})

async function install(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll([SHELL, NEUTRAL, '/favicon.svg', ...self.EARSHOT.assets])
}

async function activate(): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const name of await caches.keys()) {
    if (name === CACHE || !name.startsWith('pages-')) continue
    const old = await caches.open(name)
    for (const request of await old.keys()) {
      const { pathname } = new URL(request.url)
      const taken = /^\/pictures\/|\/pack$/.test(pathname) || pathname === LOOK
      const answer = taken && !(await cache.match(request)) ? await old.match(request) : undefined
      if (answer) await cache.put(request, answer)
    }
    await caches.delete(name)
  }
  await self.clients.claim()
}

async function hear({ data, ports }: Told): Promise<void> {
  const answer = data.say === 'keep' ? await keep(data).catch(() => false) : await forget()
  ports[0]?.postMessage(answer)
}

async function keep({ urls, look, pack }: Extract<ToWorker, { say: 'keep' }>): Promise<boolean> {
  const cache = await caches.open(CACHE)
  if (!(await cache.match(SHELL))) await install()
  await cache.put(LOOK, json(look))
  await cache.put(pack.address, json(pack.text))
  const fetched = urls.map(async (url) => {
    if (await cache.match(url)) return true
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) await cache.put(url, answer)
    return answer?.ok === true
  })
  return (await Promise.all(fetched)).every(Boolean)
}

/** Caches go; the worker itself stays only while something waits to be sent. */
async function forget(): Promise<boolean> {
  for (const name of await caches.keys()) await caches.delete(name)
  if ((await countItems()) === 0) await self.registration.unregister()
  return true
}

async function kept(request: Request): Promise<Response> {
  return (await caches.match(request.url)) ?? fetch(request)
}

async function look(): Promise<Response> {
  return (await caches.match(LOOK)) ?? json('{}')
}

const json = (text: string) => new Response(text, { headers: { 'Content-Type': 'application/json' } })

async function newestOrKept(request: Request): Promise<Response> {
  const answer = await fetch(request).catch(() => undefined)
  if (answer?.ok) return answer
  return (await caches.match(request.url)) ?? answer ?? Response.error()
}

/** Only when the network fails, or is so slow that people give up: a page of a visit knows more than the shell. */
async function page(request: Request): Promise<Response> {
  const shell = await caches.match(SHELL)
  if (!shell) return fetch(request)
  const fromNetwork = fetch(request)
  const first = await Promise.race([
    fromNetwork.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PAGE_PATIENCE_MS)),
  ])
  return first ?? shell
}

/** *Leave fast*: a harmless page at once, network or not, and then the caches go. */
async function leave(event: Asked): Promise<Response> {
  const neutral = await caches
    .match(NEUTRAL)
    .then(async (page) => page && new Response(await page.text(), page))
  const answer = await Promise.race([
    fetch(event.request).catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), LEAVE_PATIENCE_MS)),
  ])
  event.waitUntil(forget())
  return answer ?? neutral ?? Response.error()
}

async function sendAll(): Promise<void> {
  const { left } = await sendWaiting()
  // A sync that throws is tried again by the browser.
  if (left > 0) throw new Error('some still wait')
}
