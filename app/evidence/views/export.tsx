import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { SelectField } from '#app/ui/field/field.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'

export type ExportPage = { inspection: string; formToken: string }

/** Files to take away. What is for anybody is kept apart from what must stay in the team. */
export function ExportView({ inspection, formToken }: ExportPage) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <h1>{t('pages.export')}</h1>
      <p>{t('export.audited')}</p>
      <h2>{t('export.evidence')}</h2>
      <form method="post" action={`/desk/${inspection}/export/evidence`}>
        <FormToken value={formToken} />
        <SelectField
          id="audience"
          name="audience"
          label={t('export.for')}
          hint={t('export.for-hint')}
          options={[
            { value: 'public', words: t('export.public') },
            { value: 'team', words: t('export.team') },
          ]}
        />
        <div className="actions">
          <button type="submit" className="button" name="format" value="html">
            {t('export.html')}
          </button>
          <button type="submit" className="button button--quiet" name="format" value="json">
            {t('export.json')}
          </button>
        </div>
      </form>
      <h2>{t('export.responses')}</h2>
      <Notice tone="warning">
        <p>{t('export.responses-warning')}</p>
      </Notice>
      <form method="post" action={`/desk/${inspection}/export/responses`}>
        <FormToken value={formToken} />
        <SelectField
          id="words"
          name="words"
          label={t('export.words')}
          options={[
            { value: 'reading', words: t('export.reading') },
            { value: 'original', words: t('export.original') },
          ]}
        />
        <div className="actions">
          <button type="submit" className="button button--quiet" name="format" value="csv">
            {t('export.csv')}
          </button>
          <button type="submit" className="button button--quiet" name="format" value="jsonl">
            {t('export.jsonl')}
          </button>
        </div>
      </form>
    </>
  )
}
