import type { ReactNode } from 'react'

export type LinkChoice = {
  id: string
  href: string
  label: string
  hint?: string | undefined
  /** Shows what one gets; decoration only. */
  sample?: ReactNode
  /** The language that the label is written in, where it is another. */
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  current: boolean
}

/**
 * Choices that take hold at once, as links. Must: work without script; mark what is chosen by a tick and in words,
 * not by colour; be at least 60 px high.
 */
export function LinkChoices({
  id,
  heading,
  chosen,
  choices,
}: {
  id: string
  heading: string
  /** What stands at the choice that holds: "Chosen". */
  chosen: string
  choices: readonly LinkChoice[]
}) {
  return (
    <nav className="link-choices" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <ul>
        {choices.map(({ id: choice, href, label, hint, sample, lang, dir, current }) => (
          <li key={choice}>
            <a href={href} aria-current={current ? 'true' : undefined}>
              {sample}
              <span className="link-choices__words">
                <span lang={lang} dir={dir}>
                  {label}
                </span>
                {hint && <span className="hint">{hint}</span>}
              </span>
              {current && (
                <span className="link-choices__chosen">
                  <svg viewBox="0 0 16 16" width="20" height="20" aria-hidden="true" focusable="false">
                    <path d="M2.5 8.5l3.5 3.5 7.500-8" fill="none" stroke="currentColor" strokeWidth="2.5" />
                  </svg>
                  {chosen}
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
