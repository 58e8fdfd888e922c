import { useTranslation } from 'react-i18next'
import type { WordsState } from '#app/platform/i18n/states.server.ts'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { ShareBar } from '#app/ui/share-bar/share-bar.tsx'
import type { LanguageSounds } from '../listen/desk-languages.server.ts'

export type LanguageRow = LanguageSounds & {
  name: string
  ownName: string
  /** Null for the language that all others are translated from. */
  words: WordsState | null
}

/** What each language has: who wrote it, who reads it aloud, what is signed, and plainly what is missing. */
export function LanguagesView({
  inspection,
  program,
  questionnaires,
  languages,
}: {
  inspection: string
  /** Whether this server can read aloud at all. */
  program: boolean
  questionnaires: readonly { id: string; name: string }[]
  languages: readonly LanguageRow[]
}) {
  const { t } = useTranslation('media')
  const silent = languages.filter((language) => language.coverage.none > 0)
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {silent.length > 0 && (
        <Notice tone="warning">
          <h2>{t('missing.heading')}</h2>
          {program ? (
            <ul>
              {silent.map((language) => (
                <li key={language.language}>{t('missing.one', { language: language.name })}</li>
              ))}
            </ul>
          ) : (
            <p>{t('missing.no-program')}</p>
          )}
        </Notice>
      )}
      <DataTable
        id="languages"
        caption={t('table')}
        captionHidden
        rowId={(row) => row.language}
        rows={languages}
        columns={[
          {
            id: 'language',
            name: t('columns.language'),
            head: true,
            cell: (row) => (
              <>
                {row.name} {row.ownName !== row.name && <bdi lang={row.language}>({row.ownName})</bdi>}
              </>
            ),
          },
          { id: 'words', name: t('columns.words'), cell: (row) => <WhoWrote words={row.words} /> },
          { id: 'aloud', name: t('columns.aloud'), cell: (row) => <Aloud row={row} /> },
          ...(['bsl', 'makaton'] as const).map((kind) => ({
            id: kind,
            name: t(`columns.${kind}`),
            cell: (row: LanguageRow) => t('videos', { number: row[kind], of: row.signable }),
          })),
          {
            id: 'open',
            name: t('columns.open'),
            cell: (row) => (
              <ul className="plain-list">
                {questionnaires.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/desk/${inspection}/languages/${row.language}/${id}`}>
                      {name}
                      <span className="visually-hidden"> ({row.name})</span>
                    </a>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <p className="hint">{t('device')}</p>
    </>
  )
}

function WhoWrote({ words }: { words: WordsState | null }) {
  const { t } = useTranslation('media')
  if (!words) return <>{t('who-wrote.source')}</>
  if (words.reviewed.length === 0) return <>{t('who-wrote.machine')}</>
  const people = [...new Set(words.reviewed.map(({ by }) => by || t('who-wrote.somebody')))].join(', ')
  const reviewed = words.reviewed.length
  return (
    <>
      {words.machine === 0
        ? t('who-wrote.reviewed', { people })
        : t('who-wrote.mixed', { reviewed, files: words.files, people })}
    </>
  )
}

function Aloud({ row }: { row: LanguageRow }) {
  const { t } = useTranslation('media')
  const { texts, person, machine, none } = row.coverage
  return (
    <>
      <ShareBar
        label={t('aloud.bar', { person, machine, none })}
        shares={[
          { id: 'person', count: person },
          { id: 'machine', count: machine },
          { id: 'none', count: none },
        ]}
      />
      {t('aloud.of', { count: texts })}{' '}
      {(['person', 'machine', 'none'] as const)
        .filter((by) => row.coverage[by] > 0)
        .map((by) => t(`aloud.${by}`, { count: row.coverage[by] }))
        .join(', ')}
    </>
  )
}
