import type { ReactNode } from 'react'
import { PicturedHeading } from '../picture/pictured-heading.tsx'

/** Words: one line or many. Must: keep what was typed; be named by the question; say what is wrong beside it. */
export function TextAnswer(props: {
  id: string
  name: string
  label: string
  labelAs?: 'h1' | 'h2'
  /** What the question is about, in easy read. */
  picture?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  value: string
  long?: boolean
  /** Said by the script that saves while somebody types. */
  savedWords: string
  waitingWords: string
  /** Reads the question aloud: what is marked `spoken`. */
  beside?: ReactNode
  spoken?: string
  /** The part of the hint that is read too. */
  spokenHint?: string | undefined
}) {
  const { id, name, label, labelAs = 'h1', picture, hint, error, value, long = true } = props
  const describedBy =
    [(hint || props.spokenHint) && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') ||
    undefined
  const field = {
    id,
    name,
    defaultValue: value,
    className: 'text-field',
    'aria-describedby': describedBy,
    'aria-invalid': error ? true : undefined,
    dir: 'auto' as const,
    autoComplete: 'off',
  }
  return (
    <div className="text-answer">
      <PicturedHeading as={labelAs} begins={labelAs === 'h1'} picture={picture}>
        <label htmlFor={id} data-spoken={props.spoken}>
          {label}
        </label>
      </PicturedHeading>
      {(hint || props.spokenHint) && (
        <p id={`${id}-hint`} className="hint">
          {props.spokenHint && <span data-spoken={props.spoken}>{props.spokenHint}</span>} {hint}
        </p>
      )}
      {props.beside}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      {long ? <textarea {...field} rows={7} /> : <input type="text" {...field} />}
      <p
        className="text-answer__status"
        role="status"
        data-autosave-status=""
        data-saved={props.savedWords}
        data-waiting={props.waitingWords}
      />
    </div>
  )
}
