import { ErrorSummary } from '#app/ui/error-summary/error-summary.tsx'
import { usePageWords } from './words.ts'

/** What is wrong with what was sent, and where to mend it. */
export function Problem({
  problem,
  easyRead,
  href = '#answer',
}: {
  problem: { code: string }
  easyRead: boolean
  href?: string
}) {
  const t = usePageWords(easyRead)
  return (
    <ErrorSummary
      heading={t('problems.heading')}
      problems={[{ href, words: t(`problems.${problem.code}`, { ...problem }) }]}
    />
  )
}
