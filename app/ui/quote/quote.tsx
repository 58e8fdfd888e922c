import type { ReactNode } from 'react'

/**
 * Somebody's own words. Must: carry their language and direction; say who speaks and whether they speak for or
 * against; lead to the whole answer.
 */
export function Quote({
  words,
  lang,
  who,
  stance,
  source,
  children,
}: {
  /** The words, or their pieces where some are hidden or marked. */
  words: ReactNode
  lang?: string | undefined
  who: string
  stance?: { side: 'for' | 'against'; words: string } | undefined
  source?: { href: string; words: string; label?: string } | undefined
  /** Tags and decisions. */
  children?: ReactNode
}) {
  return (
    <div className={`quote${stance ? ` quote--${stance.side}` : ''}`}>
      <figure>
        <blockquote className="quote__words" lang={lang} dir="auto">
          {words}
        </blockquote>
        <figcaption className="quote__who">
          {stance && <span className="quote__stance">{stance.words}</span>}
          <span>
            <bdi>{who}</bdi>
          </span>
          {source && (
            <a href={source.href} aria-label={source.label}>
              {source.words}
            </a>
          )}
        </figcaption>
      </figure>
      {children && <div className="quote__more">{children}</div>}
    </div>
  )
}

/** A piece of an answer that a theme rests on, shown in its place. */
export function Marked({ children }: { children: ReactNode }) {
  return <mark className="marked">{children}</mark>
}

/** What is hidden to protect somebody, named by its kind. */
export function Hidden({ words }: { words: string }) {
  return <span className="hidden-words">{words}</span>
}
