import { formBody } from './form-body.ts'

/** Each choice holds at once, on this page too, and is kept by the server while the person goes on choosing. */
export function start(form: HTMLElement): void {
  if (!(form instanceof HTMLFormElement)) return
  const status = form.querySelector<HTMLElement>('[data-settings-status]')
  form.addEventListener('change', async (event) => {
    const chosen = event.target
    if (!(chosen instanceof HTMLInputElement)) return
    // The one setting whose attribute has another name.
    const name = chosen.name === 'colours' ? 'theme' : chosen.name
    if (document.documentElement.hasAttribute(`data-${name}`))
      document.documentElement.setAttribute(`data-${name}`, chosen.value)
    const body = formBody(form)
    body.set('go', 'stay')
    const kept = await fetch(form.action, { method: 'POST', body }).then(
      (answer) => answer.ok,
      () => false,
    )
    if (status) status.textContent = (kept ? status.dataset.saved : status.dataset.waiting) ?? ''
  })
}
