/** The receipt's words, big enough to copy by hand. */
export function Receipt({
  id = 'receipt',
  heading,
  label,
  receipt,
  text,
}: {
  id?: string
  heading: string
  label: string
  receipt: string
  text: string
}) {
  return (
    <section className="receipt" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
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
