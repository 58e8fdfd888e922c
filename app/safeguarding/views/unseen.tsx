import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'

export type UnseenPictures = {
  pictures: {
    id: string
    answer: string
    ask: string
    audience: string
    kind: 'drawing' | 'photo' | 'placed'
    since: string
  }[]
}

/** Screening reads words; a picture without any is for a person's eyes. */
export function PicturesUnseen({ inspection, pictures }: UnseenPictures & { inspection: string }) {
  const { t } = useTranslation('drawing-desk')
  return (
    <section aria-labelledby="unseen">
      <h2 id="unseen">{t('unseen.heading')}</h2>
      <p>{t('unseen.why')}</p>
      <DataTable
        id="unseen-pictures"
        caption={t('unseen.heading')}
        captionHidden
        rows={pictures}
        rowId={(row) => row.id}
        columns={[
          {
            id: 'ask',
            name: t('inspector:concerns.question'),
            head: true,
            cell: (row) => (
              <a href={`/desk/${inspection}/answers/${encodeURIComponent(row.answer)}`}>{row.ask}</a>
            ),
          },
          { id: 'kind', name: t('unseen.kind'), cell: (row) => t(`heading.${row.kind}`) },
          {
            id: 'who',
            name: t('inspector:concerns.who'),
            cell: (row) => t(`inspector:audiences.${row.audience}`),
          },
          { id: 'since', name: t('unseen.since'), cell: (row) => row.since },
        ]}
      />
    </section>
  )
}
