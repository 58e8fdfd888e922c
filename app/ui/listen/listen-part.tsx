import { SpeakerIcon } from './speaker-icon.tsx'

export type ListenPartData = {
  /** Names the elements with the same `data-spoken`: the words that are read. */
  spoken: string
  /** "Listen: Very happy", the button's name; nobody sees it. */
  label: string
  /** Seen beside the picture of a speaker: then the name is this and after it what is read. */
  words?: string | undefined
  /** What is read, in short. */
  text: string
  src: string | undefined
  /** A person's voice goes before the browser's own. */
  person: boolean
  shown: boolean
}

/**
 * Reads one thing aloud. Must: work without script where there is a sound; take no room and no stop of Tab until
 * somebody wants to listen; be at least 44 px. With script it becomes a button (islands/listen).
 */
export function ListenPart({ spoken, label, words, text, src, person, shown }: ListenPartData) {
  const told = {
    'data-listen': spoken,
    'data-words': words,
    'data-src': src,
    'data-person': person ? '' : undefined,
  }
  // Nothing that could be heard without script, or nobody asked to: a place for the button and no more.
  if (!src || !shown) return <span hidden {...told} />
  return (
    <details className="listen-part" {...told}>
      <summary>
        <SpeakerIcon />
        {words && <span>{words}</span>}
        <span className="visually-hidden">{words ? `: ${text}` : label}</span>
      </summary>
      {/* biome-ignore lint/a11y/useMediaCaption: the words stand beside it. */}
      <audio controls preload="none" src={src} />
    </details>
  )
}
