import { Form } from '@remix-run/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { ComboField } from '#app/ui/combo-field/combo-field.tsx'
import { Quote } from '#app/ui/quote/quote.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { UnitCard } from '../theme-page.server.ts'
import { SpokenPartView } from './spoken-part.tsx'

export type Deciding = {
  inspection: string
  /** Null where the units stand under no theme. */
  theme: string | null
  others: { id: string; label: string }[]
  formToken: string
  decides: boolean
  /** May hear recordings. */
  listens: boolean
  /** Where chosen units are split off. */
  splitForm?: string | undefined
  /** Asked above the decision, which then stands open. */
  question?: string | undefined
}

/** One thing that somebody said, who said it, who put it under this theme, and what a person can decide. */
export function UnitCardView({
  card,
  deciding,
  note,
}: {
  card: UnitCard
  deciding: Deciding
  /** What the machine thinks of it, where nothing is settled. */
  note?: string | undefined
}) {
  const { t } = useTranslation('inspector')
  const [playing, setPlaying] = useState(false)
  const stance = card.sentiment === 'positive' ? 'for' : card.sentiment === 'negative' ? 'against' : undefined
  const who = [
    ...(card.supporter
      ? [t('stay-desk:supporter.who', { audience: t(`audiences.${card.audience}`) })]
      : [t(`audiences.${card.audience}`), t(`givenBy.${card.givenBy ?? 'alone'}`)]),
    ...(card.state === 'in-progress' ? [t('states.in-progress')] : []),
  ].join(', ')
  return (
    <div id={`unit-${card.id}`} className={playing ? 'spoken--lit' : undefined}>
      <Quote
        words={card.text}
        lang={card.language}
        who={who}
        stance={stance && { side: stance, words: t(`stances.${stance}`) }}
        source={{
          href: `/desk/${deciding.inspection}/answers/${encodeURIComponent(card.answer)}?unit=${card.id}#here`,
          words: t('unit.whole'),
          label: t('unit.whole-label', { ask: card.ask }),
        }}
      >
        <p className="hint">{card.ask}</p>
        {card.spoken && (
          <SpokenPartView
            spoken={{ ...card.spoken, plays: card.spoken.plays && deciding.listens }}
            inspection={deciding.inspection}
            opens={deciding.listens}
            onPlaying={setPlaying}
          />
        )}
        <ul className="tags">
          {card.supporter && (
            <li>
              <Tag kind="open">{t('stay-desk:supporter.tag')}</Tag>
            </li>
          )}
          {note && (
            <li>
              <Tag kind="machine">{note}</Tag>
            </li>
          )}
          {card.decidedBy === 'machine' && (
            <li>
              <Tag kind="machine">
                {card.holds
                  ? t(`discovery:unit.${card.holds}`)
                  : t('unit.machine', { percent: percentOf(card.confidence) })}
              </Tag>
            </li>
          )}
          {card.decidedBy === 'person' && (
            <li>
              <Tag kind="person">{t('unit.person')}</Tag>
            </li>
          )}
          {!stance && (
            <li>
              <Tag>{t(`tones.${card.sentiment}`)}</Tag>
            </li>
          )}
          {card.invented && (
            <li>
              <Tag kind="invented">{t('invented.short')}</Tag>
            </li>
          )}
        </ul>
        {deciding.decides && <DecisionForm card={card} deciding={deciding} />}
        {deciding.splitForm && (
          <p>
            <label>
              <input type="checkbox" name="unit" value={card.id} form={deciding.splitForm} />{' '}
              {t('split.choose')}
            </label>
          </p>
        )}
      </Quote>
    </div>
  )
}

function DecisionForm({ card, deciding }: { card: UnitCard; deciding: Deciding }) {
  const { t } = useTranslation('inspector')
  return (
    <details open={deciding.question !== undefined}>
      <summary>{deciding.question ?? t('decide.open')}</summary>
      <Form method="post" preventScrollReset>
        <FormToken value={deciding.formToken} />
        <input type="hidden" name="do" value="decide" />
        <input type="hidden" name="unit" value={card.id} />
        {deciding.theme !== null && <input type="hidden" name="theme" value={deciding.theme} />}
        {deciding.theme !== null && (
          <div className="actions">
            <button type="submit" className="button button--quiet" name="decision" value="confirm">
              {t('decide.confirm')}
            </button>
            <button type="submit" className="button button--quiet" name="decision" value="refuse">
              {t('decide.refuse')}
            </button>
            {card.decisions.some((decision) => decision.by === 'you') && (
              <button type="submit" className="button button--quiet" name="decision" value="withdraw">
                {t('decide.withdraw')}
              </button>
            )}
          </div>
        )}
        <ComboField
          id={`to-${card.id}`}
          name="to"
          label={t('decide.to')}
          openLabel={t('decide.all-themes')}
          options={deciding.others.map(({ id, label }) => ({ value: id, words: label }))}
        />
        <button
          type="submit"
          className="button button--quiet"
          name="decision"
          value={deciding.theme === null ? 'give' : 'correct'}
        >
          {deciding.theme === null ? t('decide.give') : t('decide.correct')}
        </button>
      </Form>
    </details>
  )
}

// A machine is never wholly sure, and saying so by rounding would claim too much.
export function percentOf(confidence: number | null): number {
  return Math.min(99, Math.round((confidence ?? 0) * 100))
}
