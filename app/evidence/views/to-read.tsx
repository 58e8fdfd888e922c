import { useTranslation } from 'react-i18next'
import type { languagesMeasured } from '#app/safeguarding/index.ts'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Pagination, SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { ToReadPage } from '../to-read/to-read.server.ts'

type Measured = (typeof languagesMeasured)[number] & { name: string }
export type ToReadViewData = ToReadPage & { inspection: string; measured: Measured[] }

/** Answers in languages that the machine is not known to read well: each waits here until a person has read it. */
export function ToReadView({ inspection, read, unread, lines, page, pages, measured }: ToReadViewData) {
  const { t } = useTranslation('translating')
  const inspector = useTranslation('inspector').t
  const home = `/desk/${inspection}/to-read`
  const query = (number: number) => `${home}?${read ? 'read=yes&' : ''}page=${number}`
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('count', { count: unread })}</p>
      <p className="hint">{t('why')}</p>
      <SectionNav
        label={t('which')}
        links={[
          { href: home, words: t('unread'), current: !read },
          { href: `${home}?read=yes`, words: t('read'), current: read },
        ]}
      />
      {lines.length === 0 ? (
        <EmptyState heading={read ? t('none-read') : t('none')}>
          <p>{read ? t('none-read-why') : t('none-why')}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="to-read"
          caption={read ? t('read') : t('unread')}
          captionHidden
          rows={lines}
          rowId={(row) => row.answer}
          columns={[
            {
              id: 'ask',
              name: t('columns.question'),
              head: true,
              cell: (row) => (
                <>
                  <a href={`/desk/${inspection}/answers/${encodeURIComponent(row.answer)}#here`}>{row.ask}</a>{' '}
                  {row.invented && <Tag kind="invented">{inspector('invented.short')}</Tag>}
                </>
              ),
            },
            { id: 'language', name: t('columns.language'), cell: (row) => row.language ?? t('unsure') },
            { id: 'who', name: t('columns.who'), cell: (row) => inspector(`audiences.${row.audience}`) },
            { id: 'since', name: t('columns.since'), cell: (row) => row.since },
            ...(read
              ? [
                  {
                    id: 'by',
                    name: t('columns.by'),
                    cell: (row: (typeof lines)[number]) => row.readBy ?? t('somebody'),
                  },
                  { id: 'when', name: t('columns.when'), cell: (row: (typeof lines)[number]) => row.readAt },
                ]
              : []),
          ]}
        />
      )}
      {pages > 1 && (
        <Pagination
          label={inspector('paging.label')}
          place={inspector('paging.place', { page, pages })}
          previous={page > 1 ? { href: query(page - 1), words: inspector('paging.previous') } : undefined}
          next={page < pages ? { href: query(page + 1), words: inspector('paging.next') } : undefined}
        />
      )}
      <HowWell measured={measured} />
    </>
  )
}

/** What the machine was found to read, language by language: why these answers are here. */
function HowWell({ measured }: { measured: Measured[] }) {
  const { t } = useTranslation('translating')
  return (
    <details>
      <summary>{t('measured.heading')}</summary>
      <p className="hint">{t('measured.how')}</p>
      <DataTable
        id="measured"
        caption={t('measured.heading')}
        captionHidden
        rows={measured}
        rowId={(row) => row.language}
        columns={[
          { id: 'language', name: t('columns.language'), head: true, cell: (row) => row.name },
          {
            id: 'urgent',
            name: t('measured.urgent'),
            cell: ({ screening }) => t('measured.of', { ...screening.urgent }),
          },
          {
            id: 'concern',
            name: t('measured.concern'),
            cell: ({ screening }) => t('measured.of', { ...screening.concern }),
          },
          {
            id: 'coding',
            name: t('measured.coding'),
            cell: ({ coding }) =>
              t('measured.f1', { percent: Math.round(coding.microF1 * 100), sentences: coding.sentences }),
          },
          {
            id: 'who',
            name: t('measured.who'),
            cell: ({ screening, coding }) =>
              screening.quality === 'measured' && coding.quality === 'measured'
                ? t('measured.machine')
                : t('measured.person'),
          },
        ]}
      />
    </details>
  )
}
