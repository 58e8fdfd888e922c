/**
 * What a recorder does when its buttons are pressed, wherever what is said goes. States: ready → asking → recording ↔
 * paused → saving (↔ waiting) → saved, and from there again or deleted. Leaving the page, turning it, losing the microphone: the recording stops and
 * what there is goes on its way. A form that is sent meanwhile waits for it.
 */
import type { Asking, Destination, Outcome, Taking } from './destination.ts'
import { type Microphone, openMicrophone } from './microphone.ts'
import { clock, findPart, say, showState } from './parts.ts'

type State = 'ready' | 'asking' | 'recording' | 'paused' | 'saving' | 'waiting' | 'saved'
type Words = Record<
  State | 'nearlyOver' | 'over' | 'kept' | 'deleted' | 'denied' | 'noMicrophone' | 'failed' | 'left' | 'some',
  string
>

const NEARLY_OVER_SECONDS = 30
const METER_MS = 100
const STILL_METER_MS = 1000
const FORM_WAITS_MS = 20_000

export function record(section: HTMLElement, to: Destination): { press(name: string): void; end(): void } {
  const words = JSON.parse(section.dataset.words ?? '{}') as Words
  const secondsMax = Number(section.dataset.seconds)
  const whole = new AbortController()
  const audio = findPart(section, 'audio') as HTMLAudioElement
  let state: State = section.dataset.saved ? 'saved' : 'ready'
  let microphone: Microphone | undefined
  let taking: Taking | undefined
  let settling: Promise<unknown> | undefined
  let timer: ReturnType<typeof setInterval> | undefined
  let seconds = 0
  let since = 0
  let letThrough = false

  const on = { signal: whole.signal }
  section.addEventListener('click', pressed, on)
  section.querySelector('#recording')?.addEventListener('change', chosen, on)
  document.addEventListener('submit', holdForm, { ...on, capture: true })
  const asking: Asking = {
    onWaiting(waits) {
      if (state === 'saving' && waits) become('waiting')
      else if (state === 'waiting' && !waits) become('saving')
    },
    stop: () => void stop(),
  }
  document.addEventListener('earshot:leave', left, on)
  addEventListener('pagehide', () => void microphone?.stop(), on)
  void carryOn()
  return {
    press,
    end() {
      whole.abort()
      clearInterval(timer)
      audio.pause()
      void stop()
    },
  }

  function left() {
    audio.pause()
    void microphone?.stop()
  }

  function pressed(event: Event) {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    if (button) press(button.dataset.do ?? '')
  }

  function press(name: string) {
    if (name === 'record' || name === 'again') void begin()
    if (name === 'pause') pause()
    if (name === 'go-on') goOn()
    if (name === 'stop') void stop()
    if (name === 'delete') ask(true)
    if (name === 'no') ask(false)
    if (name === 'yes') void remove()
  }

  function become(next: State, said = words[next], time = '') {
    state = next
    // First the words: where no button is left for a moment, they have the focus.
    say(section, said, time)
    showState(section, next)
  }

  async function begin() {
    if (state !== 'ready' && state !== 'saved') return
    const before = state
    audio.pause()
    become('asking')
    const sending = newTaking()
    try {
      microphone = await openMicrophone(sending.add, () => void stop())
    } catch (error) {
      sending.cancel()
      become(
        before,
        error instanceof DOMException && error.name === 'NotFoundError' ? words.noMicrophone : words.denied,
      )
      findPart(section, 'file').hidden = false
      return
    }
    // The page was turned while the browser asked.
    if (whole.signal.aborted) return void microphone.stop()
    taking = sending.start()
    seconds = 0
    since = performance.now()
    become('recording')
    tick()
    timer = setInterval(tick, isStill() ? STILL_METER_MS : METER_MS)
  }

  /** Nothing is begun until the microphone has been given. */
  function newTaking() {
    let made: Taking | undefined
    const early: Uint8Array<ArrayBuffer>[] = []
    const make = () => {
      made = to.open(asking)
      for (const bytes of early.splice(0)) made.add(bytes)
      return made
    }
    return {
      add: (bytes: Uint8Array<ArrayBuffer>) => (made ? made.add(bytes) : void early.push(bytes)),
      start: make,
      cancel: () => early.splice(0),
    }
  }

  function elapsed() {
    return seconds + (state === 'recording' ? (performance.now() - since) / 1000 : 0)
  }

  function tick() {
    const left = secondsMax - elapsed()
    findPart(section, 'left').textContent = words.left.replace('{}', clock(left))
    findPart(section, 'level').style.inlineSize = `${Math.round((microphone?.level() ?? 0) * 100)}%`
    if (state === 'recording' && left <= NEARLY_OVER_SECONDS && secondsMax > 2 * NEARLY_OVER_SECONDS)
      if (section.dataset.warned === undefined) {
        section.dataset.warned = ''
        say(section, words.nearlyOver)
      }
    if (left <= 0) void stop(words.over)
  }

  function pause() {
    if (state !== 'recording') return
    seconds = elapsed()
    microphone?.pause()
    become('paused')
  }

  function goOn() {
    if (state !== 'paused') return
    since = performance.now()
    microphone?.goOn()
    become('recording')
  }

  /** What there is, is saved. */
  async function stop(said = words.saving) {
    if (state !== 'recording' && state !== 'paused') return
    seconds = elapsed()
    clearInterval(timer)
    delete section.dataset.warned
    become('saving', said)
    const [mine, mic] = [taking, microphone]
    microphone = undefined
    settling = mic?.stop().then(() => {
      mine?.finish(seconds * 1000)
      return mine && settle(mine)
    })
    await settling
  }

  async function settle(mine: Taking) {
    const outcome = await mine.outcome
    // What was saved while another page stands is shown where that page says what was answered.
    if (!section.isConnected) return
    show(outcome, words.saved)
  }

  function show(outcome: Outcome, savedWords: string) {
    if (outcome.kind === 'refused')
      return become(section.dataset.saved ? 'saved' : 'ready', outcome.words || words.failed)
    section.dataset.saved = outcome.id
    audio.src = to.sourceOf(outcome.id)
    audio.hidden = false
    if (outcome.lengthMs === null) become('saved', words.some)
    else become('saved', savedWords, clock(Math.max(1, outcome.lengthMs / 1000)))
  }

  function ask(sure: boolean) {
    findPart(section, 'sure').hidden = !sure
    // One thing is asked at a time.
    section.toggleAttribute('data-sure', sure)
    section.querySelector<HTMLElement>(sure ? '[data-do="no"]' : '[data-do="delete"]')?.focus()
  }

  async function remove() {
    audio.pause()
    if (!(await to.delete(section.dataset.saved ?? ''))) return say(section, words.failed)
    delete section.dataset.saved
    audio.removeAttribute('src')
    audio.hidden = true
    become('ready', words.deleted)
  }

  /** A sound file goes the same way as what is recorded here. */
  async function chosen(event: Event) {
    const field = event.target as HTMLInputElement
    const file = field.files?.[0]
    if (!file || (state !== 'ready' && state !== 'saved')) return
    become('saving')
    const mine = to.open(asking)
    for (let from = 0; from < file.size; from += 262_144)
      mine.add(new Uint8Array(await file.slice(from, from + 262_144).arrayBuffer()))
    field.value = ''
    mine.finish()
    settling = settle(mine)
  }

  /** What was recorded before the page was loaded again, or never finished, is saved first. */
  async function carryOn() {
    const left = await to.leftOver(asking)
    if (!left || (state !== 'ready' && state !== 'saved')) return
    become('saving')
    settling = left.outcome.then((outcome) => {
      if (!section.isConnected) return
      if (outcome) show(outcome, words.kept)
      else become(section.dataset.saved ? 'saved' : 'ready', '')
    })
  }

  /** The page goes on when what was said is safe, or when it has waited long enough: then it goes on its own way. */
  function holdForm(event: SubmitEvent) {
    const form = section.closest('form')
    const busy = state === 'recording' || state === 'paused' || state === 'saving'
    if (event.target !== form || !form || !busy || letThrough) return
    event.preventDefault()
    event.stopImmediatePropagation()
    const submitter = event.submitter instanceof HTMLElement ? event.submitter : null
    void stop()
    const late = new Promise((resolve) => setTimeout(resolve, FORM_WAITS_MS))
    void Promise.race([settling, late]).then(() => {
      if (!form.isConnected) return
      letThrough = true
      form.requestSubmit(submitter)
      letThrough = false
    })
  }
}

const isStill = () =>
  document.documentElement.dataset.motion === 'still' ||
  matchMedia('(prefers-reduced-motion: reduce)').matches
