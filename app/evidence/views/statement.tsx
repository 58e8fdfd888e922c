import { Form } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Field } from '#app/ui/field/field.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { StatementPart } from '../statements/statement-part.server.ts'

type Section = {
  inspection: string
  formToken: string
  manages: boolean
  statement: StatementPart
}
type Shown = NonNullable<StatementPart['shown']>

/** A theme in sentences: by its numbers always; drafted by a machine and signed by a person where one is set up. */
export function StatementSection({ statement, ...page }: Section) {
  const { t } = useTranslation('statements')
  const { engine, shown } = statement
  return (
    <section aria-labelledby="statement">
      <h2 id="statement">{t('heading')}</h2>
      <p className="statement__extract">{statement.extract.join(' ')}</p>
      {shown && <Drafted shown={shown} {...page} />}
      {engine && page.manages && (
        <Form method="post" preventScrollReset>
          <FormToken value={page.formToken} />
          <input type="hidden" name="do" value="statement" />
          <p className="hint">
            {t(engine.sendsFlagged ? 'ask.why-flagged' : 'ask.why', { engine: engine.name })}
          </p>
          <button type="submit" className="button button--quiet" name="statement-do" value="draft">
            {shown ? t('ask.again') : t('ask.go')}
          </button>
        </Form>
      )}
      {statement.versions.length > 1 && <Versions versions={statement.versions} />}
    </section>
  )
}

function Drafted({ shown, inspection, formToken, manages }: { shown: Shown } & Omit<Section, 'statement'>) {
  const { t } = useTranslation('statements')
  const who = shown.signedBy ?? t('somebody')
  return (
    <div className={`statement statement--${shown.state}`}>
      <h3>{t('draft.heading')}</h3>
      <ul className="tags">
        <li>
          {shown.state === 'draft' ? (
            <Tag kind="machine">{t('draft.tag')}</Tag>
          ) : (
            <Tag kind="person">{t(shown.byPerson ? 'draft.changed' : 'draft.signed', { who })}</Tag>
          )}
        </li>
      </ul>
      {shown.state === 'draft' && <p>{t('draft.read')}</p>}
      <ol className="statement__sentences">
        {shown.sentences.map((sentence) => (
          <li key={sentence.place}>
            <p className="statement__words" lang="en" dir="auto">
              {sentence.text}
            </p>
            <div className="quote__who">
              <span>{t('rests', { count: sentence.people })}</span>
              {sentence.cites.map(({ unit, answer }, at) => (
                <a
                  key={unit}
                  href={`/desk/${inspection}/answers/${encodeURIComponent(answer)}?unit=${unit}#here`}
                >
                  {t('answer', { number: at + 1 })}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ol>
      {shown.gone > 0 && <p>{t('gone', { count: shown.gone })}</p>}
      <p className="hint">
        {t('draft.engine', { engine: shown.engine, when: shown.madeAt })}
        {shown.decidedAt && ` · ${t('draft.signed-when', { when: shown.decidedAt })}`}
      </p>
      {shown.removed.length > 0 && <Removed removed={shown.removed} />}
      {manages && <Decide shown={shown} formToken={formToken} />}
    </div>
  )
}

function Removed({ removed }: Pick<Shown, 'removed'>) {
  const { t } = useTranslation('statements')
  return (
    <details>
      <summary>{t('removed.heading', { count: removed.length })}</summary>
      <p className="hint">{t('removed.hint')}</p>
      <ul>
        {removed.map(({ text, why }) => (
          <li key={`${why} ${text}`}>
            <s className="statement__words" lang="en" dir="auto">
              {text}
            </s>{' '}
            {t(`removed.why.${why}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Decide({ shown, formToken }: { shown: Shown; formToken: string }) {
  const { t } = useTranslation('statements')
  const about = (
    <>
      <FormToken value={formToken} />
      <input type="hidden" name="do" value="statement" />
      <input type="hidden" name="statement" value={shown.id} />
    </>
  )
  return (
    <>
      <Form method="post" preventScrollReset>
        {about}
        <div className="actions">
          {shown.state === 'draft' && (
            <button type="submit" className="button" name="statement-do" value="sign">
              {t('decide.sign')}
            </button>
          )}
          <button type="submit" className="button button--quiet" name="statement-do" value="refuse">
            {t('decide.refuse')}
          </button>
        </div>
      </Form>
      <details>
        <summary>{t('decide.edit')}</summary>
        <Form method="post" preventScrollReset>
          {about}
          <p className="hint">{t('decide.edit-hint')}</p>
          {shown.sentences.map(({ place, text }, at) => (
            <Fragment key={place}>
              <input type="hidden" name="place" value={place} />
              <Field
                id={`sentence-${place}`}
                name="sentence"
                label={t('decide.sentence', { number: at + 1 })}
                value={text}
                long
              />
            </Fragment>
          ))}
          <button type="submit" className="button button--quiet" name="statement-do" value="edit">
            {t('decide.save')}
          </button>
        </Form>
      </details>
    </>
  )
}

function Versions({ versions }: Pick<StatementPart, 'versions'>) {
  const { t } = useTranslation('statements')
  return (
    <details>
      <summary>{t('versions.heading')}</summary>
      <ul>
        {versions.map(({ version, byPerson, madeAt, state }) => (
          <li key={version}>
            {t(byPerson ? 'versions.person' : 'versions.machine', { number: version, when: madeAt })}{' '}
            <Tag kind={state === 'signed' ? 'done' : 'plain'}>{t(`versions.${state}`)}</Tag>
          </li>
        ))}
      </ul>
    </details>
  )
}
