import { useTranslation } from 'react-i18next'
import { DataTable } from '#app/ui/data-table/data-table.tsx'
import type { StandingLine } from '../themes-page.server.ts'
import type { Standing } from '../weighing/one-voice-each.ts'
import { WeighBar } from './weigh-bar.tsx'

/** Two ways of counting side by side, so that neither hides the other. */
export function Standings({ lines, home }: { lines: readonly StandingLine[]; home: string }) {
  const { t } = useTranslation('weighing')
  const [first] = lines
  if (!first) return null
  return (
    <section aria-labelledby="two-ways">
      <h2 id="two-ways">{t('standing.title')}</h2>
      <p className="hint">{t('standing.why')}</p>
      {first.each === null ? (
        <p>{t('standing.one-group')}</p>
      ) : (
        <DataTable
          id="standings"
          caption={t('standing.caption')}
          captionHidden
          rows={lines}
          rowId={(line) => line.id}
          columns={[
            {
              id: 'theme',
              name: t('inspector:columns.theme'),
              head: true,
              cell: (line) => <a href={`${home}/themes/${line.id}`}>{line.label}</a>,
            },
            {
              id: 'plain',
              name: t('standing.plain'),
              numeric: true,
              cell: (line) => <Share share={line.plain} name="plain" />,
            },
            {
              id: 'each',
              name: t('standing.each'),
              numeric: true,
              cell: (line) => <Share share={line.each ?? 0} name="each" />,
            },
            { id: 'differs', name: t('standing.differs'), cell: (line) => <Differs {...line} /> },
          ]}
        />
      )}
      <LeftOut {...first} />
    </section>
  )
}

/** The same for one theme, in words. */
export function StandingNote({ standing }: { standing: Standing }) {
  const { t } = useTranslation('weighing')
  if (standing.each === null) return null
  const [plain, each] = [percentOf(standing.plain), percentOf(standing.each)]
  return (
    <>
      <p>
        {t('standing.note', { plain, each })} <Differs {...standing} />
      </p>
      <LeftOut {...standing} />
    </>
  )
}

function Share({ share, name }: { share: number; name: 'plain' | 'each' }) {
  return (
    <>
      <WeighBar share={share} name={name} />
      {percentOf(share)}%
    </>
  )
}

function Differs({ plain, each }: Pick<Standing, 'plain' | 'each'>) {
  const { t } = useTranslation('weighing')
  const points = percentOf(each ?? plain) - percentOf(plain)
  if (Math.abs(points) < 5) return t('standing.same')
  return points > 0 ? t('standing.rises', { points }) : t('standing.falls', { points: -points })
}

function LeftOut({ leftOut }: Pick<Standing, 'leftOut'>) {
  const { t } = useTranslation('weighing')
  if (leftOut.length === 0) return null
  const groups = leftOut.map((audience) => t(`inspector:audiences.${audience}`)).join(' · ')
  return <p className="small-note">{t('standing.left-out', { groups })}</p>
}

const percentOf = (share: number) => Math.round(share * 100)
