/**
 * The whole survey by one switch or by two. Parts are lit in turn: the choices, what stands under them, then the ways
 * out of the page. With one switch each part stays lit for the pace that the person chose, and after three rounds it
 * waits until the switch is pressed; with two, the first goes on and the second picks. A switch is Space, Enter or a
 * press anywhere that is no part of the page. What is lit has the focus, so that magnifiers and readers follow.
 * States: lit (moving or still) → waiting → lit; writing (the letter board) → lit.
 */
import { letterBoard } from './letter-board.ts'

const ROUNDS = 3
const PARTS = [
  'main :is(input:not([type="hidden"]), textarea)',
  'main :is(button, summary, a[href], audio[controls])',
  'a[data-keep]',
  'a[data-leave]',
].join(', ')
const ON = new Set([' ', 'Enter', '1', '2'])
const TWO_ON = new Set([' ', 'Tab', 'ArrowDown', 'ArrowRight', '1'])

export function start(bar: HTMLElement): () => void {
  const one = bar.dataset.switches === 'one'
  const paceMs = Number(bar.dataset.pace) * 1000
  const status = bar.querySelector<HTMLElement>('[role="status"]')
  let parts = partsOf()
  let at = -1
  let rounds = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  bar.hidden = false
  const say = (words: string | undefined) => {
    if (status && status.textContent !== words) status.textContent = words ?? ''
  }

  function light(next: number) {
    clearTimeout(timer)
    putOut()
    at = next
    const part = parts[at]
    part?.classList.add('lit')
    // Focusing a radio does not pick it; scrolling keeps what is lit in sight.
    part?.focus({ preventScroll: true })
    part?.scrollIntoView({ block: 'center' })
    if (one) timer = setTimeout(goOn, paceMs)
  }

  /** Never by number: by now the parts may be others. */
  function putOut() {
    for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit')
  }

  function goOn() {
    // Other islands come later and put buttons in the place of links, or show and hide their own.
    lookAgain()
    const last = at >= parts.length - 1
    if (last) rounds += 1
    if (one && last && rounds >= ROUNDS) {
      putOut()
      at = -1
      rounds = 0
      say(bar.dataset.paused)
      return
    }
    light(last ? 0 : at + 1)
  }

  function pick() {
    const part = parts[at]
    if (!part) return begin()
    rounds = 0
    if (part.matches('textarea, input[type="text"]')) return write(part as HTMLTextAreaElement)
    clearTimeout(timer)
    if (part instanceof HTMLAudioElement) return hear(part)
    part.click()
    if (document.querySelector('[data-board-open]')) {
      parts = partsOf()
      return light(0)
    }
    // After an answer the way on is what most people want next.
    const on = parts.findIndex((other) => other.matches('[data-go="next"]'))
    if (part.matches('input[type="radio"]') && on >= 0) light(on)
    else if (part.matches('[data-do]')) lightRecorder()
    else if (part.isConnected) light(at)
  }

  /** It stays lit while it plays; the switch stops it. */
  function hear(sound: HTMLAudioElement) {
    if (!sound.paused) return sound.pause()
    const goesOn = () => parts[at] === sound && light(at)
    sound.addEventListener('pause', goesOn, { once: true })
    void sound.play().catch(goesOn)
  }

  /**
   * A recorder's button gives way to others: the one that it gave the focus is next, so that a press too many never throws
   * anything away; else the first.
   */
  function lightRecorder() {
    parts = partsOf()
    const given = parts.findIndex((other) => other === document.activeElement && other.matches('[data-do]'))
    const first = parts.findIndex((other) => other.matches('[data-do]'))
    light(Math.max(0, given >= 0 ? given : first))
  }

  function lookAgain() {
    const lit = parts[at]
    parts = partsOf()
    at = lit ? parts.indexOf(lit) : -1
  }

  function write(field: HTMLTextAreaElement) {
    clearTimeout(timer)
    letterBoard(field, bar.dataset, () => {
      parts = partsOf()
      light(parts.findIndex((part) => part.matches('[data-go="next"]')))
    })
    parts = partsOf()
    light(0)
  }

  function begin() {
    parts = partsOf()
    say(bar.dataset.how)
    light(0)
  }

  function onKey(event: KeyboardEvent) {
    // Somebody types words with a keyboard or a speech device: every key is theirs.
    const field =
      event.target instanceof Element ? event.target.closest('textarea, input[type="text"]') : null
    if (event.key === 'Escape' || event.metaKey || event.ctrlKey || event.altKey) return
    if (field && !field.classList.contains('lit')) return
    const picks = one ? ON.has(event.key) : event.key === 'Enter' || event.key === '2'
    const moves = !one && TWO_ON.has(event.key)
    if (!picks && !moves) return
    event.preventDefault()
    event.stopPropagation()
    if (event.repeat) return
    if (picks || at < 0) pick()
    else goOn()
  }
  const swallow = (event: KeyboardEvent) => {
    // A button is pressed when the key comes up: the switch has done it already.
    if (event.key === ' ' && at >= 0) event.preventDefault()
  }
  function onPress(event: PointerEvent) {
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('a, button, input, textarea, label, summary')) return
    event.preventDefault()
    pick()
  }

  document.addEventListener('keydown', onKey, true)
  document.addEventListener('keyup', swallow, true)
  document.addEventListener('pointerdown', onPress)
  begin()
  return () => {
    clearTimeout(timer)
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('keyup', swallow, true)
    document.removeEventListener('pointerdown', onPress)
  }

  function partsOf(): HTMLElement[] {
    const board = document.querySelector('[data-board-open]')
    const row = board?.querySelector('[data-row-open]')
    const found = row
      ? row.querySelectorAll<HTMLElement>('button')
      : board
        ? board.querySelectorAll<HTMLElement>('[data-row]')
        : document.querySelectorAll<HTMLElement>(PARTS)
    return [...found].filter((part) => part.offsetParent !== null && !part.hasAttribute('disabled'))
  }
}
