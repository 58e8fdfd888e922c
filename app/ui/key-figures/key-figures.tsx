export type KeyFigure = { id: string; number: string; words: string; href?: string | undefined }

/** A few numbers that a page is about; each may be a door. Numbers come ready for reading, with their language's marks. */
export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <ul className="figures">
      {figures.map(({ id, number, words, href }) => (
        <li key={id} className="figures__one">
          {href ? (
            <a href={href}>
              <strong>{number}</strong> {words}
            </a>
          ) : (
            <>
              <strong>{number}</strong> {words}
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
