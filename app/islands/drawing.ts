/**
 * Paper to draw on, with a finger, a pen or a mouse. What was drawn is kept as lines for undoing, and saved as a picture
 * after each line: a page loaded again draws on the picture that was saved. Nothing is kept in the browser.
 */
import { inkOf, line, load, paint, pngOf, widthOf } from './drawing/paper.ts'
import { saver } from './drawing/saving.ts'
import { begin, clears, draws, isEmpty, redoes, type Story, type Stroke, undoes } from './drawing/strokes.ts'

export function start(section: HTMLElement): (() => void) | undefined {
  const part = (name: string) => section.querySelector<HTMLElement>(`[data-paper-${name}]`)
  const canvas = section.querySelector('canvas')
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return undefined
  part('no-script')?.remove()
  const panel = part('panel')
  if (panel) panel.hidden = false
  const says = JSON.parse(section.dataset.words ?? '{}') as Record<string, string>
  const say = (what: string) => {
    const status = part('status')
    if (status) status.textContent = says[what] ?? ''
  }

  const { at = '', token = '', key = '', stepSlug = '', src } = section.dataset
  let saved = section.dataset.saved
  let replaces = section.dataset.replaces ?? ''
  let under: HTMLImageElement | undefined
  let story: Story = begin(false)
  paint(canvas, story.now, under)
  // Nothing can be drawn over it before it is there.
  let ready = !src
  if (src)
    void load(src).then(
      (image) => {
        under = image
        story = begin(true)
        paint(canvas, story.now, under)
        ready = true
        say('back')
      },
      () => say('failed'),
    )

  const keeping = saver(async () => {
    say('saving')
    try {
      const answer = isEmpty(story) ? await discard() : await send()
      say(isEmpty(story) ? 'cleared' : 'saved')
      return answer
    } catch {
      say('failed')
      return false
    }
  })

  async function send(): Promise<boolean> {
    if (!canvas) return true
    const body = new FormData()
    // The token stands before the file.
    for (const [name, value] of Object.entries({ token, key, slug: stepSlug, replaces }))
      body.append(name, value)
    body.append('photo', await pngOf(canvas), 'drawing.png')
    const answer = await fetch(at, { method: 'POST', body, headers: { 'x-earshot-token': token } })
    if (!answer.ok) throw new Error(`not saved: ${answer.status}`)
    const { id } = (await answer.json()) as { id: string }
    saved = id
    replaces = id
    return true
  }

  async function discard(): Promise<boolean> {
    if (!saved) return true
    const answer = await fetch(`${at}/${saved}`, { method: 'DELETE', headers: { 'x-earshot-token': token } })
    if (!answer.ok && answer.status !== 404) throw new Error(`not deleted: ${answer.status}`)
    saved = undefined
    replaces = ''
    return true
  }

  function change(next: Story, what?: string): void {
    if (next === story || !canvas) return
    story = next
    paint(canvas, story.now, under)
    if (what) say(isEmpty(story) ? 'cleared' : what)
    keeping.soon()
  }

  const chosen = (name: string) =>
    section.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? ''
  const pointOf = (event: PointerEvent): readonly [number, number] => {
    const box = canvas.getBoundingClientRect()
    return [
      Math.round(((event.clientX - box.left) / box.width) * canvas.width),
      Math.round(((event.clientY - box.top) / box.height) * canvas.height),
    ]
  }
  let drawing: { pointer: number; stroke: Stroke } | undefined
  canvas.addEventListener('pointerdown', (event) => {
    if (!ready || drawing || event.button !== 0) return
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    drawing = {
      pointer: event.pointerId,
      stroke: {
        colour: inkOf(chosen('pen-colour')),
        width: widthOf(chosen('pen-width')),
        points: [pointOf(event)],
      },
    }
    line(context, drawing.stroke)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (drawing?.pointer !== event.pointerId) return
    const { stroke } = drawing
    const last = stroke.points.at(-1)
    const next = pointOf(event)
    if (!last || (last[0] === next[0] && last[1] === next[1])) return
    drawing.stroke = { ...stroke, points: [...stroke.points, next] }
    line(context, { ...stroke, points: [last, next] })
  })
  const lift = (event: PointerEvent) => {
    if (drawing?.pointer !== event.pointerId) return
    const { stroke } = drawing
    drawing = undefined
    change(draws(story, stroke))
  }
  canvas.addEventListener('pointerup', lift)
  // What was drawn so far was meant: a call comes, a palm is laid down.
  canvas.addEventListener('pointercancel', lift)

  section.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-do]') : null
    const sure = part('sure')
    const asks = (open: boolean) => {
      if (!sure) return
      sure.hidden = !open
      section.querySelector<HTMLElement>(`[data-do="${open ? 'no-clear' : 'clear'}"]`)?.focus()
    }
    switch (button?.dataset.do) {
      case 'undo':
        return change(undoes(story), 'undone')
      case 'redo':
        return change(redoes(story), 'redone')
      case 'clear':
        return isEmpty(story) ? say('cleared') : asks(true)
      case 'no-clear':
        return asks(false)
      case 'yes-clear':
        asks(false)
        return change(clears(story), 'cleared')
    }
  })

  // Whoever goes on takes the whole picture along.
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.dataset.step || !keeping.waits) return
    event.preventDefault()
    event.stopImmediatePropagation()
    void keeping.now().then((all) => all && form.requestSubmit(event.submitter))
  }
  const onHidden = () => document.visibilityState === 'hidden' && keeping.waits && void keeping.now()
  const onLink = (event: MouseEvent) => {
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('main a[href]') : null
    if (!link || link.dataset.leave !== undefined || !keeping.waits) return
    event.preventDefault()
    void keeping.now().then((all) => all && location.assign(link.href))
  }
  document.addEventListener('submit', onSubmit, true)
  document.addEventListener('visibilitychange', onHidden)
  document.addEventListener('click', onLink, true)
  return () => {
    keeping.end()
    document.removeEventListener('submit', onSubmit, true)
    document.removeEventListener('visibilitychange', onHidden)
    document.removeEventListener('click', onLink, true)
  }
}
