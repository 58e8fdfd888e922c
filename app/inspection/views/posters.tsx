import { useTranslation } from 'react-i18next'
import { SelectField } from '#app/ui/field/field.tsx'
import { Notice } from '#app/ui/notice/notice.tsx'

type PrintLink = { words: 'poster' | 'cards' | 'form' | 'large'; page: string; pdf: string }
export type PostersPage = {
  language: string
  easyRead: boolean
  languages: readonly { id: string; name: string }[]
  makesPdfs: boolean
  questionnaires: readonly {
    id: string
    name: string
    short: string
    code: string
    links: readonly PrintLink[]
    template: string
    /** The page that gives one device to person after person. */
    kiosk: string
  }[]
}

/** What can be printed for each questionnaire, and how paper forms come back. */
export function PostersView({ language, easyRead, languages, makesPdfs, questionnaires }: PostersPage) {
  const { t } = useTranslation('paper-desk')
  return (
    <>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <form method="get">
        <h2>{t('in')}</h2>
        <SelectField
          id="in"
          name="in"
          label={t('language')}
          value={language}
          options={languages.map(({ id, name }) => ({ value: id, words: name }))}
        />
        <SelectField
          id="words"
          name="words"
          label={t('words')}
          value={easyRead ? 'easy' : 'ordinary'}
          options={[
            { value: 'ordinary', words: t('ordinary') },
            { value: 'easy', words: t('easy') },
          ]}
        />
        <div className="actions">
          <button type="submit" className="button button--quiet">
            {t('show')}
          </button>
        </div>
      </form>
      {!makesPdfs && (
        <Notice>
          <p>{t('no-pdf')}</p>
        </Notice>
      )}
      {questionnaires.map(({ id, name, short, code, links, kiosk }) => (
        <section key={id} aria-labelledby={`print-${id}`}>
          <h2 id={`print-${id}`}>{name}</h2>
          <p>
            {t('short')}: <bdi dir="ltr">{short}</bdi>
            <br />
            {t('code')}: <strong dir="ltr">{code}</strong>
          </p>
          <ul>
            {links.map(({ words, page, pdf }) => (
              <li key={words}>
                <a href={page}>{t(words)}</a>
                {makesPdfs && (
                  <>
                    {' · '}
                    <a href={pdf}>{t(`pdf-of.${words}`)}</a>
                  </>
                )}
              </li>
            ))}
            <li>
              <a href={kiosk}>{t('kiosk')}</a>
            </li>
          </ul>
        </section>
      ))}
      <p>{t('give-to')}</p>
      <section aria-labelledby="typing">
        <h2 id="typing">{t('typing.heading')}</h2>
        <p>{t('typing.lead')}</p>
        <ul>
          {(['ticks', 'blank', 'written', 'dates', 'import'] as const).map((line) => (
            <li key={line}>{t(`typing.${line}`)}</li>
          ))}
        </ul>
        <ul>
          {questionnaires.map(({ id, name, template }) => (
            <li key={id}>
              <a href={template} download>
                {t('typing.template', { questionnaire: name })}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
