/**
 * Every survey page: Escape three times leaves, coming back by the Back button shows nothing of what was there,
 * and typed words are saved while they are typed. Words for people come from data attributes; nothing is kept
 * in the browser.
 */
const ESCAPES = 3
const ESCAPE_WITHIN_MS = 1500
const SAVE_AFTER_MS = 1200

/** Loaded where a page has their element: `data-island="NAME"`. */
const islands: Record<string, () => Promise<{ start(element: HTMLElement): unknown }>> = {
  listen: () => import('./listen.ts'),
}

leaveOnEscapes()
forgetOnBack()
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) saveWhileTyping(form)
document.querySelector<HTMLElement>('[data-focus-first]')?.focus()

for (const element of document.querySelectorAll<HTMLElement>('[data-island]'))
  void islands[element.dataset.island ?? '']?.().then((island) => island.start(element))

function leaveOnEscapes() {
  const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
  if (!link) return
  let presses: number[] = []
  const leave = (event: Event) => {
    event.preventDefault()
    // The page is emptied at once: the next one may take a while on a slow connection.
    document.title = ' '
    document.body.replaceChildren()
    location.replace(link.href)
  }
  link.addEventListener('click', leave)
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < ESCAPE_WITHIN_MS)
    if (presses.length >= ESCAPES) leave(event)
  })
}

// A page kept whole for Back would show its answers again, whatever the server says.
function forgetOnBack() {
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.body.replaceChildren()
    location.reload()
  })
}

function saveWhileTyping(form: HTMLFormElement) {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: AbortController | undefined
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, SAVE_AFTER_MS)
  })
  // A save that is still under way must never land after the answer that the person sent themselves.
  form.addEventListener('submit', () => {
    clearTimeout(timer)
    saving?.abort()
  })

  async function save() {
    saving?.abort()
    saving = new AbortController()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('go', 'save')
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        body,
        signal: saving.signal,
        redirect: 'manual',
      })
      if (status)
        status.textContent = (answer.status === 204 ? status.dataset.saved : status.dataset.waiting) ?? ''
    } catch {
      if (status && !saving.signal.aborted) status.textContent = status.dataset.waiting ?? ''
    }
  }
}
