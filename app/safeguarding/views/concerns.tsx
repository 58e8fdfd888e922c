import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import { type UnreadWords, WordsUnread } from './unread.tsx'
import { PicturesUnseen, type UnseenPictures } from './unseen.tsx'

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
  unseen: UnseenPictures['pictures']
  /** Null on the page of what is closed. */
  unread: UnreadWords | null
  /** Null on the page of what is closed. */
  unheard: Unheard | null
}

export type Unheard = {
  count: number
  recordings: {
    id: string
    ask: string
    audience: string
    seconds: number | null
    since: string
    drafted: boolean
  }[]
}

/** Every concern that waits, the gravest and longest waiting first. Without words: those are a step further. */
export function ConcernsView({ inspection, closed, concerns, unheard, unread, unseen }: ConcernsPage) {
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
      {unheard && unheard.count > 0 ? <UnheardRecordings inspection={inspection} {...unheard} /> : null}
      {unread && unread.count > 0 ? <WordsUnread inspection={inspection} {...unread} /> : null}
      {unseen.length > 0 ? <PicturesUnseen inspection={inspection} pictures={unseen} /> : null}
    </>
  )
}

/** What a machine heard, or did not, is no reason not to listen. */
function UnheardRecordings({ inspection, count, recordings }: Unheard & { inspection: string }) {
  const { t } = useTranslation('inspector')
  return (
    <section aria-labelledby="unheard">
      <h2 id="unheard">{t('unheard.heading')}</h2>
      <p>{t('unheard.count', { count })}</p>
      <p>{t('unheard.why')}</p>
      {count > recordings.length ? <p>{t('unheard.more', { shown: recordings.length })}</p> : null}
      <DataTable
        id="unheard-recordings"
        caption={t('unheard.caption')}
        captionHidden
        rows={recordings}
        rowId={(row) => row.id}
        columns={[
          {
            id: 'ask',
            name: t('concerns.question'),
            head: true,
            cell: (row) => <a href={`/desk/${inspection}/recordings/${row.id}`}>{row.ask}</a>,
          },
          { id: 'who', name: t('concerns.who'), cell: (row) => t(`audiences.${row.audience}`) },
          {
            id: 'length',
            name: t('unheard.length'),
            cell: (row) =>
              row.seconds === null ? t('unheard.unknown') : t('unheard.seconds', { seconds: row.seconds }),
          },
          { id: 'since', name: t('unheard.waiting'), cell: (row) => row.since },
          {
            id: 'words',
            name: t('unheard.words'),
            cell: (row) => (row.drafted ? t('unheard.drafted') : t('unheard.none')),
          },
        ]}
      />
    </section>
  )
}
