import type { ReactNode } from 'react'

type Look = 'main' | 'quiet' | 'danger'
const classOf = (look: Look) => (look === 'main' ? 'button' : `button button--${look}`)

/** A button of a form. Must: work without script; say what it does in words. */
export function Button({
  look = 'main',
  name,
  value,
  go,
  describedBy,
  children,
}: {
  look?: Look
  name?: string
  value?: string
  /** `data-go`, by which any client knows which way a button leads. */
  go?: string
  /** The id of what tells this button from others with the same words. */
  describedBy?: string
  children: ReactNode
}) {
  return (
    <button
      type="submit"
      className={classOf(look)}
      name={name}
      value={value}
      data-go={go}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  )
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({
  look = 'main',
  href,
  children,
}: {
  look?: Look
  href: string
  children: ReactNode
}) {
  return (
    <a className={classOf(look)} href={href}>
      {children}
    </a>
  )
}
