/**
 * On every page of a survey: makes the device ready for no network once the page is still, sends what waits, and takes
 * the person's pages over when the network is gone. All that is heavy is loaded then, not before: where the device keeps
 * nothing yet, not until somebody touches the page, so that whoever only opened it paid for no more than that page.
 */
import type { OnDevice } from '#app/survey/index.ts'

/** What is fetched for later must not hold up the page that the person is waiting for: it waits for a still moment. */
const STILL_MS = 1_500
/** But whoever presses on and on is not without it for longer than this. */
const STILL_WITHIN_MS = 10_000
/** Any of these: somebody is here and means to stay. */
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'focusin', 'scroll'] as const

export function start(element: HTMLElement): (() => void) | undefined {
  if (document.documentElement.dataset.onDevice !== undefined) {
    void import('./device/status.ts').then(({ say }) => say())
    return undefined
  }
  const { link } = element.dataset
  if (!link || !globalThis.isSecureContext) return undefined
  const begin = async () => {
    const { forget, makeReady } = await import('./device/keeping.ts')
    const { keepSending } = await import('./device/status.ts')
    const sent = document.querySelector('main')?.dataset.page === 'sent'
    keepSending()
    if (sent) return forget()
    // First what this page needs to go on by itself, then what the device keeps for the next one.
    await import('./device/device.ts')
    if ((await makeReady(link))?.kept) element.dataset.ready = ''
  }
  let end: (() => void) | undefined
  const go = () => {
    end = whenStill(begin)
  }
  const endWait = atFirstSign(go)
  return () => {
    endWait()
    end?.()
  }
}

/**
 * The step that could not be sent goes on here, without a network. False where that cannot be: nothing was kept, or the
 * browser keeps nothing; the page stands as it was, with everything in it.
 */
export async function carryOn(form: HTMLFormElement, submitter?: HTMLElement | null): Promise<boolean> {
  const island = document.querySelector<HTMLElement>('[data-island="offline"]')
  const { link, soFar } = island?.dataset ?? {}
  if (!link || !form.dataset.step || !globalThis.crypto?.subtle) return false
  try {
    const [{ packFor }, { answerHere, fieldsIn, goBy }] = await Promise.all([
      import('./device/packs.ts'),
      import('./device/device.ts'),
    ])
    const pack = await packFor(link)
    if (!pack) return false
    const onDevice = soFar ? (JSON.parse(soFar) as OnDevice) : null
    await answerHere(pack, { step: form.dataset.step, go: goBy(submitter), fields: fieldsIn(form), onDevice })
    return true
  } catch {
    return false
  }
}

/** At once on a device that keeps something: it may have answers to send. Elsewhere when somebody touches the page. */
function atFirstSign(begin: () => void): () => void {
  const ending = new AbortController()
  const once = () => {
    if (ending.signal.aborted) return
    ending.abort()
    begin()
  }
  for (const sign of SIGNS)
    document.addEventListener(sign, once, { capture: true, passive: true, signal: ending.signal })
  void navigator.serviceWorker?.getRegistration().then((kept) => kept && once())
  return () => ending.abort()
}

let began: number | undefined

/** After a moment without a page on its way; turning to another page begins that moment anew. */
function whenStill(work: () => Promise<unknown>): () => void {
  began ??= performance.now()
  const latest = began + STILL_WITHIN_MS
  const ending = new AbortController()
  let timer: ReturnType<typeof setTimeout>
  const run = () => {
    ending.abort()
    began = undefined
    void work().catch(() => undefined)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(run, Math.max(0, Math.min(STILL_MS, latest - performance.now())))
  }
  wait()
  document.addEventListener('submit', wait, { capture: true, signal: ending.signal })
  return () => {
    ending.abort()
    clearTimeout(timer)
  }
}
