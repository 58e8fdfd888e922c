import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'

export type ConcernsPage = {
  inspection: string
  closed: boolean
  concerns: {
    id: string
    level: 'urgent' | 'concern' | 'not-screened'
    state: 'open' | 'acknowledged' | 'closed'
    ask: string
    audience: string
    raised: string
    invented: boolean
  }[]
}

/** Every concern that waits, the gravest and longest waiting first. Without words: those are a step further. */
export function ConcernsView({ inspection, closed, concerns }: ConcernsPage) {
  const { t } = useTranslation('inspector')
  const home = `/desk/${inspection}/concerns`
  return (
    <>
      <h1>{t('pages.concerns')}</h1>
      <Notice>
        <p>{t('concerns.audited')}</p>
      </Notice>
      <SectionNav
        label={t('concerns.which')}
        links={[
          { href: home, words: t('concerns.queue'), current: !closed },
          { href: `${home}?closed=yes`, words: t('concerns.closed'), current: closed },
        ]}
      />
      {concerns.length === 0 ? (
        <EmptyState heading={closed ? t('concerns.none-closed') : t('concerns.none')} />
      ) : (
        <DataTable
          id="concerns"
          caption={closed ? t('concerns.closed') : t('concerns.queue')}
          captionHidden
          rows={concerns}
          rowId={(row) => row.id}
          columns={[
            {
              id: 'ask',
              name: t('concerns.question'),
              head: true,
              cell: (row) => <a href={`${home}/${row.id}`}>{row.ask}</a>,
            },
            {
              id: 'level',
              name: t('concerns.level'),
              cell: (row) => (
                <Tag kind={row.level === 'urgent' ? 'urgent' : 'plain'}>{t(`levels.${row.level}`)}</Tag>
              ),
            },
            {
              id: 'state',
              name: t('concerns.state'),
              cell: (row) => (
                <Tag kind={row.state === 'closed' ? 'done' : 'open'}>{t(`concern-states.${row.state}`)}</Tag>
              ),
            },
            { id: 'who', name: t('concerns.who'), cell: (row) => t(`audiences.${row.audience}`) },
            { id: 'raised', name: t('concerns.raised'), cell: (row) => row.raised },
            {
              id: 'invented',
              name: t('concerns.kind'),
              cell: (row) =>
                row.invented ? <Tag kind="invented">{t('invented.short')}</Tag> : t('invented.real'),
            },
          ]}
        />
      )}
    </>
  )
}
