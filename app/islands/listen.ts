/**
 * Reads a page aloud. A person's recording goes first, then the browser's own voice for the page's language if it works
 * on the device itself (others send the words away), then the server's sound. One thing speaks at a time; pressing
 * again, Escape once, hiding, leaving or turning the page stops it. Readers of the screen are told nothing but the
 * names and states of ordinary buttons. Only the voice and speed are remembered, and those for the visit.
 */
import { listenPanel } from './listening/panel.ts'
import { findParts, type Part, partButton } from './listening/parts.ts'
import { fromFile, fromVoice, localVoices, whenVoicesChange } from './listening/sources.ts'

type Mode = 'off' | 'on' | 'all'
/** Chosen on a page before this one, until a page comes that knows of it: a page may be turned before it is noted. */
let chosen: Mode | undefined

export function start(bar: HTMLElement): () => void {
  const language = document.documentElement.lang
  const parts = findParts(document)
  const panel = listenPanel(bar, { chooseMode, toggleAll, again })
  const whole = new AbortController()
  let mode = (bar.dataset.mode ?? 'off') as Mode
  if (mode === chosen) chosen = undefined
  else mode = chosen ?? mode
  let speaking: { part: Part | undefined; all: boolean; stop: AbortController } | undefined

  for (const part of parts) partButton(part, bar.dataset.one ?? '{}', () => toggle(part))
  draw()
  whenVoicesChange(draw, whole.signal)
  if (mode === 'all') void read(playable(), true)

  const on = { signal: whole.signal }
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { ...on, capture: true })
  document.addEventListener('visibilitychange', () => document.hidden && stop(), on)
  document.addEventListener('submit', stop, { ...on, capture: true })
  addEventListener('pagehide', stop, on)
  // Leave fast empties the page at once: nothing may go on speaking behind it.
  document.addEventListener(
    'click',
    (event) => event.target instanceof Element && event.target.closest('a[data-leave]') && stop(),
    { ...on, capture: true },
  )
  return () => {
    stop()
    whole.abort()
  }

  function canPlay(part: Part): boolean {
    return part.src !== undefined || localVoices(language).length > 0
  }
  function playable(): Part[] {
    return parts.filter(canPlay)
  }

  /** Shows what can be heard and nothing else. */
  function draw() {
    const voices = localVoices(language)
    bar.hidden = playable().length === 0
    for (const part of parts) part.slot.hidden = mode === 'off' || !canPlay(part)
    panel.draw({ mode, voices, speaking: speaking?.all ?? false })
    for (const part of parts) part.button?.setAttribute('aria-pressed', String(speaking?.part === part))
  }

  function chooseMode(wished: Mode) {
    mode = wished
    chosen = wished
    if (mode === 'off') stop()
    panel.remember('listen', mode)
    draw()
  }
  function toggleAll() {
    const reading = speaking?.all
    stop()
    chooseMode(reading ? 'on' : 'all')
    if (!reading) void read(playable(), true)
  }
  function toggle(part: Part) {
    const same = speaking?.part === part
    stop()
    if (!same) void read([part], false)
  }
  /** Another voice or speed: what is being said begins again in it. */
  function again() {
    const { part, all } = speaking ?? {}
    if (!part) return
    stop()
    const from = all ? playable().slice(playable().indexOf(part)) : [part]
    void read(from, all ?? false)
  }

  function stop() {
    speaking?.stop.abort()
    speaking = undefined
    draw()
  }

  async function read(those: readonly Part[], all: boolean) {
    const me = { part: undefined as Part | undefined, all, stop: new AbortController() }
    speaking = me
    for (const part of those) {
      me.part = part
      draw()
      if (!(await say(part, me.stop.signal))) break
    }
    if (speaking === me) stop()
  }

  /** False when the browser will not speak before somebody touched this page, or when it was stopped. */
  async function say(part: Part, signal: AbortSignal): Promise<boolean> {
    const voice = panel.voice(localVoices(language))
    const rate = panel.rate()
    if (part.src && (part.person || !voice)) return fromFile(part, rate, signal)
    if (voice && (await fromVoice(part, { voice, rate }, signal))) return true
    return !signal.aborted && part.src ? fromFile(part, rate, signal) : false
  }
}
