import type { ReactNode } from 'react'

/**
 * The heading of a page in the middle of a visit. Reading begins here: the next Tab is the answer, not the header, which
 * stands before it on every page. Without script the browser does it.
 */
export function PageHeading({
  className,
  children,
}: {
  className?: string | undefined
  children: ReactNode
}) {
  return (
    // biome-ignore lint/a11y/noAutofocus: a page a question: its question is what the person came for
    <h1 tabIndex={-1} autoFocus className={className}>
      {children}
    </h1>
  )
}
