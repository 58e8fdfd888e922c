import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Pagination, SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { RecordingLine, RecordingsQueue, TranscriptInList } from '../recordings/queue.server.ts'

export type RecordingsViewData = Omit<RecordingsQueue, 'lines'> & {
  inspection: string
  lines: (RecordingLine & { finished: string; languageName: string })[]
}

/** Who waits to be listened to: children first. A recording without a word of transcript is an answer all the same. */
export function RecordingsView(page: RecordingsViewData) {
  const { t } = useTranslation('voice-desk')
  const inspector = useTranslation('inspector').t
  const { counts, heard } = page
  const home = `/desk/${page.inspection}/recordings`
  const query = (number: number) => `${home}?${heard ? 'heard=yes&' : ''}page=${number}`
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('queue.waiting', { count: counts.unheard })}</p>
      {counts.childrensUnheard > 0 && <p>{t('queue.children', { count: counts.childrensUnheard })}</p>}
      <p className="hint">{t('queue.why')}</p>
      <SectionNav
        label={t('queue.which')}
        links={[
          { href: home, words: t('queue.unheard'), current: !heard },
          { href: `${home}?heard=yes`, words: t('queue.heard'), current: heard },
        ]}
      />
      {page.lines.length === 0 ? (
        <EmptyState heading={heard ? t('queue.none-heard') : t('queue.none')}>
          <p>{heard ? t('queue.none-heard-why') : t('queue.none-why')}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="recordings"
          caption={heard ? t('queue.heard') : t('queue.unheard')}
          captionHidden
          rows={page.lines}
          rowId={(row) => row.id}
          columns={[
            {
              id: 'ask',
              name: t('columns.question'),
              head: true,
              cell: (row) => (
                <>
                  <a href={`${home}/${row.id}`}>{row.ask}</a>{' '}
                  {row.cutShort && <Tag kind="open">{t('cut-short')}</Tag>}{' '}
                  {row.invented && <Tag kind="invented">{inspector('invented.short')}</Tag>}
                </>
              ),
            },
            { id: 'who', name: t('columns.who'), cell: (row) => inspector(`audiences.${row.audience}`) },
            { id: 'length', name: t('columns.length'), cell: (row) => row.length ?? t('length-unknown') },
            { id: 'language', name: t('columns.language'), cell: (row) => row.languageName },
            {
              id: 'transcript',
              name: t('columns.transcript'),
              cell: (row) => <TranscriptState transcript={row.transcript} />,
            },
            { id: 'finished', name: t('columns.recorded'), cell: (row) => row.finished },
          ]}
        />
      )}
      {page.pages > 1 && (
        <Pagination
          label={inspector('paging.label')}
          place={inspector('paging.place', { page: page.page, pages: page.pages })}
          previous={
            page.page > 1 ? { href: query(page.page - 1), words: inspector('paging.previous') } : undefined
          }
          next={
            page.page < page.pages
              ? { href: query(page.page + 1), words: inspector('paging.next') }
              : undefined
          }
        />
      )}
    </>
  )
}

/** Waiting, a machine's draft and how sure it is, a person's words, or why there are none. */
export function TranscriptState({ transcript }: { transcript: TranscriptInList }) {
  const { t } = useTranslation('voice-desk')
  const { state, confidence, problem } = transcript
  const kinds = { waiting: 'open', machine: 'machine', person: 'person', 'not-possible': 'open' } as const
  return (
    <>
      <Tag kind={kinds[state]}>{t(`states.${state}`)}</Tag>{' '}
      {state === 'machine' && confidence && <span>{t(`sure.${confidence}`)}</span>}
      {problem && <span>{t(`why.${problemKey(problem)}`)}</span>}
    </>
  )
}

const told = [
  'no-engine',
  'language',
  'engine-failed',
  'not-understood',
  'needs-program',
  'no-sound',
] as const

/** Why there are no words, in the words of the desk: what only a programmer would tell apart is one reason. */
export function problemKey(problem: string): (typeof told)[number] | 'unreadable' {
  const name = problem.replace(/^sound\./, '')
  return told.find((known) => known === name) ?? 'unreadable'
}
