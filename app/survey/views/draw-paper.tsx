import { type Colour, colours, Paper, type Pen, pens } from '#app/ui/drawing/paper.tsx'
import { drawingPath, drawPath } from '../paths.ts'
import type { DrawPage } from './draw.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** Paper to draw on; whoever does not draw is told of the other ways. */
export function DrawPaper({ page, slug, drawing, drawingKey, fresh }: DrawPage) {
  const t = usePageWords(page.easyRead, 'drawing')
  const p = (key: string) => t(`paper.${key}`)
  const each = <Name extends string>(names: readonly Name[], under: string) =>
    Object.fromEntries(names.map((name) => [name, p(`${under}.${name}`)])) as Record<Name, string>
  const on = !fresh && drawing ? { id: drawing.id, src: drawingPath(page.link, drawing) } : undefined
  return (
    <>
      <Paper
        at={`/s/${page.link}/drawings`}
        step={slug}
        token={page.formToken}
        drawingKey={drawingKey}
        replaces={drawing?.id ?? ''}
        saved={on}
        words={{
          name: p('name'),
          how: p('how'),
          noScript: p('no-script'),
          pen: p('pen'),
          pens: each<Pen>(pens, 'pens'),
          colour: p('colour'),
          colours: each<Colour>(colours, 'colours'),
          undo: p('undo'),
          redo: p('redo'),
          clear: p('clear'),
          sure: p('sure'),
          yesClear: p('yes-clear'),
          noKeep: p('no-keep'),
          says: each(['back', 'saving', 'saved', 'failed', 'undone', 'redone', 'cleared'] as const, 'says'),
        }}
      />
      <StepForm page={page} step="draw-paper" buttons={[{ go: 'next', label: p('done') }]} />
      <p className="draw-other">
        {p('other-way')}{' '}
        <a href={drawPath(page.link, slug, { way: 'place', fresh: drawing !== null })}>{t('ways.place')}</a>
      </p>
    </>
  )
}
