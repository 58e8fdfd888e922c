import { useTranslation } from 'react-i18next'
import { places } from '#app/survey/index.ts'
import { PlacedPicture } from '#app/ui/drawing/placed-picture.tsx'
import type { AnswerInPlace } from '../answer-page.server.ts'

/** A picture as it was given. What the person says of it is its name; the same words stand beside it. */
export function GivenPicture({
  drawing,
  said,
  inspection,
}: {
  drawing: NonNullable<AnswerInPlace['drawing']>
  said: string | null
  inspection: string
}) {
  const { t } = useTranslation('drawing-desk')
  const { id, kind, placed } = drawing
  return (
    <figure className="given-picture">
      <figcaption>{t(`heading.${kind}`)}</figcaption>
      {placed ? (
        <PlacedPicture
          label={placed
            .map(({ picture, place }) =>
              t('one', { picture: t(`drawing:pictures.${picture}`), place: t(`drawing:places.${place}`) }),
            )
            .join('. ')}
          pictures={placed.map(({ picture, place }) => ({ name: picture, place: places.indexOf(place) }))}
        />
      ) : (
        <img src={`/desk/${inspection}/drawings/${id}`} alt={said ?? t(`no-words.${kind}`)} />
      )}
      <p className="hint">{t('as-given')}</p>
    </figure>
  )
}
