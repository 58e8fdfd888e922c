import { Form } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Field } from '#app/ui/field/field.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'
import { useSeconds } from '#app/ui/player/use-seconds.ts'
import { Waveform } from '#app/ui/player/waveform.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { RecordingPage } from '../recordings/recording-page.server.ts'
import { PiecesForm } from './pieces-form.tsx'
import { TranscriptState } from './recordings.tsx'

export type RecordingViewData = Omit<RecordingPage, 'finishedAt' | 'heardAt'> & {
  inspection: string
  formToken: string
  languageName: string
  finished: string | null
  heard: string | null
  corrects: boolean
  /** Opens the voice itself for a few minutes. */
  leave: string | null
  leaveMinutes: number
  problem: string | null
  /** What was typed where it was refused. */
  typed: readonly string[] | null
  reason: string
}

/** One recording: listened to on top, its words below piece by piece, then all that was done with it. */
export function RecordingView(page: RecordingViewData) {
  const { t } = useTranslation('voice-desk')
  const inspector = useTranslation('inspector').t
  const { sound, nowMs, play, failed } = useSeconds()
  const home = `/desk/${page.inspection}/recordings/${page.id}`
  const original = page.leave && `${home}/original?leave=${encodeURIComponent(page.leave)}`
  const src = page.masked === 'done' ? `${home}/sound` : original
  const lit =
    nowMs === null ? -1 : page.pieces.findIndex(({ startMs, endMs }) => startMs <= nowMs && nowMs < endMs)
  return (
    <>
      <h1>{page.ask}</h1>
      <ul className="tags">
        <li>
          <Tag>{inspector(`audiences.${page.audience}`)}</Tag>
        </li>
        <li>
          <Tag>{inspector(`givenBy.${page.givenBy ?? 'alone'}`)}</Tag>
        </li>
        <li>
          <Tag>{page.languageName}</Tag>
        </li>
        <li>
          <Tag kind={page.heard ? 'done' : 'open'}>
            {page.heard ? t('heard', { when: page.heard }) : t('not-heard')}
          </Tag>
        </li>
        {page.cutShort && (
          <li>
            <Tag kind="open">{t('cut-short')}</Tag>
          </li>
        )}
        {page.invented && (
          <li>
            <Tag kind="invented">{inspector('invented.short')}</Tag>
          </li>
        )}
      </ul>
      <p>
        {t('length', { length: page.length ?? t('length-unknown') })}{' '}
        <a href={`/desk/${page.inspection}/answers/${encodeURIComponent(page.answer)}#here`}>
          {t('whole-response')}
        </a>
      </p>
      <Problem problem={page.problem} />
      <h2>{t('player.title')}</h2>
      <p className="hint">{t('player.on-record')}</p>
      <div className="player">
        {page.masked === 'done' ? (
          <p>{t('player.masked-why')}</p>
        ) : (
          <p>{t(page.masked === 'failed' ? 'player.masked-failed' : 'player.masked-waiting')}</p>
        )}
        {src && (
          // biome-ignore lint/a11y/useMediaCaption: what is said stands below, piece by piece.
          <audio
            ref={sound}
            controls
            preload="none"
            src={src}
            aria-label={t(page.masked === 'done' ? 'player.masked' : 'player.original')}
          />
        )}
        {page.bars && page.lengthMs > 0 && (
          <Waveform
            bars={page.bars}
            lengthMs={page.lengthMs}
            pieces={page.transcript.version > 0 ? page.pieces : []}
            lit={lit < 0 ? null : lit}
            nowMs={nowMs}
            words={t('player.waveform', {
              length: page.length,
              count: page.transcript.version > 0 ? page.pieces.length : 1,
              unheard: page.pieces.filter((piece) => piece.unheard).length,
            })}
          />
        )}
        <p role="status">{failed && t('not-playing')}</p>
      </div>
      <Original page={page} original={page.masked === 'done' ? original : null} />
      <h2 id="words">{t('words.title')}</h2>
      <p>
        <TranscriptState
          transcript={{
            state: page.transcript.state,
            problem: page.transcript.problem,
            confidence: null,
          }}
        />
      </p>
      {page.transcript.machine && page.pieces.every((piece) => piece.unheard) && <p>{t('no-words-yet')}</p>}
      {page.transcript.machine && page.pieces.some((piece) => !piece.unheard) && (
        <Notice tone="warning">
          <p>{t('words.machine')}</p>
        </Notice>
      )}
      {page.transcript.version === 0 && <p>{t('words.none')}</p>}
      <PiecesForm page={page} lit={lit} nowMs={nowMs} src={src ?? null} play={play} />
      <Versions page={page} />
      <Listenings page={page} />
    </>
  )
}

function Problem({ problem }: { problem: string | null }) {
  const { t } = useTranslation('voice-desk')
  const notice = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) notice.current?.focus()
  }, [problem])
  if (!problem) return null
  return (
    <div role="alert" tabIndex={-1} ref={notice}>
      <Notice tone="warning">
        <p>{t(`problems.${problem}`)}</p>
      </Notice>
    </div>
  )
}

/** The voice itself: after a reason, for a few minutes. */
function Original({ page, original }: { page: RecordingViewData; original: string | null }) {
  const { t } = useTranslation('voice-desk')
  if (page.leave)
    return (
      <div className="player">
        <p>{t('original.open', { minutes: page.leaveMinutes })}</p>
        {original && (
          // biome-ignore lint/a11y/useMediaCaption: what is said stands below, piece by piece.
          <audio controls preload="none" src={original} aria-label={t('player.original')} />
        )}
      </div>
    )
  const wrong = page.problem === 'original.reason-missing'
  return (
    <details open={page.masked !== 'done' || wrong}>
      <summary>{t('original.title')}</summary>
      <Form method="post">
        <FormToken value={page.formToken} />
        <input type="hidden" name="do" value="original" />
        <Field
          id="reason"
          name="reason"
          label={t('original.reason')}
          hint={t('original.hint', { minutes: page.leaveMinutes })}
          error={wrong ? t('problems.original.reason-missing') : undefined}
          value={page.reason}
        />
        <button type="submit" className="button button--quiet">
          {t('original.go')}
        </button>
      </Form>
    </details>
  )
}

function Versions({ page }: { page: RecordingViewData }) {
  const { t } = useTranslation('voice-desk')
  if (page.versions.length === 0) return null
  return (
    <>
      <h2>{t('versions.title')}</h2>
      <ol className="desk-list" reversed>
        {page.versions.map((version) => (
          <li key={version.version} className="desk-list__one">
            <Tag kind={version.machine ? 'machine' : 'person'}>
              {version.machine ? t('versions.machine') : (version.by ?? t('somebody'))}
            </Tag>{' '}
            {t('versions.at', { number: version.version, when: version.at })}
            <details>
              <summary>
                {t('versions.read')}
                <span className="visually-hidden"> {version.version}</span>
              </summary>
              <p lang={page.language} dir="auto">
                {version.text || t('versions.no-words')}
              </p>
            </details>
          </li>
        ))}
      </ol>
    </>
  )
}

function Listenings({ page }: { page: RecordingViewData }) {
  const { t } = useTranslation('voice-desk')
  return (
    <>
      <h2>{t('listenings.title')}</h2>
      {page.listenings.length === 0 ? (
        <p>{t('listenings.none')}</p>
      ) : (
        <ul>
          {page.listenings.map((one) => (
            <li key={one.seq}>
              {t(`listenings.${one.copy}`, { who: one.by ?? t('somebody'), when: one.at })}
              {one.reason && (
                <>
                  {' '}
                  <q dir="auto">{one.reason}</q>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
