import { RecorderIcon } from './recorder-icon.tsx'

/** What a recorder is doing; each is told in words, in a picture and by what can be pressed. */
export const recorderStates = [
  'ready',
  'asking',
  'recording',
  'paused',
  'saving',
  'waiting',
  'saved',
] as const
export type RecorderState = (typeof recorderStates)[number]

export type RecorderWords = {
  heading: string
  how: string
  record: string
  pause: string
  goOn: string
  stop: string
  again: string
  keepsOld: string
  delete: string
  sure: string
  yesDelete: string
  noKeep: string
  listen: string
  left: string
  level: string
  file: string
  unrecord: string
  /** Said to eyes and to screen readers when it happens; `{}` stands for a time such as 0:42. */
  states: Record<RecorderState, string>
  nearlyOver: string
  over: string
  kept: string
  deleted: string
  denied: string
  noMicrophone: string
  failed: string
  /** Saved, and nobody can tell how long it is. */
  some: string
  /** On the device's own pages, where it cannot. */
  cannot: string
}

export type RecorderData = {
  /** Of its file field; ids within begin with it. */
  name?: string
  /** Where recordings are sent. */
  at: string
  question: string
  token: string
  secondsMax: number
  words: RecorderWords
  /** What the page shows before any script: `saved` where there is a recording, else `ready`. */
  state?: RecorderState
  saved?: { id: string; words: string } | undefined
  /** A recording that nobody has finished: it is finished first. */
  open?: string | undefined
  error?: string | undefined
}

/** Which buttons can be pressed in which state. */
const shown: Readonly<Record<string, readonly RecorderState[]>> = {
  record: ['ready'],
  pause: ['recording'],
  'go-on': ['paused'],
  stop: ['recording', 'paused'],
  again: ['saved'],
  delete: ['saved'],
}

/**
 * Says an answer aloud instead of, or beside, writing it. Must: work as a file field without script; ask for the
 * microphone only when pressed; say in words what it does; keep what was recorded whatever comes.
 */
export function Recorder(props: RecorderData) {
  const { words, saved, error, name = 'recording', state = saved ? 'saved' : 'ready' } = props
  const button = (does: string, label: string, look: string, icon?: 'record' | 'stop' | 'pause') => (
    <button
      type="button"
      className={`button ${look}`}
      data-do={does}
      data-shown={shown[does]?.join(' ')}
      hidden={!shown[does]?.includes(state)}
    >
      {icon && <RecorderIcon name={icon} />}
      <span>{label}</span>
    </button>
  )
  const scripted = props.state !== undefined
  return (
    <section
      className="recorder"
      aria-labelledby={`${name}-heading`}
      data-island="recorder"
      data-at={props.at}
      data-question={props.question}
      data-token={props.token}
      data-seconds={props.secondsMax}
      data-state={state}
      data-saved={saved?.id}
      data-open={props.open}
      data-words={JSON.stringify({
        ...words.states,
        nearlyOver: words.nearlyOver,
        over: words.over,
        kept: words.kept,
        deleted: words.deleted,
        denied: words.denied,
        noMicrophone: words.noMicrophone,
        failed: words.failed,
        left: words.left,
        some: words.some,
      })}
    >
      <h2 id={`${name}-heading`}>{words.heading}</h2>
      {error && (
        <p id={`${name}-error`} className="field-error">
          {error}
        </p>
      )}
      <p className="hint" data-recorder-how="">
        {words.how}
      </p>
      <p className="recorder__status" role="status" data-recorder-status="">
        {saved ? saved.words : scripted && state !== 'ready' ? words.states[state].replace('{}', '0:42') : ''}
      </p>
      <audio
        controls
        preload="none"
        aria-label={words.listen}
        data-recorder-audio=""
        {...(saved ? { src: `${props.at}/${saved.id}` } : {})}
        hidden={!saved}
      />
      <div className="recorder__panel" data-recorder-panel="" hidden={!scripted}>
        <p
          className="recorder__meter"
          data-recorder-meter=""
          hidden={state !== 'recording'}
          aria-hidden="true"
        >
          <span>{words.level}</span>
          <span className="recorder__level">
            <span data-recorder-level="" />
          </span>
        </p>
        <p
          className="recorder__left"
          data-recorder-left=""
          hidden={state !== 'recording' && state !== 'paused'}
        />
        <div className="recorder__buttons">
          {button('record', words.record, '', 'record')}
          {button('stop', words.stop, '', 'stop')}
          {button('pause', words.pause, 'button--quiet', 'pause')}
          {button('go-on', words.goOn, 'button--quiet', 'record')}
          {button('again', words.again, 'button--quiet', 'record')}
          {button('delete', words.delete, 'button--danger')}
        </div>
        <p className="hint" data-shown="saved" hidden={state !== 'saved'}>
          {words.keepsOld}
        </p>
        <div className="recorder__sure" data-recorder-sure="" hidden>
          <p id={`${name}-sure`}>{words.sure}</p>
          <div className="recorder__buttons">
            <button
              type="button"
              className="button button--danger"
              data-do="yes"
              aria-describedby={`${name}-sure`}
            >
              {words.yesDelete}
            </button>
            <button type="button" className="button button--quiet" data-do="no">
              {words.noKeep}
            </button>
          </div>
        </div>
      </div>
      <div className="recorder__file" data-recorder-file="" hidden={scripted}>
        <label htmlFor={name}>{words.file}</label>
        <input
          type="file"
          id={name}
          name="recording"
          accept="audio/*"
          capture
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${name}-error`}
        />
        {saved && (
          <label className="recorder__unrecord">
            <input type="checkbox" name="unrecord" value={saved.id} />
            <span>{words.unrecord}</span>
          </label>
        )}
      </div>
      <p className="hint" data-recorder-cannot="" hidden>
        {words.cannot}
      </p>
    </section>
  )
}
