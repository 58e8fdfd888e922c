/** A button that prints the page, where script runs; whoever has none uses the browser's own. */
export function start(element: HTMLElement): () => void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button button--quiet'
  button.textContent = element.dataset.label ?? ''
  button.addEventListener('click', () => print())
  element.append(button)
  return () => button.remove()
}
