import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { Details } from '#app/ui/details/details.tsx'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { type Licence, licences } from './licences.server.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  return { title: t('licences:title'), ...licences }
}

/** Who made the pictures and the letters, and the licences under which they share them. */
export default function Page() {
  const { pictures, letters, speech } = useLoaderData<typeof loader>()
  const { t } = useTranslation('licences')
  return (
    <RespondentPage leaveHref="/leave" wordsFrom={['licences']}>
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <h2>{t('pictures.heading')}</h2>
      <p>{t('pictures.text')}</p>
      <Licences licences={pictures} />
      <h2>{t('letters.heading')}</h2>
      <p>{t('letters.text')}</p>
      <Licences licences={letters} />
      <h2>{t('speech.heading')}</h2>
      <p>{t('speech.text')}</p>
      <Licences licences={speech} />
    </RespondentPage>
  )
}

function Licences({ licences }: { licences: readonly Licence[] }) {
  const { t } = useTranslation('licences')
  return licences.map(({ name, paragraphs }) => (
    <Details key={name} summary={t('read', { name })}>
      {/* Their makers' own words: in English whatever the page's language. */}
      <div lang="en" dir="ltr">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </Details>
  ))
}
