import type { ReactNode } from 'react'

/** More for those who want it. Must: open without script; its summary says what is inside. */
export function Details({
  summary,
  open = false,
  children,
}: {
  summary: string
  open?: boolean
  children: ReactNode
}) {
  return (
    <details className="details" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
