/**
 * One device, many people. Each gets a state of their own that is dropped with them; what they said is sealed and kept
 * before the next page shows. States: answering → between → answering; when nobody touches it: answering → asking →
 * answering (of the same, or after a while of the next person). Leaving fast: any → away, a harmless page, from which
 * somebody starts anew.
 */
import type { Go, Pack } from '#app/survey/index.ts'
import { Answering, type Fields } from './answering.ts'
import { givePageTo, registerSync } from './device.ts'
import { begin, showPage } from './pages.ts'
import { keepSending } from './status.ts'

const IDLE_MS = 120_000
const CLEAR_AFTER_MS = 30_000
const ESCAPES = 3
const ESCAPE_WITHIN_MS = 1_500
const first = { capture: true } as const

export function giveAway(pack: Pack): void {
  const look = { ...document.documentElement.dataset }
  let state: 'answering' | 'asking' | 'between' | 'away' = 'between'
  let answering: Answering | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let escapes: number[] = []

  givePageTo({
    left,
    back: () => answering?.back(),
    change: (id) => answering?.change(id),
    get voices() {
      return answering?.voices
    },
  })
  for (const what of ['pointerdown', 'keydown', 'input'])
    document.addEventListener(what, () => state === 'answering' && waitForTouch(), first)
  document.addEventListener('click', leaveByLink, first)
  document.addEventListener('keydown', leaveByEscape, first)
  next()

  /** A clean start: no state, no settings and no words of whoever was here before. */
  function next(): void {
    Object.assign(document.documentElement.dataset, look, { onDevice: '' })
    state = 'answering'
    answering = new Answering(pack, between)
    answering.start()
    waitForTouch()
  }

  function between(): void {
    state = 'between'
    answering = undefined
    showPage(pack, 'next-person')
    begin()
    void registerSync()
    keepSending()
    after(IDLE_MS, next)
  }

  async function left(step: string, go: Go, fields: Fields): Promise<void> {
    if (step === 'next-person') return next()
    if (step !== 'still-there') return answering?.left(step, go, fields)
    state = 'answering'
    answering?.again()
    waitForTouch()
  }

  function waitForTouch(): void {
    after(IDLE_MS, () => {
      // Who speaks touches nothing.
      if (answering?.voices.isSpeaking) return waitForTouch()
      if (!answering?.hasBegun) return
      state = 'asking'
      showPage(pack, 'still-there')
      begin()
      after(CLEAR_AFTER_MS, () => {
        gone()
        next()
      })
    })
  }

  function after(ms: number, what: () => void): void {
    clearTimeout(timer)
    timer = setTimeout(what, ms)
  }

  /** What was said stays kept, and goes as what was not sent by the person. */
  function gone(): void {
    answering?.abandon()
    answering = undefined
    keepSending()
  }

  function leaveByLink(event: MouseEvent): void {
    if (event.target instanceof Element && event.target.closest('a[data-leave]')) leave(event)
  }

  function leaveByEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.repeat) return
    // On any other page it leads away; here somebody else's tablet would be left without its survey.
    event.stopImmediatePropagation()
    escapes = [...escapes, event.timeStamp].filter((at) => event.timeStamp - at < ESCAPE_WITHIN_MS)
    if (escapes.length >= ESCAPES) leave(event)
  }

  function leave(event: Event): void {
    event.preventDefault()
    event.stopImmediatePropagation()
    clearTimeout(timer)
    escapes = []
    state = 'away'
    document.title = ' '
    document.dispatchEvent(new Event('earshot:leave'))
    document.body.replaceChildren()
    gone()
    void showHarmlessPage(pack, next)
  }
}

async function showHarmlessPage(pack: Pack, next: () => void): Promise<void> {
  // Kept by the service worker.
  const answer = await fetch('/birds').catch(() => undefined)
  const page = new DOMParser().parseFromString((await answer?.text()) ?? '', 'text/html')
  document.title = page.title
  document.body.replaceChildren(...page.body.childNodes)
  const start = document.createElement('button')
  start.type = 'button'
  start.className = 'button button--quiet'
  start.textContent = pack.words.start
  start.addEventListener('click', next)
  document.querySelector('main')?.append(start)
}
