import type { ReactNode } from 'react'

/** Nothing here yet: says so, says why, and what to do next. */
export function EmptyState({ heading, children }: { heading: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty__heading">{heading}</p>
      {children}
    </div>
  )
}
