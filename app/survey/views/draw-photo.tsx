import type { DrawPage } from './draw.tsx'
import { StepForm } from './step-form.tsx'
import { usePageWords } from './words.ts'

/** A photo from the camera or one that is there already; no script is needed for either. */
export function DrawPhoto({ page, drawing, drawingKey, problem }: DrawPage) {
  const t = usePageWords(page.easyRead, 'drawing')
  const wrong = problem ? { 'aria-invalid': true } : {}
  return (
    <StepForm
      page={page}
      step="draw-photo"
      takesFile
      buttons={[
        { go: 'next', label: t('photo.save') },
        { go: 'back', label: t('back') },
      ]}
    >
      <input type="hidden" name="key" value={drawingKey} />
      <input type="hidden" name="replaces" value={drawing?.id ?? ''} />
      <p>{t('photo.how')}</p>
      <p className="hint">{t('photo.hidden')}</p>
      <div className="draw-photo" id="picture" data-island="photo">
        <label htmlFor="camera">{t('photo.camera')}</label>
        <input type="file" id="camera" name="photo" accept="image/*" capture="environment" {...wrong} />
        <label htmlFor="photo">{t('photo.file')}</label>
        <input type="file" id="photo" name="photo" accept="image/*" {...wrong} />
      </div>
    </StepForm>
  )
}
