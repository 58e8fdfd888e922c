import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { BarChart } from '#app/ui/bar-chart/bar-chart.tsx'
import { ComboField } from '#app/ui/combo-field/combo-field.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Field } from '#app/ui/field/field.tsx'
import { KeyFigures } from '#app/ui/key-figures/key-figures.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { Pagination, SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { StatementPart } from '../statements/statement-part.server.ts'
import type { NotThemedPage, ThemePage } from '../theme-page.server.ts'
import { Quotes } from './quotes.tsx'
import { RepeatsNote } from './repeats.tsx'
import { StandingNote } from './standings.tsx'
import { StatementSection } from './statement.tsx'
import { Sure } from './sure.tsx'
import { Groups, Origin } from './themes.tsx'
import { UnheardNote } from './unheard-note.tsx'
import { type Deciding, UnitCardView } from './unit-card.tsx'

export type ThemeViewData = ThemePage & {
  statement: StatementPart
  inspection: string
  formToken: string
  decides: boolean
  listens: boolean
  unheard: number | null
  manages: boolean
  /** The locale key of what is wrong with what was posted. */
  problem: string | null
  filter: { sentiment: string; audience: string; state: string; voice: string }
}

const sentiments = ['', 'negative', 'mixed', 'neutral', 'positive'] as const
const SPLIT = 'split-off'

/** One theme: how many and who, the words for and against, and everything said, with what a person can decide. */
export function ThemeView(page: ThemeViewData) {
  const { t } = useTranslation('inspector')
  const { counts } = page
  const people = counts.people.submitted + counts.people.inProgress
  const deciding: Deciding = { ...page, theme: page.id }
  return (
    <>
      <h1>{page.label}</h1>
      <ThemeTags {...page} />
      <p className="team-only">{t('team-only')}</p>
      <ThemeProblem problem={page.problem} />
      <KeyFigures
        figures={[
          { id: 'people', number: String(people), words: t('theme.people', { spoke: page.spoke }) },
          { id: 'submitted', number: String(counts.people.submitted), words: t('figures.submitted') },
          { id: 'in-progress', number: String(counts.people.inProgress), words: t('figures.in-progress') },
          { id: 'units', number: String(counts.units), words: t('theme.units') },
        ]}
      />
      <UnheardNote {...page} />
      {page.found && <Found page={page} found={page.found} />}
      <p>
        {t('columns.sure')}: <Sure {...counts} people={people} />
      </p>
      <StandingNote standing={page.standing} />
      <RepeatsNote repeats={page.repeats} inspection={page.inspection} />
      {people > 0 && <Leaning page={page} />}
      <h2>{t('columns.groups')}</h2>
      <Groups groups={counts.groups} />
      <StatementSection {...page} />
      <Quotes quotes={page.quotes} deciding={deciding} />
      <h2 id="all">{t('theme.all')}</h2>
      {page.voice && (
        <p>
          {t('weighing:voices.narrowed', { group: page.voice })}{' '}
          <a href={`${queryOf({ ...page.filter, voice: '' })}#all`}>{t('weighing:voices.widen')}</a>
        </p>
      )}
      <SectionNav
        label={t('filters.sentiment')}
        links={sentiments.map((sentiment) => ({
          href: `${queryOf({ ...page.filter, sentiment })}#all`,
          words: sentiment ? t(`tones.${sentiment}`) : t('filters.all'),
          current: page.filter.sentiment === sentiment,
        }))}
      />
      <Cards
        page={page}
        deciding={{ ...deciding, splitForm: page.manages ? SPLIT : undefined }}
        queryFor={(number) => queryOf({ ...page.filter, page: String(number) })}
      />
      {page.manages && <Manage page={page} />}
    </>
  )
}

export type NotThemedViewData = NotThemedPage & {
  inspection: string
  formToken: string
  decides: boolean
  listens: boolean
  problem: string | null
}

/** What was said that stands under no theme: nobody's words are thrown away. */
export function NotThemedView(page: NotThemedViewData) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <h1>{t('themes.not-themed')}</h1>
      <p>{t('themes.not-themed-why')}</p>
      <ThemeProblem problem={page.problem} />
      <Cards
        page={page}
        deciding={{ ...page, theme: null }}
        queryFor={(number) => queryOf({ page: String(number) })}
      />
    </>
  )
}

function ThemeTags({ kind, named, criteria, splitFrom, found }: ThemePage) {
  const { t } = useTranslation('inspector')
  return (
    <ul className="tags">
      {kind === 'emergent' && (
        <li>
          {splitFrom ? <Tag kind="person">{t('theme.split-off')}</Tag> : <Origin kind={kind} found={found} />}
        </li>
      )}
      {kind === 'framework' && named && (
        <li>
          <Tag kind="person">{t('theme.renamed')}</Tag>
        </li>
      )}
      {criteria.map((criterion) => (
        <li key={criterion}>
          <Tag>
            {criterion} {t(`codebook:criteria.${criterion}.label`)}
          </Tag>
        </li>
      ))}
    </ul>
  )
}

