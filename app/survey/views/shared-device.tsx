import type { VisitPage } from '../page.server.ts'
import { usePageWords } from './words.ts'

/** "Other people use this device": the visit is then short. Part of a page's form; works without script. */
export function SharedDevice({ page, minutes }: { page: VisitPage; minutes: number }) {
  const t = usePageWords(page.easyRead, 'stay')
  return (
    <div className="choice shared-device">
      <input
        type="checkbox"
        id="shared"
        name="shared"
        value="yes"
        defaultChecked={page.sharedDevice}
        aria-describedby="shared-hint"
      />
      <label htmlFor="shared">
        <span>{t('shared.label')}</span>
      </label>
      <span id="shared-hint" className="hint choice__hint">
        {t('shared.hint', { minutes })}
      </span>
    </div>
  )
}
