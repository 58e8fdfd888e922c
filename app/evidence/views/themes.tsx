import { useTranslation } from 'react-i18next'
import { BarChart } from '#app/ui/bar-chart/bar-chart.tsx'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { SelectField } from '#app/ui/field/field.tsx'
import { SectionNav } from '#app/ui/section-nav/section-nav.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import { ToneBar } from '#app/ui/tone-bar/tone-bar.tsx'
import type { CriterionSection, ThemeLine, ThemesPage } from '../themes-page.server.ts'
import { CodingState } from './overview.tsx'
import { QuietVoices } from './quiet-voices.tsx'
import { Standings } from './standings.tsx'
import { Sure } from './sure.tsx'
import { UnheardNote } from './unheard-note.tsx'

export type ThemesViewData = ThemesPage & {
  inspection: string
  unheard: number | null
  only: { audience: string; state: string }
}

/** At a glance what goes wrong and what goes well; then every criterion with its themes. */
export function ThemesView(page: ThemesViewData) {
  const { t } = useTranslation('inspector')
  const home = `/desk/${page.inspection}`
  const told = page.sections.filter((section) => section.lines.some((line) => line.total > 0))
  return (
    <>
      <h1>{t('pages.themes')}</h1>
      <p className="team-only">{t('team-only')}</p>
      <UnheardNote {...page} />
      <CodingState toCode={page.toCode} coded={page.spoke} />
      <Filters {...page.only} audiences={page.audiences} />
      {page.spoke === 0 ? (
        <EmptyState heading={t('themes.none')}>
          <p>{t('themes.none-why')}</p>
        </EmptyState>
      ) : (
        <>
          <p>{t('themes.spoke', { people: page.spoke })}</p>
          <div className="desk-columns">
            <Glance id="worst" home={home} lines={page.worst} />
            <Glance id="best" home={home} lines={page.best} />
          </div>
          {page.raised && <QuietVoices raised={page.raised} home={home} />}
          {page.standings && <Standings lines={page.standings} home={home} />}
          <p>
            <a href={`${home}/repeats`}>{t('weighing:repeats.title')}</a>
          </p>
          <SectionNav
            label={t('themes.criteria')}
            links={[
              ...told.map(({ criterion }) => ({
                href: `#${criterion}`,
                words: `${criterion} ${t(`codebook:criteria.${criterion}.label`)}`,
                current: false,
              })),
              ...(page.unforeseen.length > 0
                ? [{ href: '#raised', words: t('discovery:raised.title'), current: false }]
                : []),
            ]}
          />
          {page.sections.map((section) => (
            <Criterion key={section.criterion} section={section} home={home} widest={page.widest} />
          ))}
          <Unforeseen lines={page.unforeseen} home={home} widest={page.widest} />
          <h2>{t('themes.not-themed')}</h2>
          <p>
            <a href={`${home}/not-themed`}>{t('themes.not-themed-read', { parts: page.notThemed })}</a>
          </p>
          <p>
            <a href={`${home}/least-sure`}>{t('teaching:link')}</a>
          </p>
        </>
      )}
    </>
  )
}

function Filters({ audience, state, audiences }: { audience: string; state: string; audiences: string[] }) {
  const { t } = useTranslation('inspector')
  return (
    <form method="get" className="fields-row">
      <SelectField
        id="audience"
        name="audience"
        label={t('filters.audience')}
        value={audience}
        options={[
          { value: '', words: t('filters.everybody') },
          ...audiences.map((value) => ({ value, words: t(`audiences.${value}`) })),
        ]}
      />
      <SelectField
        id="state"
        name="state"
        label={t('filters.state')}
        value={state}
        options={[
          { value: '', words: t('filters.both') },
          { value: 'submitted', words: t('states.submitted') },
          { value: 'in-progress', words: t('states.in-progress') },
        ]}
      />
      <button type="submit" className="button button--quiet">
        {t('filters.show')}
      </button>
    </form>
  )
}

function Glance({ id, home, lines }: { id: 'worst' | 'best'; home: string; lines: ThemeLine[] }) {
  const { t } = useTranslation('inspector')
  if (lines.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t(`glance.${id}`)}</h2>
      <BarChart
        id={`${id}-chart`}
        caption={t(`glance.${id}-caption`)}
        rows={lines.map((line) => ({
          id: line.id,
          label: line.label,
          href: `${home}/themes/${line.id}`,
          counts: line.sentiment,
        }))}
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
    </section>
  )
}

