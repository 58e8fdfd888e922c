import { useTranslation } from 'react-i18next'
import { EmptyState } from '#app/ui/empty-state/empty-state.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { RepeatedGroup, RepeatsPage, ThemeRepeats } from '../repeats.server.ts'

export type RepeatsViewData = {
  inspection: string
  groups: RepeatedGroup[]
  bursts: (Omit<RepeatsPage['bursts'][number], 'from' | 'to'> & { from: string | null; to: string | null })[]
  moreGroups: number
  read: number
}

/** Groups told on a theme's page; the others are on the page of all. */
const IN_THEME = 3

/** Near copies and many at once: for a person to judge. Everybody in them is counted everywhere else. */
export function RepeatsView(page: RepeatsViewData) {
  const { t } = useTranslation('weighing')
  return (
    <>
      <h1>{t('repeats.title')}</h1>
      <p className="team-only">{t('inspector:team-only')}</p>
      <p>{t('repeats.why')}</p>
      <h2>{t('repeats.alike')}</h2>
      <p className="hint">{t('repeats.bounds')}</p>
      {page.groups.length === 0 ? (
        <EmptyState heading={t('repeats.none')}>
          <p>{page.read === 0 ? t('repeats.none-read') : t('repeats.none-why', { read: page.read })}</p>
        </EmptyState>
      ) : (
        <ul className="desk-list">
          {page.groups.map((group, at) => (
            <Group key={group.id} group={group} number={at + 1} inspection={page.inspection} />
          ))}
        </ul>
      )}
      {page.moreGroups > 0 && <p>{t('repeats.more-groups', { number: page.moreGroups })}</p>}
      <h2>{t('bursts.title')}</h2>
      <p className="hint">{t('bursts.why')}</p>
      {page.bursts.length === 0 ? (
        <p>{t('bursts.none')}</p>
      ) : (
        <ul>
          {page.bursts.map((burst) => (
            <li key={burst.from}>{t('bursts.one', burst)}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function Group({ group, number, inspection }: { group: RepeatedGroup; number: number; inspection: string }) {
  const { t } = useTranslation('weighing')
  return (
    <li className="desk-list__one">
      <h3>
        {t('repeats.group', { number })} {group.letter && <Tag>{t('repeats.letter')}</Tag>}
      </h3>
      <p>{t('repeats.count', { answers: group.answers.length + group.more, people: group.people })}</p>
      <p>
        {group.from === null ? t('repeats.imported') : t('repeats.when', group)}{' '}
        {group.inOneHour > 2 && t('repeats.in-one-hour', { inOneHour: group.inOneHour })}
      </p>
      {group.sample && (
        <figure className="quote">
          <p className="hint">{group.sample.ask}</p>
          <blockquote className="quote__words" lang={group.sample.language} dir="auto">
            {group.sample.text}
          </blockquote>
          <figcaption className="small-note">
            {group.sample.whole ? t('repeats.sample') : t('repeats.sample-start')}
          </figcaption>
        </figure>
      )}
      <details>
        <summary>{t('repeats.answers')}</summary>
        <ol>
          {group.answers.map((answer, at) => (
            <li key={answer}>
              <a href={`/desk/${inspection}/answers/${encodeURIComponent(answer)}#here`}>
                {t('repeats.answer', { number: at + 1 })}
              </a>
            </li>
          ))}
        </ol>
        {group.more > 0 && <p>{t('repeats.more', { number: group.more })}</p>}
      </details>
    </li>
  )
}

/** On a theme's page: how much of it rests on near copies. */
export function RepeatsNote({
  repeats,
  inspection,
}: {
  repeats: readonly ThemeRepeats[]
  inspection: string
}) {
  const { t } = useTranslation('weighing')
  if (repeats.length === 0) return null
  const more = repeats.length - IN_THEME
  return (
    <ul className="repeats-note">
      {repeats.slice(0, IN_THEME).map((group) => (
        <li key={group.id}>
          {t('repeats.in-theme', group)}{' '}
          <a href={`/desk/${inspection}/repeats?first=${encodeURIComponent(group.id)}`}>{t('repeats.see')}</a>
        </li>
      ))}
      {more > 0 && <li>{t('repeats.more-in-theme', { number: more })}</li>}
    </ul>
  )
}
