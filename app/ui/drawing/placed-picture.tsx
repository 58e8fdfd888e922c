import { PictureAt } from '../picture/picture.tsx'

export type PlacedData = {
  /** Names of pictures; each stands in one of nine places, counted from the top left, row by row. */
  pictures: readonly { name: string; place: number }[]
  /** What is in it, in words. */
  label: string
  small?: boolean
}

const CELL = 100
const INSET = 8

/** A picture put together from pictures. Must: say in words what stands where; be the same in every direction of reading. */
export function PlacedPicture({ pictures, label, small = false }: PlacedData) {
  return (
    <svg
      className={small ? 'placed placed--small' : 'placed'}
      viewBox={`0 0 ${CELL * 3} ${CELL * 3}`}
      role="img"
      aria-label={label}
    >
      <rect className="placed__paper" width={CELL * 3} height={CELL * 3} />
      {pictures.map(({ name, place }) => (
        <PictureAt
          key={place}
          name={name}
          x={(place % 3) * CELL + INSET}
          y={Math.floor(place / 3) * CELL + INSET}
          size={CELL - 2 * INSET}
        />
      ))}
    </svg>
  )
}
