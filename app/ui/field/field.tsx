type Common = {
  id: string
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
}

/** A line of text on the desk. Must: keep what was typed; say what is wrong beside it. */
export function Field({
  type = 'text',
  value = '',
  long = false,
  ...field
}: Common & { type?: 'text' | 'email' | 'search' | 'date'; value?: string; long?: boolean | number }) {
  const input = { ...inputOf(field), className: 'field__input', defaultValue: value, dir: 'auto' as const }
  return (
    <div className="field">
      {wordsOf(field)}
      {long ? <textarea {...input} rows={long === true ? 4 : long} /> : <input type={type} {...input} />}
    </div>
  )
}

/** A file. Must: say before what is taken, and beside it what was wrong. */
export function FileField({ accept, ...field }: Common & { accept: string }) {
  return (
    <div className="field">
      {wordsOf(field)}
      <input type="file" accept={accept} {...inputOf(field)} className="field__input" />
    </div>
  )
}

/** One of a few, as the device's own list: it works with every reader, switch and phone. */
export function SelectField({
  value = '',
  options,
  ...field
}: Common & { value?: string; options: readonly { value: string; words: string; group?: string }[] }) {
  const groups = [...new Set(options.map((option) => option.group))]
  return (
    <div className="field">
      {wordsOf(field)}
      <select {...inputOf(field)} className="field__input" defaultValue={value}>
        {groups.map((group) => {
          const inside = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value}>
                {option.words}
              </option>
            ))
          return group ? (
            <optgroup key={group} label={group}>
              {inside}
            </optgroup>
          ) : (
            inside
          )
        })}
      </select>
    </div>
  )
}

function inputOf({ id, name, hint, error }: Common) {
  return {
    id,
    name,
    'aria-describedby': [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined,
    'aria-invalid': error ? true : undefined,
  }
}

function wordsOf({ id, label, hint, error }: Common) {
  return (
    <>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
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
    </>
  )
}
