import { PicturedHeading } from '../picture/pictured-heading.tsx'

/** The receipt's words, big enough to copy by hand. */
export function Receipt({
  id = 'receipt',
  heading,
  label,
  receipt,
  text,
  picture,
}: {
  id?: string
  heading: string
  label: string
  receipt: string
  text: string
  /** In easy read. */
  picture?: string | undefined
}) {
  return (
    <section className="receipt" aria-labelledby={`${id}-heading`}>
      <PicturedHeading as="h2" id={`${id}-heading`} picture={picture}>
        {heading}
      </PicturedHeading>
      <p>{text}</p>
      <p className="receipt__words">
        <span className="visually-hidden">{label}: </span>
        <bdi data-receipt="" lang="en">
          {receipt}
        </bdi>
      </p>
    </section>
  )
}
