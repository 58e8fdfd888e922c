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
  const recorder = usePageWords(easyRead, 'recorder')
  const { code } = problem
  const drawing = usePageWords(easyRead, 'drawing')
  const ofRecording = code.startsWith('recording.')
  const its = ofRecording ? recorder : code.startsWith('drawing.') ? drawing : t
  const words = its(`problems.${code}`, { ...problem })
  return (
    <ErrorSummary
      heading={t('problems.heading')}
      problems={[{ href: ofRecording ? '#recording' : href, words }]}
    />
  )
}
