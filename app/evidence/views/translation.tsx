import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Notice } from '#app/ui/notice/notice.tsx'
import { Tag } from '#app/ui/tag/tag.tsx'
import type { TranslationShown } from '../translation/translations.server.ts'

export type Translating = {
  inspection: string
  formToken: string
  /** Who would translate, into which language; null where nobody is set up. */
  translator: { name: string; to: string; toName: string } | null
}
type Shown = TranslationShown & { fromName: string | null }

/** A machine's words for somebody's answer: beside the original, marked, and in no quotation. */
export function Translation({
  answer,
  translation,
  saidIn,
  translator,
  inspection,
  formToken,
}: Translating & { answer: string; translation: Shown | null; saidIn: string | null }) {
  const { t } = useTranslation('translating')
  return (
    <>
      {translation && (
        <div className="translation">
          <ul className="tags">
            <li>
              <Tag kind="machine">{t('translation.tag')}</Tag>
            </li>
          </ul>
          <p className="translation__words" lang={translation.to} dir="auto">
            {translation.words}
          </p>
          <p className="hint">
            {t('translation.made', { engine: translation.engine, when: translation.madeAt })}{' '}
            {t('translation.not-theirs')}
          </p>
        </div>
      )}
      {translator && saidIn !== translator.to && (
        <Form method="post" action={`/desk/${inspection}/answers/${encodeURIComponent(answer)}/translation`}>
          <FormToken value={formToken} />
          <p className="hint">{t('translation.ask-why', { engine: translator.name })}</p>
          <button type="submit" className="button button--quiet">
            {t(translation ? 'translation.again' : 'translation.ask', { language: translator.toName })}
          </button>
        </Form>
      )}
    </>
  )
}

/** What in this response waits for a person, and where they say that they have read it. */
export function WaitsForReader({
  answer,
  languages,
  inspection,
  formToken,
}: {
  answer: string
  languages: readonly (string | null)[]
  inspection: string
  formToken: string
}) {
  const { t } = useTranslation('translating')
  if (languages.length === 0) return null
  const named = languages.filter((language) => language !== null)
  return (
    <Notice tone="warning">
      <p>
        {named.length > 0 && t('mark.languages', { languages: named.join(' · ') })}{' '}
        {named.length < languages.length && t('mark.unsure')} {t('mark.why')}
      </p>
      <Form method="post" action={`/desk/${inspection}/answers/${encodeURIComponent(answer)}/reading`}>
        <FormToken value={formToken} />
        <button type="submit" className="button button--quiet">
          {t('mark.go')}
        </button>
      </Form>
    </Notice>
  )
}
