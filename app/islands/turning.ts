/**
 * Pages are turned in place: a step's form is posted in the background, and the answer is the next page, which takes
 * the place of this one. States: still → sending → (turned | waiting → sending | gone). A post that does not get
 * through is sent again, the same bytes: the server takes a repeated one as the same answer, so nothing is guarded
 * here and every button stays alive. What this cannot do (an answer that is no page), the browser does itself.
 */
import { formBody } from './form-body.ts'
import { settled } from './saving.ts'

/** As app/platform/http/turn.server.ts names them. */
const TURN = 'x-earshot-turn'
const AT = 'x-earshot-at'
/** How long an answer may take before it is asked for again, and how long to wait before each further try. */
const PATIENCE_MS = 15_000
const TRY_AGAIN_MS = [1_000, 3_000]

let underWay: AbortController | undefined
/** Which page is shown. */
let shown = ''
const address = () => location.pathname + location.search

/** `startPage` is called for each page turned to. */
export function turnPages(startPage: () => void): void {
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.dataset.step) return
    event.preventDefault()
    void send(form, event.submitter, startPage)
  })
  shown = address()
  addEventListener('popstate', () => {
    // A link inside the page (skip to the page, go to what is wrong) is no other page: nothing typed may be lost.
    if (address() === shown) return
    // Without a network the device turns back by itself.
    if (document.documentElement.dataset.onDevice !== undefined) return
    underWay?.abort()
    document.body.replaceChildren()
    location.reload()
  })
}

async function send(form: HTMLFormElement, submitter: HTMLElement | null, startPage: () => void) {
  underWay?.abort()
  const controller = new AbortController()
  underWay = controller
  const body = formBody(form, submitter)
  await settled(form)
  if (controller.signal.aborted) return
  // A file takes as long as it takes: the browser shows how far it is, and sends it once.
  if (hasFile(body)) return asBrowser(form, submitter)
  say(form, 'sending')
  for (const wait of [...TRY_AGAIN_MS, null]) {
    try {
      const patience = AbortSignal.timeout(PATIENCE_MS)
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        headers: { [TURN]: document.querySelector<HTMLElement>('[data-frame]')?.dataset.frame ?? '' },
        signal: 'any' in AbortSignal ? AbortSignal.any([controller.signal, patience]) : controller.signal,
      })
      const at = answer.headers.get(AT)
      if (answer.status === 204 && at) return location.assign(at)
      if (!at || !answer.headers.get('content-type')?.startsWith('text/html'))
        return asBrowser(form, submitter)
      const html = await answer.text()
      if (!controller.signal.aborted) turnTo(html, at, answer.ok, startPage)
      return
    } catch {
      if (controller.signal.aborted) return
      if (wait === null || !navigator.onLine) break
      say(form, 'again')
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (controller.signal.aborted) return
    }
  }
  const taken = await import('./offline.ts').then(
    ({ carryOn }) => carryOn(form, submitter),
    () => false,
  )
  if (!taken) say(form, 'lost')
}

function hasFile(body: URLSearchParams | FormData): boolean {
  return [...body.values()].some((value) => value instanceof File && value.size > 0)
}

/**
 * The page that came takes the place of this one: its words, its language and direction, its title, its address. Header
 * and footer stay where they are the same: the page then came without them.
 */
function turnTo(html: string, at: string, onward: boolean, startPage: () => void): void {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { documentElement: root } = document
  for (const { name, value } of page.documentElement.attributes) root.setAttribute(name, value)
  document.title = page.title
  const main = page.querySelector('main')
  const framed = main && page.querySelector('header') === null
  if (framed) document.querySelector('main')?.replaceWith(main)
  else document.body.replaceChildren(...page.body.childNodes)
  if (onward && at !== address()) history.pushState(null, '', at)
  shown = address()
  scrollTo(0, 0)
  startPage()
  // Where reading begins: what went wrong, else the heading.
  const first = document.querySelector<HTMLElement>('[data-focus-first], h1')
  if (first && !first.hasAttribute('tabindex')) first.tabIndex = -1
  first?.focus({ preventScroll: true })
}

function asBrowser(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement('input')
    pressed.type = 'hidden'
    pressed.name = submitter.name
    pressed.value = submitter.value
    form.append(pressed)
  }
  form.submit()
}

/** In words, for eyes and for screen readers. "Sending" waits a moment, so that a quick turn says nothing. */
function say(form: HTMLFormElement, what: 'sending' | 'again' | 'lost'): void {
  const status = form.querySelector<HTMLElement>('[data-turn-status]')
  if (!status) return
  clearTimeout(Number(status.dataset.timer))
  const speak = () => {
    status.textContent = status.dataset[what] ?? ''
  }
  if (what === 'sending') status.dataset.timer = String(setTimeout(speak, 700))
  else speak()
}
