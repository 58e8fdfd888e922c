import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { legalKeys } from '#app/inspection/index.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { LegalPage } from '#app/ui/legal-page/legal-page.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const words = legalKeys('accessibility')

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  return { title: t(words.title), values: { contact: t('legal:contact') } }
}

export default function Page() {
  const { values } = useLoaderData<typeof loader>()
  const { t } = useTranslation('licences')
  return (
    <LegalPage words={words} values={values}>
      <p className="link-line">
        <a href="/licences">{t('link')}</a>
      </p>
    </LegalPage>
  )
}
