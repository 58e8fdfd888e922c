/** The product's own mark: a voice, and the ear it reaches. Always beside its name. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <rect className="mark__ground" width="32" height="32" rx="9" />
      <path
        className="mark__ear"
        d="M11 20.5a6.5 6.5 0 1 1 10.6-7.3c.9 4.1-3.2 5-3.2 8.2a3.3 3.3 0 0 1-5.4 2.2"
      />
      <circle className="mark__voice" cx="15" cy="14.5" r="2" />
    </svg>
  )
}
