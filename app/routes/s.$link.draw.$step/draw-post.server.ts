import type { House } from '#app/house.server.ts'
import {
  type DrawingProblem,
  type DrawingSaved,
  type DrawingWish,
  deletePicture,
  describeDrawing,
  savePicture,
  savePlaced,
} from '#app/intake/index.server.ts'
import type { Visit } from '#app/survey/index.server.ts'
import {
  asPlace,
  drawPath,
  readPut,
  type Step,
  stepPath,
  withoutPlace,
  withPlaced,
} from '#app/survey/index.ts'
import { isKey, readPicturePost } from './read-picture-post.server.ts'

type Problem = { code: string }
export type DrawRefused = { problem: Problem; words: string | null; status: number }
type Posted = { to: string } | DrawRefused
type Here = Extract<Step, { kind: 'question' }>

/** One posted page of a picture, by the form that it came from. */
export async function drawPost(house: House, request: Request, visit: Visit, step: Here): Promise<Posted> {
  const { form, file, mine } = await readPicturePost(request, visit)
  const description = form.get('description') ?? null
  if (!mine) return refuse('form.not-ours', description, 403)
  const { link } = visit
  const [here, question] = [drawPath(link, step.slug), stepPath(link, step.slug)]
  const go = form.get('go') ?? 'next'
  const had = visit.soFar.answers[step.id]?.drawing
  switch (form.get('step')) {
    case 'draw-photo':
      if (go === 'back') return { to: here }
      if (file.length === 0) return refuse('drawing.nothing')
      return after(await savePicture(house, visit, { ...wish(form, step), kind: 'photo', bytes: file }), here)
    case 'draw-place':
      return place(house, visit, step, form)
    case 'draw-paper':
      return { to: had ? here : question }
    case 'draw-sure':
      if (go === 'delete') await deletePicture(house, visit, form.get('drawing') ?? '')
      return { to: go === 'delete' ? question : here }
    default:
      if (go === 'back') return { to: question }
      if (!(await describeDrawing(house, visit, { id: form.get('drawing') ?? '', words: description ?? '' })))
        return refuse('drawing.not-here', description)
      return { to: go === 'delete' ? `${here}?sure` : question }
  }
}

async function place(house: House, visit: Visit, step: Here, form: Map<string, string>): Promise<Posted> {
  const here = drawPath(visit.link, step.slug)
  const [go, removed] = [form.get('go'), asPlace(form.get('remove'))]
  if (go === 'back' || go === 'done') return { to: here }
  const mine = wish(form, step)
  const drawing = visit.soFar.answers[step.id]?.drawing
  // The page's own key says whether it goes on with the picture that there is.
  const goesOn = drawing?.kind === 'placed' && drawing.key === mine.key
  const before = (goesOn && drawing.placed) || []
  const put = readPut(form.get('picture'), form.get('place'))
  if (!removed && !put) return refuse('drawing.choose')
  const placed = removed ? withoutPlace(before, removed) : put ? withPlaced(before, put) : before
  if (placed.length === 0 && drawing && goesOn) {
    await deletePicture(house, visit, drawing.id)
    return { to: drawPath(visit.link, step.slug, { way: 'place' }) }
  }
  const saved = await savePlaced(house, visit, { ...mine, placed })
  return after(saved, drawPath(visit.link, step.slug, { way: 'place' }))
}

function wish(form: Map<string, string>, step: Here): DrawingWish {
  const key = form.get('key') ?? ''
  if (!isKey(key)) throw new Response(null, { status: 400 })
  return { question: step.question.id, key, replaces: form.get('replaces') || null }
}

const after = (saved: DrawingSaved, to: string): Posted => (saved.ok ? { to } : refuse(saved.problem.code))

function refuse(
  code: DrawingProblem['code'] | 'drawing.choose' | 'form.not-ours',
  words: string | null = null,
  status = 422,
): DrawRefused {
  return { problem: { code }, words, status }
}
