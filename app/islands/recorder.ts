/**
 * A question that takes words takes a voice too. This much is loaded with the page: it puts the button in the place of
 * the file field. What records is loaded when the button is pressed, or when something is still to be saved. On the
 * device's own pages, without a network, the device keeps what is said; where it cannot, the page says so.
 */
import type { Destination } from './recording/destination.ts'
import { clock, findPart, say, showState } from './recording/parts.ts'

type Load = () => Promise<Destination>

export function start(section: HTMLElement): (() => void) | undefined {
  const mayRecord =
    globalThis.isSecureContext && 'MediaRecorder' in globalThis && navigator.mediaDevices && crypto.subtle
  if (document.documentElement.dataset.onDevice !== undefined)
    return startOnDevice(section, Boolean(mayRecord))
  if (!mayRecord) return undefined
  const toServer: Load = async () => (await import('./recording/to-server.ts')).toServer(section)
  const { load, end } = offer(section, toServer)
  if (section.dataset.open || section.dataset.saved) load()
  else whenIdle(() => void hasWaiting().then((waits) => waits && load()))
  return end
}

/** One at a time keeps what waits: without locks another tab could send what is being taken back here. */
function startOnDevice(section: HTMLElement, mayRecord: boolean): () => void {
  const mayKeep = mayRecord && 'indexedDB' in globalThis && 'locks' in navigator
  let end = () => {}
  const ending = new AbortController()
  void (mayKeep ? import('./device/device.ts') : Promise.resolve(undefined))
    .catch(() => undefined)
    .then((device) => {
      const voices = device?.voicesHere()
      const { question = '', seconds } = section.dataset
      if (ending.signal.aborted) return
      // A page that was taken along before one could speak here allows no seconds.
      if (!voices || !Number(seconds)) return sayCannot(section)
      const to = voices.destinationOf(question)
      const said = voices.saidOf(question)
      if (said) showSaid(section, { ...said, source: to.sourceOf(said.id) })
      end = offer(section, async () => to).end
    })
  return () => {
    ending.abort()
    end()
  }
}

function sayCannot(section: HTMLElement): void {
  for (const name of ['panel', 'file', 'how', 'status']) findPart(section, name).hidden = true
  findPart(section, 'cannot').hidden = false
}

function showSaid(section: HTMLElement, said: { id: string; lengthMs: number | null; source: string }): void {
  const words = JSON.parse(section.dataset.words ?? '{}') as { saved: string; some: string }
  const audio = findPart(section, 'audio') as HTMLAudioElement
  section.dataset.saved = said.id
  audio.src = said.source
  audio.hidden = false
  if (said.lengthMs === null) say(section, words.some)
  else say(section, words.saved, clock(Math.max(1, said.lengthMs / 1000)))
}

/** `load` brings what records before anything is pressed. */
function offer(section: HTMLElement, destination: Load): { load(): void; end(): void } {
  const part = (name: string) => findPart(section, name)
  const field = section.querySelector<HTMLInputElement>('#recording')
  // The file goes in slices too, should one be chosen; the form is a small one again.
  field?.removeAttribute('name')
  section.closest('form')?.setAttribute('enctype', 'application/x-www-form-urlencoded')
  part('file').hidden = true
  section.querySelector('.recorder__unrecord')?.remove()
  part('panel').hidden = false
  showState(section, section.dataset.saved ? 'saved' : 'ready')

  let ended = false
  let end: (() => void) | undefined
  let loading = false
  const load = async (pressed?: string) => {
    if (loading || ended) return
    loading = true
    section.removeEventListener('click', onPress)
    const [{ record }, to] = await Promise.all([import('./recording/record.ts'), destination()])
    if (ended) return
    const recorder = record(section, to)
    end = recorder.end
    if (pressed) recorder.press(pressed)
  }
  const onPress = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    if (button) void load(button.dataset.do)
  }
  section.addEventListener('click', onPress)
  return {
    load: () => void load(),
    end() {
      ended = true
      end?.()
    },
  }
}

const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work) : setTimeout(work, 500)

/** Whether this browser keeps slices that were not sent, without opening anything that is not there. */
async function hasWaiting(): Promise<boolean> {
  if (!('databases' in indexedDB)) return true
  const databases = await indexedDB.databases().catch(() => [])
  return databases.some(({ name }) => name === 'said')
}
