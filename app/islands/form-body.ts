/** What a form would post, with the button that was pressed. Files make it multipart, as the browser would. */
export function formBody(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams | FormData {
  const fields = new FormData(form)
  if (submitter instanceof HTMLButtonElement && submitter.name) fields.append(submitter.name, submitter.value)
  const texts = new URLSearchParams()
  for (const [name, value] of fields) {
    if (typeof value !== 'string') return fields
    texts.append(name, value)
  }
  return texts
}
