import type { Language } from '#app/platform/i18n/languages.ts'
import { digitsIn } from '#app/platform/i18n/numbers.ts'

/** The parts of a recorder's markup. */
export function findPart(section: HTMLElement, name: string): HTMLElement {
  const found = section.querySelector<HTMLElement>(`[data-recorder-${name}]`)
  if (!found) throw new Error(`a recorder without ${name}`)
  return found
}

/** Shows what can be pressed now. The focus stays with the recorder when the button that had it goes. */
export function showState(section: HTMLElement, state: string): void {
  const had = section.contains(document.activeElement) && document.activeElement instanceof HTMLButtonElement
  section.dataset.state = state
  for (const element of section.querySelectorAll<HTMLElement>('[data-shown]'))
    element.hidden = !element.dataset.shown?.split(' ').includes(state)
  findPart(section, 'meter').hidden = state !== 'recording'
  findPart(section, 'left').hidden = state !== 'recording' && state !== 'paused'
  findPart(section, 'sure').hidden = true
  const gone = document.activeElement instanceof HTMLElement && document.activeElement.offsetParent === null
  if (had && (gone || document.activeElement === document.body))
    section.querySelector<HTMLElement>('button[data-do]:not([hidden])')?.focus()
}

export function say(section: HTMLElement, words: string, time = ''): void {
  findPart(section, 'status').textContent = words.replace('{}', time)
}

export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return digitsIn(text, document.documentElement.lang as Language)
}
