const mouths = {
  'very-happy': 'M17 36q15 20 30 0q-15 4-30 0z',
  happy: 'M19 38q13 11 26 0',
  'in-between': 'M20 41h24',
  sad: 'M19 45q13-11 26 0',
  'very-sad': 'M18 48q14-18 28 0',
} as const

export type FaceName = keyof typeof mouths
export const faceNames = Object.keys(mouths) as FaceName[]

export function isFace(name: string): name is FaceName {
  return Object.hasOwn(mouths, name)
}

/** One of five faces, told apart by mouth, brows and tears, not by colour. Its words stand beside it. `at`: in a drawing. */
export function Face({
  name,
  at,
}: {
  name: FaceName
  at?: { x: number; y: number; width: number; height: number }
}) {
  const look = at ? { ...at, className: `face-at face--${name}` } : { className: `face face--${name}` }
  return (
    <svg {...look} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <circle className="face__skin" cx="32" cy="32" r="29" />
      <circle className="face__ink" cx="22" cy="25" r="3.6" />
      <circle className="face__ink" cx="42" cy="25" r="3.6" />
      <path
        className={name === 'very-happy' ? 'face__mouth face__mouth--open' : 'face__mouth'}
        d={mouths[name]}
      />
      {name === 'very-sad' && (
        <>
          <path className="face__mouth" d="M15 19l9-4M49 19l-9-4" />
          <path className="face__tear" d="M19 31q-4 7 0 9q4-2 0-9z" />
        </>
      )}
      {name === 'sad' && <path className="face__mouth" d="M17 19l7-2M47 19l-7-2" />}
    </svg>
  )
}
