/** How far along, in words and as a bar. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }) {
  return (
    <div className="progress">
      <span id="progress-label" className="progress__words">
        {label}
      </span>
      <progress className="progress__bar" aria-labelledby="progress-label" value={value} max={max} />
    </div>
  )
}
