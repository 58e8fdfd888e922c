/** The page belongs to the device from now on: its forms, its Back, its links are answered here and not by a server. */
import { type Go, goOf, type OnDevice, type Pack } from '#app/survey/index.ts'
import { Answering, type Fields } from './answering.ts'
import { begin, showPage } from './pages.ts'
import { countItems, dropItem, type Item } from './queue.ts'
import { post, sendAnswer } from './sending.ts'
import { keepSending, say } from './status.ts'
import type { Voices } from './voices.ts'

const FRAME_FIELDS = ['token', 'csrf', 'key', 'go', 'step', 'question', 'from']
const ASK_AGAIN_MS = 5_000

export type Person = {
  left(step: string, go: Go, fields: Fields): void | Promise<void>
  back(): void | Promise<void>
  change?(id: string): void | Promise<void>
  /** Where what they say aloud is kept; undefined while nobody answers. */
  readonly voices?: Voices | undefined
}
let person: Person | undefined

/** Whoever answers now. The first one takes the page over. */
export function givePageTo(next: Person): void {
  if (!person) takeOver()
  person = next
}

/** Where what is said aloud on the page that stands is kept. */
export const voicesHere = (): Voices | undefined => person?.voices

/** Goes on from a page whose post did not get through; or, without one, from the start. */
export async function answerHere(
  pack: Pack,
  from?: { step: string; go: Go; fields: Fields; onDevice: OnDevice | null },
): Promise<void> {
  // Throws where the browser keeps nothing: then nothing is promised.
  await countItems()
  const answering = new Answering(pack, (item, proof) => void kept(pack, item, proof), from?.onDevice)
  givePageTo(answering)
  if (from) await answering.left(from.step, from.go, from.fields)
  else answering.start()
  keepSending()
}

/** Finished: kept, and sent as soon as it gets through, when the page is still there to show the receipt. */
async function kept(pack: Pack, item: Item | undefined, proof: string): Promise<void> {
  showPage(pack, 'kept')
  begin()
  void registerSync()
  if (!item) return
  for (;;) {
    const answer = navigator.onLine ? await post(item, { proof }) : undefined
    if (answer?.ok) {
      await dropItem(item)
      const { receipt } = (await answer.json()) as { receipt?: string }
      // Nothing is called sent while something of it is not.
      if ((await sendAnswer(item.id)) === 'sent') return showSent(pack, receipt)
    }
    await say()
    await nextChance()
  }
}

function showSent(pack: Pack, receipt: string | undefined): void {
  const main = showPage(pack, 'sent')
  main.dataset.page = 'sent'
  // The network is back and nothing is left to do here: links lead away again.
  delete document.documentElement.dataset.onDevice
  const place = main.querySelector('[data-receipt]')
  if (place && receipt) place.textContent = receipt
  begin()
  void say()
}

const nextChance = () =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(done, ASK_AGAIN_MS)
    function done() {
      clearTimeout(timer)
      removeEventListener('online', done)
      resolve()
    }
    addEventListener('online', done)
  })

/** Where the browser can send by itself, it does when no page of ours is open any more. */
export async function registerSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration('/s/')) as
    | (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } })
    | undefined
  await registration?.sync?.register('kept').catch(() => undefined)
}

export function fieldsIn(form: HTMLFormElement): Fields {
  return [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !FRAME_FIELDS.includes(name) ? [[name, value] as const] : [],
  )
}

export const goBy = (submitter: HTMLElement | null | undefined): Go =>
  goOf(submitter instanceof HTMLButtonElement && submitter.name === 'go' ? submitter.value : 'next')

function takeOver(): void {
  document.documentElement.dataset.onDevice = ''
  // Before anything else on the page hears of it.
  document.addEventListener('submit', submitted, { capture: true })
  document.addEventListener('click', clicked, { capture: true })
  history.pushState(null, '', location.href)
  addEventListener('popstate', () => {
    history.pushState(null, '', location.href)
    void person?.back()
  })
}

function submitted(event: SubmitEvent): void {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || !form.dataset.step) return
  event.preventDefault()
  event.stopImmediatePropagation()
  void person?.left(form.dataset.step, goBy(event.submitter), fieldsIn(form))
}

function clicked(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[data-change]') : null
  if (!(link instanceof HTMLAnchorElement)) return
  event.preventDefault()
  event.stopImmediatePropagation()
  void person?.change?.(link.dataset.change ?? '')
}
