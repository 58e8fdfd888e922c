import type { Language } from '#app/platform/i18n/languages.ts'
import { digitsIn } from '#app/platform/i18n/numbers.ts'

/** The parts of a recorder's markup. */
export function findPart(section: HTMLElement, name: string): HTMLElement {
  const found = section.querySelector<HTMLElement>(`[data-recorder-${name}]`)
  if (!found) throw new Error(`a recorder without ${name}`)
  return found
}

/**
 * Shows what can be pressed now. When the button that had the focus goes, the next one has it; where there is none for a
 * moment, the words that say what is going on.
 */
export function showState(section: HTMLElement, state: string): void {
  const status = findPart(section, 'status')
  const active = document.activeElement
  const had = section.contains(active) && (active instanceof HTMLButtonElement || active === status)
  section.dataset.state = state
  for (const element of section.querySelectorAll<HTMLElement>('[data-shown]'))
    element.hidden = !element.dataset.shown?.split(' ').includes(state)
  findPart(section, 'meter').hidden = state !== 'recording'
  findPart(section, 'left').hidden = state !== 'recording' && state !== 'paused'
  findPart(section, 'sure').hidden = true
  section.removeAttribute('data-sure')
  if (!had || (active !== status && isSeen(active))) return
  const buttons = [...section.querySelectorAll<HTMLElement>('button[data-do]')]
  status.tabIndex = -1
  ;(buttons.find(isSeen) ?? status).focus()
}

const isSeen = (element: Element | null) => element instanceof HTMLElement && element.offsetParent !== null

export function say(section: HTMLElement, words: string, time = ''): void {
  findPart(section, 'status').textContent = words.replace('{}', time)
}

export function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
  return digitsIn(text, document.documentElement.lang as Language)
}
