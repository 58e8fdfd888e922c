/** Something that is read by one press. Its words are those on the page: nothing else is spoken. */
export type Part = {
  slot: HTMLElement
  elements: readonly HTMLElement[]
  src: string | undefined
  person: boolean
  button?: HTMLButtonElement
}

/** In the order in which they stand on the page. */
export function findParts(root: ParentNode): Part[] {
  return [...root.querySelectorAll<HTMLElement>('[data-listen]')].map((slot) => ({
    slot,
    elements: [
      ...root.querySelectorAll<HTMLElement>(`[data-spoken="${CSS.escape(slot.dataset.listen ?? '')}"]`),
    ],
    src: slot.dataset.src,
    person: slot.dataset.person !== undefined,
  }))
}

/** Puts a button where the page without script has its player, or a place for one. */
export function partButton(part: Part, name: string, press: () => void): void {
  const { slot } = part
  const button = document.createElement('button')
  // A submit button would send the answers.
  button.type = 'button'
  button.className = 'listen-part'
  Object.assign(button.dataset, slot.dataset)
  button.setAttribute('aria-pressed', 'false')
  const icon = document.querySelector('.speaker')?.cloneNode(true)
  const text = part.elements[0]?.textContent ?? ''
  const shown = slot.dataset.words
  const hidden = document.createElement('span')
  hidden.className = 'visually-hidden'
  hidden.textContent = shown ? `: ${text}` : name.replace('{}', text)
  button.append(...(icon ? [icon] : []), ...(shown ? [seen(shown)] : []), hidden)
  button.addEventListener('click', press)
  slot.replaceWith(button)
  part.slot = button
  part.button = button
}

function seen(words: string): HTMLElement {
  const element = document.createElement('span')
  element.textContent = words
  return element
}
