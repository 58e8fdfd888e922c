export type SectionLink = { href: string; words: string; current: boolean }

/** Pages side by side under one heading: links, so that each has its own address. */
export function SectionNav({ label, links }: { label: string; links: readonly SectionLink[] }) {
  return (
    <nav className="section-nav" aria-label={label}>
      <ul>
        {links.map(({ href, words, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Earlier and later pages of one list, and where one is. */
export function Pagination({
  label,
  place,
  previous,
  next,
}: {
  label: string
  place: string
  previous?: { href: string; words: string } | undefined
  next?: { href: string; words: string } | undefined
}) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <a rel="prev" className="button button--quiet" href={previous.href}>
          {previous.words}
        </a>
      )}
      <span>{place}</span>
      {next && (
        <a rel="next" className="button button--quiet" href={next.href}>
          {next.words}
        </a>
      )}
    </nav>
  )
}
