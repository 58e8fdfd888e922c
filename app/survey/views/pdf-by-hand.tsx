import { useTranslation } from 'react-i18next'
import { type PrintedPage, printedPath } from '../paper/printed.ts'

/** No PDF could be made: how a browser makes one. */
export function PdfByHand({ page, why }: { page: PrintedPage; why: 'none' | 'busy' | 'failed' }) {
  const { t } = useTranslation('paper')
  return (
    <>
      <h1>{t('pdf.heading')}</h1>
      <p>{t(`pdf.${why}`)}</p>
      <ol>
        <li>{t('pdf.step-open')}</li>
        <li>{t('pdf.step-print')}</li>
        <li>{t('pdf.step-save')}</li>
      </ol>
      <p>
        <a className="button" href={printedPath(page)}>
          {t('pdf.open')}
        </a>
      </p>
    </>
  )
}
