import { Picture } from '../picture/picture.tsx'

export type WayToHelp = { id: string; href: string; picture: string; name: string; how: string }

/** Who can help now: every number a link that a phone can call. */
export function HelpPanel({
  id = 'help',
  landmark = true,
  heading,
  lead,
  ways,
}: {
  id?: string
  /** False where the panel stands on the page again. */
  landmark?: boolean
  heading: string
  lead: string
  ways: readonly WayToHelp[]
}) {
  return (
    <section className="help-panel" aria-labelledby={landmark ? `${id}-heading` : undefined}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      <p>{lead}</p>
      <ul>
        {ways.map(({ id, href, picture, name, how }) => (
          <li key={id}>
            <Picture name={picture} />
            <a href={href}>
              <strong>{name}</strong> <span>{how}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
