/**
 * A question that takes words takes a voice too. This much is loaded with the page: it puts the button in the place of
 * the file field. What records is loaded when the button is pressed, or when something is still to be saved.
 */
import { findPart, showState } from './recording/parts.ts'

export function start(section: HTMLElement): (() => void) | undefined {
  const part = (name: string) => findPart(section, name)
  if (document.documentElement.dataset.onDevice !== undefined) {
    for (const name of ['panel', 'file', 'how', 'status']) part(name).hidden = true
    part('offline').hidden = false
    return undefined
  }
  const mayRecord =
    globalThis.isSecureContext && 'MediaRecorder' in globalThis && navigator.mediaDevices && crypto.subtle
  if (!mayRecord) return undefined
  const form = section.closest('form')
  const field = section.querySelector<HTMLInputElement>('#recording')
  // The file goes in slices too, should one be chosen; the form is a small one again.
  field?.removeAttribute('name')
  form?.setAttribute('enctype', 'application/x-www-form-urlencoded')
  part('file').hidden = true
  section.querySelector('.recorder__unrecord')?.remove()
  part('panel').hidden = false
  showState(section, section.dataset.saved ? 'saved' : 'ready')

  let ended = false
  let end: (() => void) | undefined
  const load = async (pressed?: string) => {
    section.removeEventListener('click', onPress)
    const { record } = await import('./recording/record.ts')
    if (ended) return
    const recorder = record(section)
    end = recorder.end
    if (pressed) recorder.press(pressed)
  }
  const onPress = (event: Event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    if (button) void load(button.dataset.do)
  }
  section.addEventListener('click', onPress)
  if (section.dataset.open || section.dataset.saved) void load()
  else
    whenIdle(() => {
      if (!end && !ended) void hasWaiting().then((waits) => (waits ? load() : undefined))
    })
  return () => {
    ended = true
    end?.()
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
