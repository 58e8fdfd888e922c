import { formBody } from './form-body.ts'

const SAVE_AFTER_MS = 1200
/** How long the answer itself waits for a save that is on its way: then it goes all the same. */
const WAITS_MS = 5_000

/** How often the answer has been saved: a save that the answer itself overtook is known by it, and changes nothing. */
const REVISION = 'x-earshot-revision'
const BECAME = 'x-earshot-save'

const underWay = new WeakMap<HTMLFormElement, Promise<unknown>>()

/**
 * Settles when no save of this form is on its way. To give one up here does not stop it there: it could land after the
 * answer that the person sent, and put half-typed words in its place.
 */
export async function settled(form: HTMLFormElement): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, WAITS_MS))
  await Promise.race([underWay.get(form), late])
}

/**
 * Words are saved while they are typed, and at once when the person goes to their settings or puts the phone away. The
 * end of the page ends it.
 */
export function saveWhileTyping(form: HTMLFormElement): () => void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The page was sent, perhaps to pass over the question: until somebody types again, nothing is saved beside that. */
  let given = false
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
  }
  form.addEventListener('input', () => {
    given = false
    clearTimeout(timer)
    timer = setTimeout(() => save(), SAVE_AFTER_MS)
  })
  const keep = (event: Event) => {
    const leads = event.target instanceof Element && event.target.closest('a[data-keep]')
    if (timer !== undefined && form.isConnected && (leads || document.visibilityState === 'hidden'))
      save(true)
  }
  document.addEventListener('click', keep)
  document.addEventListener('visibilitychange', keep)
  form.addEventListener('submit', () => {
    given = true
    stop()
  })
  return () => {
    stop()
    document.removeEventListener('click', keep)
    document.removeEventListener('visibilitychange', keep)
  }

  /** One after the other, so that none overtakes; at once where the page may be gone before the other is through. */
  function save(atOnce = false) {
    stop()
    const before = underWay.get(form)
    underWay.set(form, atOnce ? Promise.all([before, post()]) : Promise.resolve(before).then(post))
  }

  async function post() {
    if (given) return
    try {
      let answer = await send()
      // Overtaken, perhaps by a save of this page whose answer was lost: what stands in the box now is the newest.
      if (answer.headers.get(BECAME) === 'overtaken' && !given && form.isConnected) answer = await send()
      if (status)
        status.textContent = (answer.status === 204 ? status.dataset.saved : status.dataset.waiting) ?? ''
    } catch {
      if (status) status.textContent = status.dataset.waiting ?? ''
    }
  }

  async function send(): Promise<Response> {
    const body = formBody(form)
    body.set('go', 'save')
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: true })
    const revision = answer.headers.get(REVISION)
    const known = form.querySelector<HTMLInputElement>('input[name="revision"]')
    if (known && revision !== null) known.value = revision
    return answer
  }
}
