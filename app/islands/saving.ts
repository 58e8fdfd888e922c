import { formBody } from './form-body.ts'

const SAVE_AFTER_MS = 1200

/**
 * Words are saved while they are typed, and at once when the person goes to their settings or puts the phone away. The
 * end of the page ends it.
 */
export function saveWhileTyping(form: HTMLFormElement): () => void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: AbortController | undefined
  const stop = () => {
    clearTimeout(timer)
    timer = undefined
    saving?.abort()
  }
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  })
  const keep = (event: Event) => {
    const leads = event.target instanceof Element && event.target.closest('a[data-keep]')
    if (timer !== undefined && form.isConnected && (leads || document.visibilityState === 'hidden'))
      void save()
  }
  document.addEventListener('click', keep)
  document.addEventListener('visibilitychange', keep)
  // A save that is still under way must never land after the answer that the person sent themselves.
  form.addEventListener('submit', stop)
  return () => {
    stop()
    document.removeEventListener('click', keep)
    document.removeEventListener('visibilitychange', keep)
  }

  async function save() {
    stop()
    saving = new AbortController()
    const body = formBody(form)
    body.set('go', 'save')
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        signal: saving.signal,
        redirect: 'manual',
        keepalive: true,
      })
      if (status)
        status.textContent = (answer.status === 204 ? status.dataset.saved : status.dataset.waiting) ?? ''
    } catch {
      if (status && !saving.signal.aborted) status.textContent = status.dataset.waiting ?? ''
    }
  }
}
