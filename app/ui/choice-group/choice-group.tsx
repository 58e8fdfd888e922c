import type { ReactNode } from 'react'
import { Face, isFace } from '../face/face.tsx'
import { PageHeading } from '../page/page-heading.tsx'
import { Picture } from '../picture/picture.tsx'

export type ChoiceOption = {
  value: string
  label: string
  hint?: string | undefined
  picture?: string | undefined
  /** Shows what one gets; decoration only. */
  sample?: ReactNode
  checked: boolean
}

/**
 * Big native radios or checkboxes. Must: work without script; show the choice in forced colours (the native input stays
 * visible); be one group with its question as name; targets at least 60 px high with 8 px between.
 */
export function ChoiceGroup({
  id,
  name,
  legend,
  legendAs: Legend = 'h1',
  hint,
  error,
  many = false,
  look = 'list',
  options,
}: {
  id: string
  name: string
  legend: string
  legendAs?: 'h1' | 'h2'
  hint?: string | undefined
  error?: string | undefined
  many?: boolean
  /** `row`: small choices side by side, for settings. */
  look?: 'list' | 'faces' | 'row'
  options: readonly ChoiceOption[]
}) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const pictured = options.some((option) => option.picture)
  return (
    <fieldset className="choices" aria-describedby={describedBy}>
      <legend className="choices__legend">
        {Legend === 'h1' ? <PageHeading>{legend}</PageHeading> : <Legend>{legend}</Legend>}
      </legend>
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
              {option.picture &&
                (isFace(option.picture) ? <Face name={option.picture} /> : <Picture name={option.picture} />)}
              <span>{option.label}</span>
            </label>
            {option.hint && (
              <span id={`${id}-${at}-hint`} className="hint choice__hint">
                {option.hint}
              </span>
            )}
          </div>
        ))}
      </div>
    </fieldset>
  )
}