function Criterion({ section, home, widest }: { section: CriterionSection; home: string; widest: number }) {
  const { t } = useTranslation('inspector')
  const { criterion, lines, silent } = section
  return (
    <section aria-labelledby={criterion}>
      <h2 id={criterion}>
        {criterion} {t(`codebook:criteria.${criterion}.label`)}
      </h2>
      <p className="hint">{t(`codebook:criteria.${criterion}.question`)}</p>
      <ThemesTable
        id={`table-${criterion}`}
        caption={t('report.table', { criterion: t(`codebook:criteria.${criterion}.label`) })}
        lines={lines}
        home={home}
        widest={widest}
      />
      {silent.length > 0 && (
        <details>
          <summary>{t('themes.silent', { number: silent.length })}</summary>
          <p>{silent.join(' · ')}</p>
        </details>
      )}
    </section>
  )
}

/** What people raised that no criterion names: found by the machine, for a person to accept, name, merge or split. */
function Unforeseen({ lines, home, widest }: { lines: ThemeLine[]; home: string; widest: number }) {
  const { t } = useTranslation('discovery')
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="raised">
      <h2 id="raised">{t('raised.title')}</h2>
      <p className="hint">{t('raised.why')}</p>
      <ThemesTable id="table-raised" caption={t('raised.table')} lines={lines} home={home} widest={widest} />
    </section>
  )
}

type TableOfThemes = { id: string; caption: string; lines: ThemeLine[]; home: string; widest: number }

function ThemesTable({ id, caption, lines, home, widest }: TableOfThemes) {
  const { t } = useTranslation('inspector')
  return (
    <DataTable
      id={id}
      caption={caption}
      captionHidden
      rows={lines}
      rowId={(line) => line.id}
      columns={[
        {
          id: 'theme',
          name: t('columns.theme'),
          head: true,
          cell: (line) => (
            <>
              <a href={`${home}/themes/${line.id}`}>{line.label}</a>{' '}
              <Origin kind={line.kind} found={line.found} />
              <Groups groups={line.groups} />
            </>
          ),
        },
        { id: 'people', name: t('columns.people'), numeric: true, cell: (line) => line.total },
        {
          id: 'lean',
          name: t('columns.lean'),
          cell: (line) => (
            <div className="lean">
              <ToneBar shape="diverging" scale={widest} counts={line.sentiment} />
            </div>
          ),
        },
        {
          id: 'negative',
          name: t('tones.negative'),
          numeric: true,
          cell: (line) => line.sentiment.negative,
        },
        { id: 'mixed', name: t('tones.mixed'), numeric: true, cell: (line) => line.sentiment.mixed },
        { id: 'neutral', name: t('tones.neutral'), numeric: true, cell: (line) => line.sentiment.neutral },
        {
          id: 'positive',
          name: t('tones.positive'),
          numeric: true,
          cell: (line) => line.sentiment.positive,
        },
        {
          id: 'in-progress',
          name: t('columns.in-progress'),
          numeric: true,
          cell: (line) => line.people.inProgress,
        },
        ...(lines.some((line) => line.found)
          ? [
              {
                id: 'holds',
                name: t('discovery:holds.column'),
                cell: (line: ThemeLine) => line.found && t(`discovery:holds.${line.found.holds}`),
              },
            ]
          : []),
        { id: 'sure', name: t('columns.sure'), cell: (line) => <Sure {...line} people={line.total} /> },
      ]}
    />
  )
}

/** Who made a theme that is not the framework's. */
export function Origin({ kind, found }: Pick<ThemeLine, 'kind' | 'found'>) {
  const { t } = useTranslation('inspector')
  if (kind !== 'emergent') return null
  if (!found) return <Tag kind="person">{t('themes.made')}</Tag>
  if (found.accepted) return <Tag kind="person">{t('discovery:tags.accepted')}</Tag>
  return <Tag kind="machine">{t('discovery:tags.found')}</Tag>
}

export function Groups({ groups }: { groups: ThemeLine['groups'] }) {
  const { t } = useTranslation('inspector')
  const spoke = groups.filter((group) => group.people > 0)
  return (
    <p className="small-note">
      {spoke
        .map(({ audience, people }) => t('groups.one', { audience: t(`audiences.${audience}`), people }))
        .join(' · ')}
    </p>
  )
}
