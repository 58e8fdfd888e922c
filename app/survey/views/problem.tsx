import { useTranslation } from 'react-i18next'
import { ErrorSummary } from '#app/ui/error-summary/error-summary.tsx'

/** What is wrong with what was sent, and where to mend it. */
export function Problem({ problem, href = '#answer' }: { problem: { code: string }; href?: string }) {
  const { t } = useTranslation('survey-frame')
  return (
    <ErrorSummary
      heading={t('problems.heading')}
      problems={[{ href, words: t(`problems.${problem.code}`, { ...problem }) }]}
    />
  )
}
