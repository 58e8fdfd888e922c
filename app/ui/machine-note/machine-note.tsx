import { useTranslation } from 'react-i18next'
import { isMachineMade } from '#app/platform/i18n/machine-made.ts'

/**
 * Says that a machine translated the page, as long as no person has checked the files that its words come from. Must:
 * be there in every such language, right to left too; be gone once all of the page's files are reviewed.
 */
export function MachineNote({
  namespaces,
  className = 'small-note',
}: {
  namespaces: readonly string[]
  className?: string
}) {
  const { t, i18n } = useTranslation('languages')
  if (!isMachineMade(i18n, namespaces)) return null
  return <p className={className}>{t('machine-note')}</p>
}
