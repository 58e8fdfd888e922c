import { Picture } from '#app/ui/picture/picture.tsx'
import { type Place, placeable, places } from '../placed.ts'
import type { DrawPage } from './draw.tsx'
import { PlacedView, usePlacedWords } from './own-picture.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** Pictures are picked and put in a place, one form post each: by keyboard, by switch, without script, without a steady hand. */
export function DrawPlace({ page, drawing, drawingKey, fresh, problem }: DrawPage) {
  const t = usePageWords(page.easyRead, 'drawing')
  const inWords = usePlacedWords(page.easyRead)
  const placed = (!fresh && drawing?.placed) || []
  const wrong = problem ? { 'aria-invalid': true } : {}
  return (
    <>
      <p>{t('place.how')}</p>
      <StepForm
        page={page}
        step="draw-place"
        buttons={[
          { go: 'next', label: t('place.put') },
          placed.length > 0
            ? { go: 'done', label: t('place.done'), look: 'quiet' }
            : { go: 'back', label: t('back'), look: 'quiet' },
        ]}
        after={
          placed.length > 0 && (
            <section aria-labelledby="in-picture">
              <h2 id="in-picture">{t('place.in')}</h2>
              <ul className="draw-place__in">
                {placed.map(({ picture, place }) => (
                  <li key={place}>
                    <span>
                      {t('place.one', { picture: t(`pictures.${picture}`), place: t(`places.${place}`) })}
                    </span>
                    <button type="submit" name="remove" value={place} className="button button--quiet">
                      {t('place.take-away', { picture: t(`pictures.${picture}`) })}
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          )
        }
      >
        <input type="hidden" name="key" value={drawingKey} />
        <input type="hidden" name="replaces" value={drawing?.id ?? ''} />
        <div className="draw-place__now">
          <PlacedView placed={placed} label={inWords(placed)} />
        </div>
        <fieldset className="draw-place__grid" id="picture">
          <legend>{t('place.which')}</legend>
          {placeable.map((name) => (
            <label key={name} className="draw-place__one">
              <Picture name={name} />
              <input type="radio" name="picture" value={name} {...wrong} />
              <span>{t(`pictures.${name}`)}</span>
            </label>
          ))}
        </fieldset>
        <fieldset className="draw-place__grid draw-place__grid--places">
          <legend>{t('place.where')}</legend>
          {places.map((place) => (
            <label key={place} className="draw-place__one">
              <input
                type="radio"
                name="place"
                value={place}
                defaultChecked={place === nextFree(placed)}
                {...wrong}
              />
              <span>{t(`places.${place}`)}</span>
            </label>
          ))}
        </fieldset>
      </StepForm>
    </>
  )
}

/** The middle first, then in the order of reading. */
const nextFree = (placed: readonly { place: Place }[]) =>
  (['middle', ...places] as const).find((place) => !placed.some((one) => one.place === place))
