import type { Part } from './parts.ts'
import { lightUp } from './word-lights.ts'

// Kept while it speaks: some browsers forget an utterance that nobody holds, and never say that it ended.
let held: SpeechSynthesisUtterance | undefined

/** Voices of the language that speak on the device itself, so that no word leaves it. */
export function localVoices(language: string): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in window)) return []
  const base = (tag: string) => tag.toLowerCase().split(/[-_]/)[0]
  return speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && base(voice.lang) === base(language))
}

/** Some browsers know their voices only a moment after the page is there. */
export function whenVoicesChange(then: () => void, signal: AbortSignal): void {
  if ('speechSynthesis' in window) speechSynthesis.addEventListener?.('voiceschanged', then, { signal })
}

/** Says the words of a part in the browser's voice; each lights up as it is spoken. True when it was said to its end. */
export async function fromVoice(
  part: Part,
  how: { voice: SpeechSynthesisVoice; rate: number },
  signal: AbortSignal,
): Promise<boolean> {
  for (const element of part.elements) if (!(await sayElement(element, how, signal))) return false
  return !signal.aborted
}

function sayElement(
  element: HTMLElement,
  { voice, rate }: { voice: SpeechSynthesisVoice; rate: number },
  signal: AbortSignal,
): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const lights = lightUp(element)
    const utterance = new SpeechSynthesisUtterance(element.textContent ?? '')
    Object.assign(utterance, { voice, lang: voice.lang, rate })
    const end = (said: boolean) => {
      lights.out()
      held = undefined
      resolve(said && !signal.aborted)
    }
    utterance.addEventListener('boundary', ({ name, charIndex, charLength }) => {
      if (name === 'word' || name === undefined) lights.word(charIndex, charLength)
    })
    utterance.addEventListener('end', () => end(true))
    utterance.addEventListener('error', () => end(false))
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel()
      end(false)
    })
    held = utterance
    speechSynthesis.speak(held)
  })
}

/** Plays the sound of a part; it tells no words, so all of the part lights up. True when it was heard to its end. */
export function fromFile(part: Part, rate: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const audio = new Audio(part.src)
    const lights = part.elements.map(lightUp)
    const end = (heard: boolean) => {
      for (const light of lights) light.out()
      audio.pause()
      audio.removeAttribute('src')
      resolve(heard && !signal.aborted)
    }
    audio.playbackRate = rate
    audio.addEventListener('ended', () => end(true))
    audio.addEventListener('error', () => end(false))
    signal.addEventListener('abort', () => end(false))
    // Refused until somebody touched this page: then nothing is read, and the buttons are there.
    audio.play().catch(() => end(false))
  })
}
