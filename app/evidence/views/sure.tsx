import { useTranslation } from 'react-i18next'
import type { ThemeCounts } from '../totals.ts'

/** How many of how many, within which bounds the true share may lie, and how sure the machine was. */
export function Sure({
  people,
  certainty,
  told,
}: Pick<ThemeCounts, 'certainty' | 'told'> & { people: number }) {
  const { t } = useTranslation('weighing')
  const [low, high] = certainty.interval.map(percentOf)
  const share = percentOf(told.of === 0 ? 0 : people / told.of)
  return (
    <>
      {t(`hedge.${told.hedge}`, { people, of: told.of, share, low, high })}
      {told.hedge === 'share' && <> {t(`hedge.range-${certainty.level}`)}</>}
      {told.machine !== null && (
        <span className="small-note"> {t('hedge.machine', { percent: percentOf(told.machine) })}</span>
      )}
    </>
  )
}

const percentOf = (share: number) => Math.round(share * 100)
