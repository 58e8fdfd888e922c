import { Form } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Field } from '#app/ui/field/field.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { Marked } from '#app/ui/quote/quote.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'

export type ConcernPage = {
  inspection: string
  formToken: string
  id: string
  level: 'urgent' | 'concern' | 'not-screened'
  state: 'open' | 'acknowledged' | 'closed'
  ask: string
  answer: string
  audience: string
  givenBy: string | null
  language: string
  invented: boolean
  raised: string
  seenAt: string
  /** The words with what was flagged marked; null once the response was erased. */
  words: { start: number; text: string; flagged: boolean }[] | null
  categories: string[]
  events: { id: string; kind: string; when: string; by: string | null; reason: string | null }[]
  acts: boolean
  reads: boolean
  problem: string | null
  /** What was typed, kept when it could not be taken. */
  typed: string
}

/** One concern in full. Nothing takes it off the queue but a person's closing it, with a reason. */
export function ConcernView(page: ConcernPage) {
  const { t } = useTranslation('inspector')
  return (
    <>
      <h1>{t('concern.title')}</h1>
      <ul className="tags">
        <li>
          <Tag kind={page.level === 'urgent' ? 'urgent' : 'plain'}>{t(`levels.${page.level}`)}</Tag>
        </li>
        <li>
          <Tag kind={page.state === 'closed' ? 'done' : 'open'}>{t(`concern-states.${page.state}`)}</Tag>
        </li>
        <li>
          <Tag>{t(`audiences.${page.audience}`)}</Tag>
        </li>
        <li>
          <Tag>{t(`givenBy.${page.givenBy ?? 'alone'}`)}</Tag>
        </li>
        {page.invented && (
          <li>
            <Tag kind="invented">{t('invented.short')}</Tag>
          </li>
        )}
      </ul>
      {page.problem && (
        <div role="alert">
          <Notice tone="warning">
            <p>{t(`problems.${page.problem}`)}</p>
          </Notice>
        </div>
      )}
      <h2>{page.ask}</h2>
      <ConcernWords page={page} />
      {page.reads && (
        <p>
          <a href={`/desk/${page.inspection}/answers/${encodeURIComponent(page.answer)}`}>
            {t('unit.whole')}
          </a>
        </p>
      )}
      {page.acts && page.state !== 'closed' && <ConcernActions page={page} />}
      <h2>{t('concern.history')}</h2>
      <ol>
        {page.events.map((event) => (
          <li key={event.id}>
            {t(`concern-events.${event.kind}`)}
            {' · '}
            {event.when}
            {event.by && (
              <>
                {' · '}
                <bdi>{event.by}</bdi>
              </>
            )}
            {event.reason && <p dir="auto">{event.reason}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

function ConcernWords({ page }: { page: ConcernPage }) {
  const { t } = useTranslation('inspector')
  if (page.words === null) return <p>{t('concern.erased')}</p>
  return (
    <>
      {page.words.length === 0 && <p>{t('concern.no-words')}</p>}
      <p className="quote__words" lang={page.language} dir="auto">
        {page.words.map((part) => (
          <Fragment key={part.start}>{part.flagged ? <Marked>{part.text}</Marked> : part.text}</Fragment>
        ))}
      </p>
      {page.categories.length > 0 && (
        <ul className="tags">
          {page.categories.map((category) => (
            <li key={category}>
              <Tag kind="machine">{t(`categories.${category}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function ConcernActions({ page }: { page: ConcernPage }) {
  const { t } = useTranslation('inspector')
  const missing = page.problem === 'concern.reason-missing'
  return (
    <>
      {page.state === 'open' && (
        <Form method="post">
          <FormToken value={page.formToken} />
          <input type="hidden" name="seen-at" value={page.seenAt} />
          <p>{t('concern.acknowledge-hint')}</p>
          <button type="submit" className="button" name="do" value="acknowledge">
            {t('concern.acknowledge')}
          </button>
        </Form>
      )}
      <Form method="post">
        <FormToken value={page.formToken} />
        <input type="hidden" name="seen-at" value={page.seenAt} />
        <Field
          id="reason"
          name="reason"
          long
          label={t('concern.reason')}
          hint={t('concern.reason-hint')}
          error={missing ? t('problems.concern.reason-missing') : undefined}
          value={page.typed}
        />
        <button type="submit" className="button button--quiet" name="do" value="close">
          {t('concern.close')}
        </button>
      </Form>
    </>
  )
}
