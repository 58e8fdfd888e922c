const ESCAPES = 3
const ESCAPE_WITHIN_MS = 1500

/** The link *Leave fast*, and Escape three times: the page is emptied at once, and Back does not lead to it. */
export function leaveFast(): void {
  let presses: number[] = []
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-leave]') : null
    if (link instanceof HTMLAnchorElement) leave(event, link)
  })
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.repeat) return
    presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < ESCAPE_WITHIN_MS)
    const link = document.querySelector<HTMLAnchorElement>('a[data-leave]')
    if (link && presses.length >= ESCAPES) leave(event, link)
  })
}

function leave(event: Event, link: HTMLAnchorElement): void {
  event.preventDefault()
  // At once: the next page may take a while on a slow connection.
  document.title = ' '
  document.dispatchEvent(new Event('earshot:leave'))
  document.body.replaceChildren()
  location.replace(link.href)
}

/** A page kept whole for Back would show its answers again, whatever the server says. */
export function forgetOnBack(): void {
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    document.body.replaceChildren()
    location.reload()
  })
}
