import type { ReactNode } from 'react'

export type SummaryRow = {
  id: string
  term: string
  values: readonly string[]
  /** Shown below the words. */
  picture?: ReactNode
  action?: { href: string; words: string; label: string }
}

/** Questions and what was answered, each with a way to change it. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="summary">
      {rows.map(({ id, term, values, picture, action }) => (
        <div className="summary__row" key={id}>
          <dt>{term}</dt>
          <dd dir="auto">
            {values.map((value) => (
              <p key={value}>{value}</p>
            ))}
            {picture}
          </dd>
          {action && (
            <dd className="summary__action">
              <a href={action.href} aria-label={action.label}>
                {action.words}
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
