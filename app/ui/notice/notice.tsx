import type { ReactNode } from 'react'

/** Something to know before going on. It says so by its border and words, not by its colour alone. */
export function Notice({
  children,
  tone = 'plain',
}: {
  children: ReactNode
  tone?: 'plain' | 'good' | 'warning'
}) {
  return <div className={`notice notice--${tone}`}>{children}</div>
}
