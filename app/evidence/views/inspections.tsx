import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { DeskPage } from '#app/ui/page/desk-page.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'

export type InspectionsPage = {
  person: string
  inspections: {
    id: string
    area: string
    type: string
    window: 'not-yet-open' | 'open' | 'grace' | 'closed'
    opens: string
    closes: string
    invented: boolean
  }[]
}

export function InspectionsView({ person, inspections }: InspectionsPage) {
  const { t } = useTranslation('inspector')
  return (
    <DeskPage person={person}>
      <h1>{t('inspections.title')}</h1>
      {inspections.length === 0 && (
        <EmptyState heading={t('inspections.none')}>
          <p>{t('inspections.ask')}</p>
        </EmptyState>
      )}
      <ul className="desk-list">
        {inspections.map((inspection) => (
          <li key={inspection.id} className="desk-list__one">
            <h2>
              <a href={`/desk/${inspection.id}`}>
                <bdi>{inspection.area}</bdi>
              </a>
            </h2>
            <p>
              <Tag>{t(`types.${inspection.type}`)}</Tag> <Tag>{t(`windows.${inspection.window}`)}</Tag>{' '}
              {inspection.invented && <Tag kind="invented">{t('invented.short')}</Tag>}
            </p>
            <p>{t('inspections.window', { opens: inspection.opens, closes: inspection.closes })}</p>
          </li>
        ))}
      </ul>
    </DeskPage>
  )
}
