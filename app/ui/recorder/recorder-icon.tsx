const shapes = {
  record: (
    <>
      <rect x="9" y="3" width="6" height="11" rx="3" />
      <path d="M6 11a6 6 0 0 0 12 0M12 17v4M8 21h8" fill="none" stroke="currentColor" strokeWidth="2" />
    </>
  ),
  stop: <rect x="5" y="5" width="14" height="14" rx="2" />,
  pause: <path d="M6 5h4v14H6zM14 5h4v14h-4z" />,
} as const

/** Beside a label that says the same. */
export function RecorderIcon({ name }: { name: keyof typeof shapes }) {
  return (
    <svg
      className="recorder__icon"
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[name]}
    </svg>
  )
}
