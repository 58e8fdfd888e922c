/** How far along, in words and as a bar. */
export function Progress({
  id = 'progress',
  value,
  max,
  label,
}: {
  id?: string
  value: number
  max: number
  label: string
}) {
  return (
    <div className="progress">
      <span id={`${id}-label`} className="progress__words">
        {label}
      </span>
      <progress className="progress__bar" aria-labelledby={`${id}-label`} value={value} max={max} />
    </div>
  )
}
