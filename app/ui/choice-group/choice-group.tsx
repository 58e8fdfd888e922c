import type { ReactNode } from 'react'
import { Picture } from '../picture/picture.tsx'
import { PicturedHeading } from '../picture/pictured-heading.tsx'

export type ChoiceOption = {
  value: string
  label: string
  hint?: string | undefined
  picture?: string | undefined
  /** Shows what one gets; decoration only. */
  sample?: ReactNode
  checked: boolean
  /** Stands beside the option, such as its listen button; it reads what is marked `spoken`. */
  beside?: ReactNode
  spoken?: string
}

/**
 * Big native radios or checkboxes. Must: work without script; show the choice in forced colours (the native input stays
 * visible); be one group with its question as name; targets at least 60 px high with 8 px between.
 */
export function ChoiceGroup({
  id,
  name,
  legend,
  legendAs = 'h1',
  picture,
  hint,
  error,
  many = false,
  look = 'list',
  options,
  spoken,
  beside,
}: {
  id: string
  name: string
  legend: string
  legendAs?: 'h1' | 'h2'
  /** What the question is about, in easy read. */
  picture?: string | undefined
  hint?: string | undefined
  error?: string | undefined
  many?: boolean
  /** `row`: small choices side by side, for settings. */
  look?: 'list' | 'faces' | 'row'
  options: readonly ChoiceOption[]
  /** Marks the question and its hint as the words that `beside` reads. */
  spoken?: string
  beside?: ReactNode
}) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const pictured = options.some((option) => option.picture)
  return (
    <fieldset className="choices" aria-describedby={describedBy}>
      <legend className="choices__legend">
        <PicturedHeading as={legendAs} begins={legendAs === 'h1'} picture={picture}>
          <span data-spoken={spoken}>{legend}</span>
        </PicturedHeading>
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="hint" data-spoken={spoken}>
          {hint}
        </p>
      )}
      {beside}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
      <div className={`choices__list choices__list--${look}${pictured ? ' choices__list--pictured' : ''}`}>
        {options.map((option, at) => (
          <div className="choice" key={option.value}>
            <input
              type={many ? 'checkbox' : 'radio'}
              id={at === 0 ? id : `${id}-${at}`}
              name={name}
              value={option.value}
              defaultChecked={option.checked}
              aria-describedby={option.hint ? `${id}-${at}-hint` : undefined}
            />
            <label htmlFor={at === 0 ? id : `${id}-${at}`}>
              {option.sample}
              {option.picture && <Picture name={option.picture} />}
              <span data-spoken={option.spoken}>{option.label}</span>
            </label>
            {option.hint && (
              <span id={`${id}-${at}-hint`} className="hint choice__hint" data-spoken={option.spoken}>
                {option.hint}
              </span>
            )}
            {option.beside}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
