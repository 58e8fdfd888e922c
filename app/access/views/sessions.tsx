import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '../form-token.tsx'
import { AccessPage } from './access-page.tsx'

export type SessionsPage = {
  sessions: { id: string; device: string; here: boolean; since: string; seen: string }[]
  hours: number
  minutes: number
  formToken: string
  person?: string | undefined
}

export function SessionsView({ sessions, hours, minutes, formToken, person }: SessionsPage) {
  const { t } = useTranslation('access')
  return (
    <AccessPage title={t('titles.sessions')} person={person}>
      <p>{t('sessions.what', { hours, minutes })}</p>
      <h2>{t('sessions.list')}</h2>
      <ul className="sessions">
        {sessions.map((session) => (
          <li key={session.id} data-session={session.id}>
            <SessionLine session={session} formToken={formToken} />
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post">
          <FormToken value={formToken} />
          <button type="submit" className="button button--quiet" name="session" value="others">
            {t('sessions.end-others')}
          </button>
        </Form>
      ) : (
        <p>{t('sessions.only-one')}</p>
      )}
      <p>
        <a href="/sign-out">{t('titles.sign-out')}</a>
      </p>
      <p>
        <a href="/desk">{t('sessions.back')}</a>
      </p>
    </AccessPage>
  )
}

function SessionLine({
  session,
  formToken,
}: {
  session: SessionsPage['sessions'][number]
  formToken: string
}) {
  const { t } = useTranslation('access')
  const device = session.device || t('sessions.unknown-device')
  return (
    <>
      <h3 id={`device-${session.id}`}>{device}</h3>
      {session.here && <p>{t('sessions.this-one')}</p>}
      <p>{t('sessions.since', { when: session.since })}</p>
      <p>{t('sessions.seen', { when: session.seen })}</p>
      {!session.here && (
        <Form method="post">
          <FormToken value={formToken} />
          <button
            type="submit"
            className="button button--quiet"
            name="session"
            value={session.id}
            aria-describedby={`device-${session.id}`}
          >
            {t('sessions.end')}
          </button>
        </Form>
      )}
    </>
  )
}
