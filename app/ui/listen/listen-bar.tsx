import { SpeakerIcon } from './speaker-icon.tsx'

export type ListenBarData = {
  mode: 'off' | 'on' | 'all'
  /** Whether anything can be heard without the browser's own voice. */
  sounds: boolean
  rate: number
  /** What stands in the address before `listen=`. */
  query?: string
  words: {
    name: string
    /** The name of a listen button, `{}` being the words it reads. */
    one: string
    on: string
    off: string
    all: string
    stop: string
    how: string
    options: string
    voice: string
    speed: string
    speeds: readonly { id: string; rate: number; words: string }[]
  }
}

/**
 * Switches listening on and off. Must: be silent until asked; work as links without script; show nothing where nothing
 * can be heard; stand before the question, so that nobody who does not listen tabs over it on the way to Continue.
 */
export function ListenBar({ mode, sounds, rate, query = '', words }: ListenBarData) {
  const on = mode !== 'off'
  return (
    <section
      className="listen-bar"
      data-island="listen"
      data-mode={mode}
      data-rate={rate}
      data-one={words.one}
      hidden={!sounds}
    >
      <p className="listen-bar__switches">
        <a className="listen-bar__switch" href={`?${query}listen=on`} data-listen-switch="on" hidden={on}>
          <SpeakerIcon />
          <span>{words.on}</span>
        </a>
        <button
          type="button"
          className="listen-bar__switch"
          data-listen-switch="all"
          data-stop={words.stop}
          aria-pressed="false"
          hidden
        >
          <SpeakerIcon />
          <span>{words.all}</span>
        </button>
        <a className="listen-bar__switch" href={`?${query}listen=off`} data-listen-switch="off" hidden={!on}>
          <span>{words.off}</span>
        </a>
      </p>
      <p className="hint listen-bar__how" hidden={!on}>
        {words.how}
      </p>
      <details className="listen-bar__options" data-listen-options="" hidden>
        <summary>{words.options}</summary>
        <label hidden>
          <span>{words.voice}</span>
          <select data-listen-voice="" />
        </label>
        <label>
          <span>{words.speed}</span>
          <select data-listen-speed="" autoComplete="off">
            {words.speeds.map((speed) => (
              <option key={speed.id} value={speed.id} data-rate={speed.rate}>
                {speed.words}
              </option>
            ))}
          </select>
        </label>
      </details>
    </section>
  )
}
