import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { ErrorSummary } from '#app/ui/error-summary/error-summary.tsx'
import { Field } from '#app/ui/field/field.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import { type PopulationProblem, populationExample } from '../heard/population-table.ts'
import type { Coverage, CoverageSection, PopulationSent } from '../heard/read-coverage.server.ts'
import { WeighBar } from './weigh-bar.tsx'

export type CoverageViewData = Coverage & {
  formToken: string
  /** May say what is known of the area. */
  manages: boolean
  /** When the survey closes; null where it has. */
  openUntil: string | null
  refused: { problems: PopulationProblem[]; sent: PopulationSent } | null
}

const PROBLEMS_SHOWN = 20

/** Who has answered and who has not been heard yet, while there is time to ask them. */
export function CoverageView(page: CoverageViewData) {
  const { t } = useTranslation('weighing')
  const { refused } = page
  return (
    <>
      <h1>{t('coverage.title')}</h1>
      {refused && (
        <ErrorSummary
          heading={t('coverage.problems.heading')}
          problems={refused.problems.slice(0, PROBLEMS_SHOWN).map((problem) => ({
            href:
              problem.code === 'no-source'
                ? '#source'
                : problem.code === 'no-date'
                  ? '#counted-on'
                  : '#table',
            words: t(`coverage.problems.${problem.code}`, problem),
          }))}
        />
      )}
      <p className="team-only">{t('inspector:team-only')}</p>
      <p>
        {page.heard === 0 ? t('coverage.nobody') : t('coverage.heard', { people: page.heard })}{' '}
        {page.openUntil ? t('coverage.open', { closes: page.openUntil }) : t('coverage.closed')}
      </p>
      <p className="hint">{t('coverage.twice')}</p>
      {page.sections.map((section) => (
        <Section key={section.id} section={section} heard={page.heard} />
      ))}
      {page.manages && <PopulationForm page={page} />}
    </>
  )
}

function Section({ section, heard }: { section: CoverageSection; heard: number }) {
  const { t } = useTranslation('weighing')
  const named = (standing: string) => section.rows.filter((row) => row.standing === standing)
  const known = section.rows.some((row) => row.area !== null)
  return (
    <section aria-labelledby={`by-${section.id}`}>
      <h2 id={`by-${section.id}`}>{t(`coverage.by.${section.id}`)}</h2>
      {heard > 0 && (
        <>
          <Missing words="coverage.unheard" rows={named('unheard')} />
          <Missing words="coverage.under" rows={named('under')} />
        </>
      )}
      <Asked section={section} />
      {!known && <p className="hint">{t('coverage.area-unknown')}</p>}
      <DataTable
        id={`table-${section.id}`}
        caption={t('coverage.caption', { by: t(`coverage.by.${section.id}`) })}
        captionHidden
        rows={section.rows}
        rowId={(row) => row.value}
        columns={[
          { id: 'group', name: t('coverage.columns.group'), head: true, cell: (row) => row.label },
          {
            id: 'area',
            name: t('coverage.columns.area'),
            numeric: true,
            cell: (row) =>
              row.areaShare === null ? (
                t('coverage.not-known')
              ) : (
                <>
                  <WeighBar share={row.areaShare} name="plain" />
                  {t('coverage.count', { people: row.area, percent: percentOf(row.areaShare) })}
                </>
              ),
          },
          {
            id: 'heard',
            name: t('coverage.columns.heard'),
            numeric: true,
            cell: (row) =>
              row.heardShare === null ? (
                row.heard
              ) : (
                <>
                  <WeighBar share={row.heardShare} name="each" />
                  {t('coverage.count', { people: row.heard, percent: percentOf(row.heardShare) })}
                </>
              ),
          },
          {
            id: 'standing',
            name: t('coverage.columns.standing'),
            cell: (row) => <Tag>{t(`coverage.standing.${row.standing}`)}</Tag>,
          },
        ]}
      />
      {section.sources.length > 0 && (
        <p className="small-note">{t('coverage.sources', { sources: section.sources.join('; ') })}</p>
      )}
    </section>
  )
}

function Missing({ words, rows }: { words: string; rows: CoverageSection['rows'] }) {
  const { t } = useTranslation('weighing')
  if (rows.length === 0) return null
  return <p>{t(words, { groups: rows.map(({ label }) => label).join(' · ') })}</p>
}

/** How far the numbers reach: who was asked, who told, and who is asked nothing of the kind. */
function Asked({ section: { asked, notAsked, several } }: { section: CoverageSection }) {
  const { t } = useTranslation('weighing')
  if (asked.people + notAsked.people === 0) return null
  const who = notAsked.audiences.map((audience) => t(`inspector:audiences.${audience}`)).join(' · ')
  return (
    <p className="small-note">
      {t('coverage.asked', { asked: asked.people, told: asked.told })}{' '}
      {notAsked.people > 0 && <>{t('coverage.not-asked', { people: notAsked.people, who })} </>}
      {several && t('coverage.several')}
    </p>
  )
}

function PopulationForm({ page }: { page: CoverageViewData }) {
  const { t } = useTranslation('weighing')
  const sent = page.refused?.sent ?? page
  const wrong = page.refused !== null
  return (
    <section aria-labelledby="population">
      <h2 id="population">{t('coverage.form.title')}</h2>
      <p>{t('coverage.form.why')}</p>
      <Form method="post" reloadDocument>
        <FormToken value={page.formToken} />
        <Field
          id="source"
          name="source"
          label={t('coverage.form.source')}
          hint={t('coverage.form.source-hint')}
          value={sent.source}
        />
        <Field
          id="counted-on"
          name="countedOn"
          label={t('coverage.form.date')}
          hint={t('coverage.form.date-hint')}
          value={sent.countedOn}
        />
        <p>{t('coverage.form.example')}</p>
        <pre dir="ltr">{populationExample}</pre>
        <Field
          id="table"
          name="table"
          label={t('coverage.form.table')}
          hint={t('coverage.form.table-hint')}
          error={wrong ? t('coverage.form.kept') : undefined}
          value={sent.table}
          long={14}
        />
        <button type="submit" className="button">
          {t('coverage.form.save')}
        </button>
      </Form>
      <details>
        <summary>{t('coverage.form.names')}</summary>
        <dl>
          {page.sections.map((section) => (
            <div key={section.id}>
              <dt>
                <code>{section.id}</code> – {t(`coverage.by.${section.id}`)}
              </dt>
              {section.rows.map((row) => (
                <dd key={row.value}>
                  <code>{row.value}</code> – {row.label}
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

const percentOf = (share: number) => Math.round(share * 100)
