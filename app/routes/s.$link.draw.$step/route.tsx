import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/platform/crypto/random.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { openVisit, type Visit, visitLanguage, visitPage } from '#app/survey/index.server.ts'
import {
  canVisit,
  type DrawWay,
  drawWays,
  resumeAt,
  stepAt,
  stepPath,
  takesWords,
} from '#app/survey/index.ts'
import { DrawView } from '#app/survey/views/draw.tsx'
import { EndedView } from '#app/survey/views/ended.tsx'
import { PartStyles } from '#app/survey/views/part-style.tsx'
import drawCss from '#app/ui/drawing/drawing.css?url'
import { drawPost } from './draw-post.server.ts'

const styles = { drawing: drawCss }
export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const kindOf = { draw: 'drawing', photo: 'photo', place: 'placed' } as const

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  const opened = await openVisit(house, request, link)
  const { t } = house.words(visitLanguage(request, opened))
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response) return { draw: null, link, title: t('ui:product') }
  const step = drawnStep(visit, params.step ?? '')
  const { question } = step
  const asked = new URL(request.url).searchParams
  const way: DrawWay | null = drawWays.find((known) => known === asked.get('way')) ?? null
  const drawing = visit.soFar.answers[question.id]?.drawing ?? null
  // Another kind of picture is another picture.
  const fresh = asked.has('new') || (way !== null && (way === 'photo' || drawing?.kind !== kindOf[way]))
  return {
    draw: {
      page: visitPage(visit, request),
      questionnaire: visit.questionnaire,
      question,
      slug: step.slug,
      drawing,
      way,
      fresh,
      asking: asked.has('sure'),
      drawingKey: drawing && !fresh ? drawing.key : newId(),
    },
    link,
    title: t('drawing:heading'),
  }
}

export async function action({ request, params, context: { house } }: ActionFunctionArgs) {
  const link = params.link ?? ''
  const opened = await openVisit(house, request, link)
  if (!opened.ok) throw redirect(`/s/${link}`, 303)
  const { visit } = opened
  if (!visit.response) throw redirect(`/s/${link}`, 303)
  const posted = await drawPost(house, request, visit, drawnStep(visit, params.step ?? ''))
  return 'to' in posted ? redirect(posted.to, 303) : data(posted, { status: posted.status })
}

/** The question that is answered with a picture; whoever comes for any other page is shown where they are. */
function drawnStep({ link, questionnaire, soFar }: Visit, slug: string) {
  const step = stepAt(questionnaire, soFar.answers, slug)
  if (soFar.submitted || step?.kind !== 'question' || !canVisit(questionnaire, soFar, step.id))
    throw redirect(stepPath(link, resumeAt(questionnaire, soFar).slug), 303)
  if (!takesWords(step.question)) throw redirect(stepPath(link, step.slug), 303)
  return step
}

export default function Draw() {
  const { draw, link } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!draw) return <EndedView link={link} words="" />
  return (
    <PartStyles.Provider value={styles}>
      <DrawView {...draw} problem={refused?.problem ?? null} words={refused?.words ?? null} />
    </PartStyles.Provider>
  )
}
