import { PlacedPicture } from '#app/ui/drawing/placed-picture.tsx'
import type { Drawing } from '../answer.ts'
import { drawingPath } from '../paths.ts'
import { type Placed, places } from '../placed.ts'
import { PartStyle } from './part-style.tsx'
import { usePageWords } from './words.ts'

/** What the person drew, photographed or put together, as they gave it. Its name is what they say of it. */
export function OwnPicture({
  link,
  easyRead,
  drawing,
}: {
  link: string
  easyRead: boolean
  drawing: Drawing
}) {
  const t = usePageWords(easyRead, 'drawing')
  const have = t(`have.${drawing.kind}`)
  const inWords = usePlacedWords(easyRead)
  return (
    <>
      <PartStyle of="drawing" />
      <figure className="own-figure">
        <figcaption>{have}</figcaption>
        {drawing.placed ? (
          <PlacedView placed={drawing.placed} label={inWords(drawing.placed)} />
        ) : (
          <img className="own-picture" src={drawingPath(link, drawing)} alt={drawing.words ?? have} />
        )}
      </figure>
    </>
  )
}

export function PlacedView({ placed, label }: { placed: Placed; label: string }) {
  return (
    <PlacedPicture
      label={label}
      pictures={placed.map(({ picture, place }) => ({ name: picture, place: places.indexOf(place) }))}
    />
  )
}

/** What stands where, said. */
export function usePlacedWords(easyRead: boolean): (placed: Placed) => string {
  const t = usePageWords(easyRead, 'drawing')
  return (placed) =>
    placed.length === 0
      ? t('place.nothing')
      : placed
          .map(({ picture, place }) =>
            t('place.one', { picture: t(`pictures.${picture}`), place: t(`places.${place}`) }),
          )
          .join('. ')
}
