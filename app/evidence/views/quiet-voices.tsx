import { useTranslation } from 'react-i18next'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { Raised, RaisedLine } from '../weighing/raised.server.ts'

/** What a small group says far more often than all others: each line opens to what it said. */
export function QuietVoices({ raised, home }: { raised: Raised; home: string }) {
  const { t } = useTranslation('weighing')
  return (
    <section aria-labelledby="quiet-voices">
      <h2 id="quiet-voices">{t('voices.title')}</h2>
      <p className="hint">{t('voices.why')}</p>
      {raised.lines.length === 0 ? (
        <p>{raised.comparisons === 0 ? t('voices.too-few') : t('voices.none')}</p>
      ) : (
        <>
          <ul className="desk-list">
            {raised.lines.map((line) => (
              <Line key={`${line.theme} ${line.voice}`} line={line} home={home} />
            ))}
          </ul>
          <p className="small-note">
            {t('voices.chance', { comparisons: raised.comparisons, byChance: raised.byChance })}
          </p>
        </>
      )}
    </section>
  )
}

function Line({ line, home }: { line: RaisedLine; home: string }) {
  const { t } = useTranslation('weighing')
  return (
    <li className="desk-list__one">
      <a href={`${home}/themes/${line.theme}?voice=${line.voice}#all`}>
        {t('voices.theme', { theme: line.label, group: line.group })}
      </a>
      <p>
        {t('voices.counts', line)}{' '}
        {line.times !== null && line.level === 'clear' && (
          <>{t('voices.times', { times: Math.round(line.times * 10) / 10 })} </>
        )}
        <Tag>{t(`voices.${line.level}`)}</Tag>
      </p>
    </li>
  )
}
