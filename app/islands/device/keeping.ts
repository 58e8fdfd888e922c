/**
 * Makes the device ready while the network is there: the service worker, the pack, its pictures. Only what is the same
 * for everybody is kept; how the page looks (colours, sizes) is kept as names of settings.
 */
import type { Pack } from '#app/survey/index.ts'
import { packAddress, packAsSent, picturesIn } from './packs.ts'

export type ToWorker =
  | {
      readonly say: 'keep'
      readonly urls: readonly string[]
      readonly look: string
      /** The page has it already: a slow link must not carry it twice. */
      readonly pack: { readonly address: string; readonly text: string }
    }
  | { readonly say: 'forget' }

const SCOPE = '/s/'
const READY_WITHIN_MS = 60_000

/** What the worker was last asked to keep, and did. */
let keptAlready = ''

/** The pack, and whether everything is kept that a page opened without a network needs. */
export async function makeReady(link: string): Promise<{ pack: Pack; kept: boolean } | undefined> {
  const sent = await packAsSent(link)
  if (!sent) return undefined
  const { pack, text } = sent
  const worker = await activeWorker()
  if (!worker) return { pack, kept: false }
  const used = performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets|pictures)\//.test(pathname))
    .map(({ pathname }) => pathname)
  const address = packAddress(link)
  const urls = [...new Set([...picturesIn(pack), ...used])]
  const look = lookNow()
  const asked = JSON.stringify([address, look, urls])
  if (asked === keptAlready) return { pack, kept: true }
  const kept = await ask(worker, { say: 'keep', urls, look, pack: { address, text } })
  if (kept) keptAlready = asked
  return { pack, kept }
}

/** Nothing of a survey stays on the device but what waits to be sent. */
export async function forget(): Promise<void> {
  keptAlready = ''
  const registration = await navigator.serviceWorker?.getRegistration(SCOPE)
  if (registration?.active) await ask(registration.active, { say: 'forget' })
}

export const canKeep = (): boolean =>
  'serviceWorker' in navigator && 'indexedDB' in globalThis && globalThis.crypto?.subtle !== undefined

async function activeWorker(): Promise<ServiceWorker | undefined> {
  if (!canKeep()) return undefined
  try {
    const registration = await navigator.serviceWorker.register('/sw.js', { scope: SCOPE })
    if (registration.active) return registration.active
    const coming = registration.installing ?? registration.waiting
    return await new Promise((resolve) => {
      setTimeout(() => resolve(undefined), READY_WITHIN_MS)
      coming?.addEventListener('statechange', () => {
        if (coming.state === 'activated') resolve(coming)
        if (coming.state === 'redundant') resolve(undefined)
      })
    })
  } catch {
    return undefined
  }
}

function ask(worker: ServiceWorker, what: ToWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => resolve(data === true)
    setTimeout(() => resolve(false), READY_WITHIN_MS)
    worker.postMessage(what, [port2])
  })
}

const attributes = ['theme', 'size', 'spacing', 'typeface', 'pictures', 'motion', 'hand']

/** How the page looks and reads: the values of settings, nothing else. */
function lookNow(): string {
  const { dataset, lang, dir } = document.documentElement
  const chosen = attributes.flatMap((name) => (dataset[name] ? [[name, dataset[name]]] : []))
  const reading = document.querySelector('.page--easy-read') ? 'easy' : 'ordinary'
  return JSON.stringify({ lang, dir, ...Object.fromEntries(chosen), reading })
}

/** The page takes on how it looked when it was last made ready. */
export async function lookAsKept(): Promise<void> {
  const look: Record<string, string> = await fetch('/s/look').then(
    (answer) => (answer.ok ? answer.json() : {}),
    () => ({}),
  )
  const root = document.documentElement
  if (look.lang) root.lang = look.lang
  if (look.dir) root.dir = look.dir
  for (const name of [...attributes, 'reading']) if (look[name]) root.dataset[name] = look[name]
}
