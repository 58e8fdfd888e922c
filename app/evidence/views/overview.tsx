import { Form, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { KeyFigures } from '#app/ui/key-figures/key-figures.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { Progress } from '#app/ui/progress/progress.tsx'
import { UnheardNote } from './unheard-note.tsx'

export type OverviewPage = {
  inspection: string
  formToken: string
  submitted: number
  inProgress: number
  toCode: number
  coded: { answers: number; units: number; notThemed: number }
  questionnaires: {
    id: string
    name: string
    submitted: number
    inProgress: number
    url: string | null
  }[]
  /** Null for those who may not see concerns. */
  concerns: { open: number; urgent: number; acknowledged: number; oldest: string | null } | null
  reads: boolean
  unheard: number | null
  previews: boolean
}

const LOOK_AGAIN_MS = 4000

/** Concerns first; then who has answered, where to send others, and how far the machine has read. */
export function OverviewView(page: OverviewPage) {
  const { t } = useTranslation('inspector')
  const home = `/desk/${page.inspection}`
  return (
    <>
      <h1>{t('pages.overview')}</h1>
      {page.concerns && <ConcernsBanner {...page.concerns} href={`${home}/concerns`} />}
      <KeyFigures
        figures={[
          { id: 'submitted', number: String(page.submitted), words: t('figures.submitted') },
          { id: 'in-progress', number: String(page.inProgress), words: t('figures.in-progress') },
          {
            id: 'answers',
            number: String(page.coded.answers),
            words: t('figures.coded'),
            href: page.reads ? `${home}/themes` : undefined,
          },
          {
            id: 'not-themed',
            number: String(page.coded.notThemed),
            words: t('figures.not-themed'),
            href: page.reads ? `${home}/not-themed` : undefined,
          },
        ]}
      />
      <UnheardNote {...page} />
      <CodingState toCode={page.toCode} coded={page.coded.answers} />
      <h2>{t('overview.responses')}</h2>
      <DataTable
        id="responses"
        caption={t('overview.responses-caption')}
        captionHidden
        rows={page.questionnaires}
        rowId={(row) => row.id}
        columns={[
          { id: 'questionnaire', name: t('columns.questionnaire'), head: true, cell: (row) => row.name },
          { id: 'submitted', name: t('columns.submitted'), numeric: true, cell: (row) => row.submitted },
          { id: 'in-progress', name: t('columns.in-progress'), numeric: true, cell: (row) => row.inProgress },
        ]}
      />
      <h2>{t('overview.links')}</h2>
      <p>{t('overview.links-hint')}</p>
      {page.questionnaires.map(
        ({ id, name, url }) =>
          url && (
            <SurveyLink
              key={id}
              id={id}
              name={name}
              url={url}
              token={page.formToken}
              previews={page.previews}
            />
          ),
      )}
    </>
  )
}

function ConcernsBanner({
  open,
  urgent,
  acknowledged,
  oldest,
  href,
}: NonNullable<OverviewPage['concerns']> & { href: string }) {
  const { t } = useTranslation('inspector')
  if (open + acknowledged === 0) return <p>{t('concerns.none')}</p>
  return (
    <Notice tone="warning">
      <h2>{t('concerns.banner')}</h2>
      <p>{t('concerns.waiting', { open, urgent, acknowledged })}</p>
      {oldest && <p>{t('concerns.oldest', { when: oldest })}</p>}
      <p>
        <a href={href}>{t('concerns.see')}</a>
      </p>
    </Notice>
  )
}

/** While answers wait, the page looks again by itself. */
export function CodingState({ toCode, coded }: { toCode: number; coded: number }) {
  const { t } = useTranslation('inspector')
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (toCode === 0) return
    const timer = setInterval(revalidate, LOOK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [toCode, revalidate])
  if (toCode === 0) return null
  return (
    <Progress
      value={coded}
      max={coded + toCode}
      label={t('coding.waiting', { toCode, total: coded + toCode })}
    />
  )
}

function SurveyLink({
  id,
  name,
  url,
  token,
  previews,
}: {
  id: string
  name: string
  url: string
  token: string
  previews: boolean
}) {
  const { t } = useTranslation('inspector')
  const [script, setScript] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setScript(true), [])
  return (
    <div className="survey-link">
      <div className="field">
        <label className="field__label" htmlFor={`link-${id}`}>
          {name}
        </label>
        <input id={`link-${id}`} className="field__input" type="text" readOnly value={url} dir="ltr" />
      </div>
      <div className="actions">
        {script && (
          <button
            type="button"
            className="button button--quiet"
            aria-describedby={`link-${id}`}
            onClick={() => {
              void navigator.clipboard.writeText(url).then(() => setCopied(true))
            }}
          >
            {t('overview.copy')}
          </button>
        )}
        {previews && (
          <Form method="post" reloadDocument>
            <FormToken value={token} />
            <input type="hidden" name="do" value="preview" />
            <button type="submit" className="button button--quiet" name="questionnaire" value={id}>
              {t('overview.preview')}
              <span className="visually-hidden"> {name}</span>
            </button>
          </Form>
        )}
        <span role="status">{copied && t('overview.copied')}</span>
      </div>
    </div>
  )
}
