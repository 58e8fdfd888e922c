import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RespondentPage } from '../page/respondent-page.tsx'
import { Picture, PictureSet } from '../picture/picture.tsx'

/** The words of a page as keys: see `legalKeys`. */
export type LegalWords = {
  title: string
  lead: readonly string[]
  sections: readonly { id: string; heading?: string; picture?: string; body: readonly string[] }[]
}

/** A page of words for everybody: what this is, privacy, accessibility. */
export function LegalPage({
  words,
  values = {},
  easyRead = false,
  leave = true,
  first,
  children,
}: {
  words: LegalWords
  values?: Readonly<Record<string, string | number>>
  easyRead?: boolean
  /** False on the page that *leave fast* leads to: it must look like any other site's. */
  leave?: boolean
  /** Stands before the sections. */
  first?: ReactNode
  children?: ReactNode
}) {
  const { t } = useTranslation('legal')
  const tell = (key: string) => t(key, values)
  return (
    <RespondentPage leaveHref={leave ? '/leave' : undefined} easyRead={easyRead} wordsFrom={['legal']}>
      <h1>{tell(words.title)}</h1>
      {words.lead.map((key) => (
        <p key={key}>{tell(key)}</p>
      ))}
      {first}
      <PictureSet.Provider value="privacy">
        {words.sections.map(({ id, heading, picture, body }) => (
          <section key={id} className={picture ? 'part' : undefined}>
            {picture && <Picture name={picture} />}
            <div>
              {heading && <h2>{tell(heading)}</h2>}
              {body.map((key) => (
                <p key={key}>{tell(key)}</p>
              ))}
            </div>
          </section>
        ))}
      </PictureSet.Provider>
      {children}
    </RespondentPage>
  )
}
