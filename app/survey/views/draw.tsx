import { PageHeading } from '#app/ui/page/page-heading.tsx'
import { Picture } from '#app/ui/picture/picture.tsx'
import { type Drawing, descriptionLengthMax } from '../answer.ts'
import type { VisitPage } from '../page.server.ts'
import { type DrawWay, drawPath, drawWays } from '../paths.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'
import { DrawPaper } from './draw-paper.tsx'
import { DrawPhoto } from './draw-photo.tsx'
import { DrawPlace } from './draw-place.tsx'
import { OwnPicture } from './own-picture.tsx'
import { PartStyle } from './part-style.tsx'
import { Problem } from './problem.tsx'
import { SurveyShell } from './shell.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

export type DrawPage = {
  page: VisitPage
  questionnaire: Questionnaire
  question: Question
  /** Of the question's page. */
  slug: string
  /** The picture that there is. */
  drawing: Drawing | null
  /** How a picture is being made; null where the person chooses, or looks at theirs. */
  way: DrawWay | null
  /** Another picture is wanted, in place of the one there is. */
  fresh: boolean
  /** They are asked whether it may go. */
  asking: boolean
  /** Says which picture a save belongs to. */
  drawingKey: string
  problem: { code: string } | null
  /** Words that could not be saved. */
  words: string | null
}

/** Where a picture is made for one question. One thing a page: how, then making it, then what is in it. */
export function DrawView(props: DrawPage) {
  const { page, questionnaire, question, drawing, way, fresh, asking, problem } = props
  const t = usePageWords(page.easyRead, 'drawing')
  const words = useSurveyWords(questionnaire, page.easyRead)
  return (
    <SurveyShell page={page} pictures="placing">
      <PartStyle of="drawing" />
      {problem && <Problem problem={problem} easyRead={page.easyRead} href="#picture" />}
      <PageHeading>{way ? t(`ways.${way}`) : t('heading')}</PageHeading>
      <p>{words.ask(question)}</p>
      {fresh && drawing && <p className="hint">{t('keeps-old')}</p>}
      {way === 'photo' && <DrawPhoto {...props} />}
      {way === 'place' && <DrawPlace {...props} />}
      {way === 'draw' && <DrawPaper {...props} />}
      {!way && drawing && asking && <SureToDelete {...props} drawing={drawing} />}
      {!way && drawing && !asking && !fresh && <Mine {...props} drawing={drawing} />}
      {!way && (!drawing || fresh) && !asking && <Ways {...props} />}
    </SurveyShell>
  )
}

const iconOf = { draw: 'draw', photo: 'photo', place: 'choose' } as const

function Ways({ page, slug, drawing }: DrawPage) {
  const t = usePageWords(page.easyRead, 'drawing')
  return (
    <>
      <p>{t('lead')}</p>
      <ul className="draw-ways">
        {drawWays.map((way) => (
          <li key={way}>
            <a
              className="button button--quiet"
              href={drawPath(page.link, slug, { way, fresh: drawing !== null })}
            >
              <Picture name={iconOf[way]} />
              <span>{t(`ways.${way}`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <StepForm page={page} step="draw" buttons={[{ go: 'back', label: t('to-question'), look: 'quiet' }]} />
    </>
  )
}

/** The picture that there is, and what the person says of it. */
function Mine({ page, slug, drawing, words, problem }: DrawPage & { drawing: Drawing }) {
  const t = usePageWords(page.easyRead, 'drawing')
  const { kind } = drawing
  const more = { drawing: 'draw', placed: 'place', photo: null } as const
  const way = more[kind]
  return (
    <>
      <OwnPicture link={page.link} easyRead={page.easyRead} drawing={drawing} />
      <StepForm
        page={page}
        step="draw"
        buttons={[
          { go: 'next', label: t('save') },
          { go: 'delete', label: t('delete'), look: 'danger' },
        ]}
        after={
          <ul className="draw-ways">
            {kind !== 'photo' && way && (
              <li>
                <a className="button button--quiet" data-keep="" href={drawPath(page.link, slug, { way })}>
                  {t(`go-on.${kind}`)}
                </a>
              </li>
            )}
            <li>
              <a className="button button--quiet" href={drawPath(page.link, slug, { fresh: true })}>
                {t('again')}
              </a>
            </li>
          </ul>
        }
      >
        <input type="hidden" name="drawing" value={drawing.id} />
        <div className="text-answer" id="picture">
          <label htmlFor="description">{t('describe')}</label>
          <p className="hint" id="description-hint">
            {t('describe-hint')}
          </p>
          <textarea
            id="description"
            name="description"
            className="text-field"
            rows={3}
            maxLength={descriptionLengthMax}
            dir="auto"
            defaultValue={words ?? drawing.words ?? ''}
            aria-describedby="description-hint"
            aria-invalid={problem ? true : undefined}
          />
        </div>
      </StepForm>
    </>
  )
}

function SureToDelete({ page, drawing }: DrawPage & { drawing: Drawing }) {
  const t = usePageWords(page.easyRead, 'drawing')
  return (
    <>
      <OwnPicture link={page.link} easyRead={page.easyRead} drawing={drawing} />
      <p>{t('sure')}</p>
      <StepForm
        page={page}
        step="draw-sure"
        buttons={[
          { go: 'next', label: t('no-keep') },
          { go: 'delete', label: t('yes-delete'), look: 'danger' },
        ]}
      >
        <input type="hidden" name="drawing" value={drawing.id} />
      </StepForm>
    </>
  )
}