/** What the machine found, how well it holds together, and the button by which a person stands behind it. */
function Found({ page, found }: { page: ThemeViewData; found: NonNullable<ThemePage['found']> }) {
  const { t } = useTranslation('discovery')
  return (
    <>
      <p>{t(found.accepted ? 'found.accepted' : 'found.why')}</p>
      <p>{t(`found.${found.holds}`)}</p>
      {page.manages && !found.accepted && (
        <Form method="post">
          <FormToken value={page.formToken} />
          <input type="hidden" name="do" value="accept" />
          <button type="submit" className="button">
            {t('found.accept')}
          </button>
        </Form>
      )}
    </>
  )
}

export function ThemeProblem({ problem }: { problem: string | null }) {
  const { t } = useTranslation('inspector')
  if (!problem) return null
  const [, about] = /^statement\.(.+)$/.exec(problem) ?? []
  return (
    <div role="alert">
      <Notice tone="warning">
        <p>{about ? t(`statements:problems.${about}`) : t(`problems.${problem}`)}</p>
      </Notice>
    </div>
  )
}

function Leaning({ page }: { page: ThemePage }) {
  const { t } = useTranslation('inspector')
  return (
    <BarChart
      id="leaning"
      caption={t('theme.leaning')}
      shape="share"
      rows={[{ id: page.id, label: page.label, counts: page.counts.sentiment }]}
      words={{
        tones: {
          negative: t('tones.negative'),
          mixed: t('tones.mixed'),
          neutral: t('tones.neutral'),
          positive: t('tones.positive'),
        },
        row: t('columns.theme'),
        table: t('glance.table'),
        hidden: t('report.few'),
        bar: ({ counts: { negative, mixed, neutral, positive } }) =>
          t('tones.bar', { negative, mixed, neutral, positive }),
      }}
    />
  )
}

function Cards({
  page,
  deciding,
  queryFor,
}: {
  page: NotThemedPage
  deciding: Deciding
  queryFor: (page: number) => string
}) {
  const { t } = useTranslation('inspector')
  if (page.cards.length === 0)
    return (
      <EmptyState heading={t('theme.nothing')}>
        <p>{t('theme.nothing-why')}</p>
      </EmptyState>
    )
  return (
    <>
      <p>{t('theme.listed', { number: page.listed })}</p>
      {page.cards.map((card) => (
        <UnitCardView key={card.id} card={card} deciding={deciding} />
      ))}
      {page.pages > 1 && (
        <Pagination
          label={t('paging.label')}
          place={t('paging.place', { page: page.page, pages: page.pages })}
          previous={
            page.page > 1 ? { href: queryFor(page.page - 1), words: t('paging.previous') } : undefined
          }
          next={
            page.page < page.pages ? { href: queryFor(page.page + 1), words: t('paging.next') } : undefined
          }
        />
      )}
    </>
  )
}

function Manage({ page }: { page: ThemeViewData }) {
  const { t } = useTranslation('inspector')
  return (
    <section aria-labelledby="manage">
      <h2 id="manage">{t('manage.title')}</h2>
      <p className="hint">{t('manage.hint')}</p>
      <Form method="post">
        <FormToken value={page.formToken} />
        <input type="hidden" name="do" value="rename" />
        <Field
          id="label"
          name="label"
          label={t('manage.name')}
          hint={page.kind === 'framework' ? t('manage.name-hint') : undefined}
          value={page.label}
        />
        <button type="submit" className="button button--quiet">
          {t('manage.rename')}
        </button>
      </Form>
      <Form method="post">
        <FormToken value={page.formToken} />
        <input type="hidden" name="do" value="merge" />
        <ComboField
          id="into"
          name="into"
          label={t('manage.into')}
          hint={t('manage.into-hint')}
          openLabel={t('decide.all-themes')}
          options={page.others.map(({ id, label }) => ({ value: id, words: label }))}
        />
        <button type="submit" className="button button--quiet">
          {t('manage.merge')}
        </button>
      </Form>
      <Form method="post" id={SPLIT}>
        <FormToken value={page.formToken} />
        <input type="hidden" name="do" value="split" />
        <Field id="split-label" name="label" label={t('split.name')} hint={t('split.hint')} />
        <button type="submit" className="button button--quiet">
          {t('split.go')}
        </button>
      </Form>
      {page.merged.length > 0 && (
        <>
          <h3>{t('manage.merged')}</h3>
          <ul>
            {page.merged.map(({ id, label }) => (
              <li key={id}>
                <Form method="post">
                  <FormToken value={page.formToken} />
                  <input type="hidden" name="do" value="undo-merge" />
                  {label}{' '}
                  <button type="submit" className="button button--quiet" name="theme" value={id}>
                    {t('manage.undo')}
                    <span className="visually-hidden"> {label}</span>
                  </button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function queryOf(wanted: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ''))
  return `?${query.toString()}`
}
