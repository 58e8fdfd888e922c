import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { directionOf, type Language } from '#app/platform/i18n/languages.ts'
import { Details } from '#app/ui/details/details.tsx'
import { Field, FileField, SelectField } from '#app/ui/field/field.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'

type Uploaded = {
  id: string
  blob: string
  type: string
  seconds: number
  transcript: string
  forAll: boolean
}
type TextRow = {
  hash: string
  words: string
  recording: Uploaded | null
  /** Null for options: only questions are signed. */
  signed: { bsl: Uploaded | null; makaton: Uploaded | null } | null
}
type Refused = { problem: { code: string }; text: string; kind: string }
type Common = { formToken: string; language: Language; everywhere: boolean; refused: Refused | null }

/** One question in one language: who says each of its texts, and forms to record and sign it. */
export function LanguageQuestionView({
  texts,
  machine,
  ...common
}: Common & { texts: readonly TextRow[]; machine: boolean }) {
  const { t } = useTranslation('media')
  const [question] = texts
  return (
    <>
      <h1 lang={common.language} dir={directionOf(common.language)}>
        {question?.words.split('\n')[0]}
      </h1>
      <ul className="desk-list">
        {texts.map((text) => (
          <li key={text.hash} className="desk-list__one">
            <h2 className="as-said" lang={common.language} dir={directionOf(common.language)}>
              {text.words}
            </h2>
            <Recording {...common} text={text} machine={machine} />
          </li>
        ))}
      </ul>
      {question?.signed && (
        <>
          <h2>{t('signed.heading')}</h2>
          {(['bsl', 'makaton'] as const).map((kind) => (
            <Signed
              key={kind}
              {...common}
              kind={kind}
              text={question}
              video={question.signed?.[kind] ?? null}
            />
          ))}
        </>
      )}
    </>
  )
}

function Recording({ text, machine, ...common }: Common & { text: TextRow; machine: boolean }) {
  const { t } = useTranslation('media')
  const { recording } = text
  const src = recording
    ? `/sounds/${recording.blob}`
    : machine
      ? `/sounds/${common.language}.${text.hash}`
      : null
  const refused = common.refused?.text === text.hash && common.refused.kind === 'recording'
  return (
    <>
      <p>
        {recording ? (
          <Tag kind="person">{t('text.person', { seconds: recording.seconds })}</Tag>
        ) : (
          <Tag kind={machine ? 'machine' : 'open'}>{machine ? t('text.machine') : t('text.none')}</Tag>
        )}{' '}
        {recording && t(recording.forAll ? 'text.for-all' : 'text.for-this')}
      </p>
      {src && (
        // biome-ignore lint/a11y/useMediaCaption: its words stand above.
        <audio controls preload="none" src={src} aria-label={`${t('text.hear')}: ${text.words}`} />
      )}
      {recording && <Remove {...common} upload={recording} name={text.words} />}
      <Details summary={t(recording ? 'text.replace' : 'text.upload')} open={refused}>
        <UploadForm {...common} kind="recording" text={text}>
          <FileField
            id={`${text.hash}-recording`}
            name="file"
            label={t('form.file')}
            hint={t('form.file-hint')}
            accept=".mp3,.m4a,.wav,audio/*"
            error={errorOf(common.refused, text.hash, 'recording', t)}
          />
        </UploadForm>
      </Details>
    </>
  )
}

function Signed({
  kind,
  text,
  video,
  ...common
}: Common & { kind: 'bsl' | 'makaton'; text: TextRow; video: Uploaded | null }) {
  const { t } = useTranslation('media')
  const id = `${text.hash}-${kind}`
  const refused = common.refused?.text === text.hash && common.refused.kind === kind
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h3 id={`${id}-heading`}>{t(`signed.${kind}`)}</h3>
      <p>
        {video ? t('signed.there', { seconds: video.seconds }) : t('signed.none')}{' '}
        {video && t(video.forAll ? 'text.for-all' : 'text.for-this')}
      </p>
      {video && (
        <>
          <video controls preload="none" playsInline className="desk-video" aria-label={t(`signed.${kind}`)}>
            <source src={`/videos/${video.blob}`} type={video.type} />
            <track kind="captions" src={`/captions/${video.id}`} srcLang={common.language} default />
          </video>
          <p lang={common.language} dir={directionOf(common.language)}>
            {video.transcript}
          </p>
          <Remove {...common} upload={video} name={t(`signed.${kind}`)} />
        </>
      )}
      <Details summary={t(video ? 'signed.replace' : 'signed.upload')} open={refused}>
        <UploadForm {...common} kind={kind} text={text}>
          <FileField
            id={`${id}-file`}
            name="file"
            label={t('form.video')}
            hint={t('form.video-hint')}
            accept=".mp4,.m4v,.webm,video/*"
            error={errorOf(common.refused, text.hash, kind, t)}
          />
          <FileField
            id={`${id}-captions`}
            name="captions"
            label={t('form.captions')}
            hint={t('form.captions-hint')}
            accept=".vtt,text/vtt"
          />
          <Field
            id={`${id}-transcript`}
            name="transcript"
            label={t('form.transcript')}
            hint={t('form.transcript-hint')}
            long
          />
        </UploadForm>
      </Details>
    </section>
  )
}

function UploadForm({
  kind,
  text,
  children,
  ...common
}: Common & { kind: string; text: TextRow; children: ReactNode }) {
  const { t } = useTranslation('media')
  return (
    <form method="post" encType="multipart/form-data">
      <FormToken value={common.formToken} />
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="text" value={text.hash} />
      {common.everywhere && (
        <SelectField
          id={`${text.hash}-${kind}-scope`}
          name="scope"
          label={t('form.scope')}
          options={[
            { value: 'this', words: t('form.scope-this') },
            { value: 'all', words: t('form.scope-all') },
          ]}
        />
      )}
      {children}
      <div className="actions">
        <button type="submit" className="button">
          {t('form.save')}
        </button>
      </div>
    </form>
  )
}

function Remove({ formToken, everywhere, upload, name }: Common & { upload: Uploaded; name: string }) {
  const { t } = useTranslation('media')
  if (upload.forAll && !everywhere) return null
  return (
    <form method="post" encType="multipart/form-data">
      <FormToken value={formToken} />
      <button type="submit" className="button button--quiet" name="remove" value={upload.id}>
        {t('text.remove')}
        <span className="visually-hidden">: {name}</span>
      </button>
    </form>
  )
}

function errorOf(
  refused: Refused | null,
  text: string,
  kind: string,
  t: (key: string, values: Record<string, unknown>) => string,
): string | undefined {
  if (refused?.text !== text || refused.kind !== kind) return undefined
  return t(`problems.${refused.problem.code}`, { ...refused.problem })
}
