/** What is wrong and where: read out at once, each problem a link to its field. */
export function ErrorSummary({
  heading,
  problems,
}: {
  heading: string
  problems: readonly { href: string; words: string }[]
}) {
  return (
    // biome-ignore lint/a11y/noAutofocus: without script too, reading begins at what is wrong
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus data-focus-first="">
      <h2 className="error-summary__heading">{heading}</h2>
      <ul>
        {problems.map(({ href, words }) => (
          <li key={`${href} ${words}`}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
