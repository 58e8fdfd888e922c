import { PageHeading } from '../page/page-heading.tsx'

/** Words: one line or many. Must: keep what was typed; be named by the question; say what is wrong beside it. */
export function TextAnswer(props: {
  id: string
  name: string
  label: string
  labelAs?: 'h1' | 'h2'
  hint?: string | undefined
  error?: string | undefined
  value: string
  long?: boolean
  /** Said by the script that saves while somebody types. */
  savedWords: string
  waitingWords: string
}) {
  const { id, name, label, labelAs: Heading = 'h1', hint, error, value, long = true } = props
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
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
      {Heading === 'h1' ? (
        <PageHeading>
          <label htmlFor={id}>{label}</label>
        </PageHeading>
      ) : (
        <Heading>
          <label htmlFor={id}>{label}</label>
        </Heading>
      )}
      {hint && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
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
