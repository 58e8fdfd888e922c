import { type PictureName, pictureNames } from './pictures.ts'

// A picture that is put together from pictures: nobody has to hold a pen for it.

/** Where a picture can stand, in the order of reading from the top. Left is left in every language. */
export const places = [
  'top-left',
  'top',
  'top-right',
  'left',
  'middle',
  'right',
  'bottom-left',
  'bottom',
  'bottom-right',
] as const
export type Place = (typeof places)[number]

/** What can be put in, feelings and people first. Each has its word in `drawing.json`. */
export const placeable = [
  'very-happy',
  'happy',
  'in-between',
  'sad',
  'very-sad',
  'by-myself',
  'family',
  'friend',
  'teacher',
  'doctor-or-nurse',
  'baby',
  'wheelchair',
  'home',
  'school',
  'play-outside',
  'bus',
  'barrier',
  'animals',
  'learning',
  'music',
  'screen-games',
  'clubs',
  'special-school',
  'feelings',
  'star',
  'time',
  'ill',
  'yes',
  'no',
  'other',
] as const satisfies readonly PictureName[]
export type Placeable = (typeof placeable)[number]

/** At most one a place. */
export type Placed = readonly { readonly picture: Placeable; readonly place: Place }[]

/** Something that stands in the place already gives way. */
export function withPlaced(placed: Placed, put: Placed[number]): Placed {
  return inOrder([...withoutPlace(placed, put.place), put])
}

export function withoutPlace(placed: Placed, place: Place): Placed {
  return placed.filter((one) => one.place !== place)
}

/** From a form. Undefined where one of the two is missing or unknown. */
export function readPut(picture: unknown, place: unknown): Placed[number] | undefined {
  const known = placeable.find((name) => name === picture)
  const where = asPlace(place)
  return known && where && { picture: known, place: where }
}

export function asPlace(place: unknown): Place | undefined {
  return places.find((known) => known === place)
}

export function isPlaced(read: unknown): read is Placed {
  return (
    Array.isArray(read) &&
    read.length <= places.length &&
    read.every((one: unknown) => {
      const { picture, place } = (one ?? {}) as Record<string, unknown>
      return (pictureNames as readonly unknown[]).includes(picture) && asPlace(place) !== undefined
    })
  )
}

const inOrder = (placed: Placed): Placed =>
  [...placed].sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place))
