import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'

export type UnreadWords = {
  count: number
  answers: {
    answer: string
    ask: string
    audience: string
    /** Null where it cannot be told. */
    language: string | null
    since: string
  }[]
}

/** Screening is not known to be good in these languages: that it flagged nothing says nothing. */
export function WordsUnread({ inspection, count, answers }: UnreadWords & { inspection: string }) {
  const { t } = useTranslation('translating')
  return (
    <section aria-labelledby="unread">
      <h2 id="unread">{t('officer.heading')}</h2>
      <p>{t('officer.count', { count })}</p>
      <p>{t('officer.why')}</p>
      {count > answers.length ? <p>{t('officer.more', { shown: answers.length })}</p> : null}
      <DataTable
        id="unread-words"
        caption={t('officer.caption')}
        captionHidden
        rows={answers}
        rowId={(row) => row.answer}
        columns={[
          {
            id: 'ask',
            name: t('columns.question'),
            head: true,
            cell: (row) => (
              <a href={`/desk/${inspection}/answers/${encodeURIComponent(row.answer)}#here`}>{row.ask}</a>
            ),
          },
          { id: 'language', name: t('columns.language'), cell: (row) => row.language ?? t('unsure') },
          { id: 'who', name: t('columns.who'), cell: (row) => t(`inspector:audiences.${row.audience}`) },
          { id: 'since', name: t('columns.since'), cell: (row) => row.since },
        ]}
      />
    </section>
  )
}
