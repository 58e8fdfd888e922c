import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import type { LeastSurePage } from '../least-sure.server.ts'
import { ThemeProblem } from './theme.tsx'
import { percentOf, UnitCardView } from './unit-card.tsx'

export type LeastSureViewData = LeastSurePage & {
  inspection: string
  formToken: string
  decides: boolean
  listens: boolean
  problem: string | null
}

/** A queue for a person: each part with the theme in question, to be confirmed, refused or corrected in place. */
export function LeastSureView(page: LeastSureViewData) {
  const { t } = useTranslation('teaching')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('why')}</p>
      <p className="team-only">{t('inspector:team-only')}</p>
      <ThemeProblem problem={page.problem} />
      {page.doubts.length === 0 ? (
        <EmptyState heading={t('none')}>
          <p>{t('none-why')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('waiting', { number: page.waiting })}</p>
          {page.doubts.map(({ card, theme, label, given, others }) => (
            <UnitCardView
              key={card.id}
              card={card}
              deciding={{ ...page, theme, others, question: t('question', { theme: label }) }}
              note={t(given ? 'given' : 'not-given', { theme: label, percent: percentOf(card.confidence) })}
            />
          ))}
        </>
      )}
    </>
  )
}
