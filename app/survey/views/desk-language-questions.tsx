import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'

type Row = { page: string; words: string; texts: number; recorded: number; bsl: boolean; makaton: boolean }

/** The questions of one questionnaire in one language, each a door to its recordings and videos. */
export function LanguageQuestionsView({
  path,
  heading,
  language,
  questions,
}: {
  path: string
  heading: string
  language: string
  questions: readonly Row[]
}) {
  const { t } = useTranslation('media')
  const signed = (row: Row) =>
    (['bsl', 'makaton'] as const)
      .filter((kind) => row[kind])
      .map((kind) => t(`signed.${kind}`))
      .join(', ') || t('list.nobody')
  const frame = { start: t('list.start'), 'given-by': t('list.given-by') } as Record<string, string>
  return (
    <>
      <h1>{heading}</h1>
      <p>{t('list.lead')}</p>
      <DataTable
        id="questions"
        caption={t('list.caption')}
        captionHidden
        rowId={(row) => row.page}
        rows={questions}
        columns={[
          {
            id: 'question',
            name: t('list.question'),
            head: true,
            cell: (row) => (
              <a href={`${path}/${row.page}`}>{frame[row.page] ?? <bdi lang={language}>{row.words}</bdi>}</a>
            ),
          },
          {
            id: 'recorded',
            name: t('list.recorded'),
            cell: (row) => t('videos', { number: row.recorded, of: row.texts }),
          },
          { id: 'signed', name: t('list.signed'), cell: signed },
        ]}
      />
    </>
  )
}
