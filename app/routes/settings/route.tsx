import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { preferencesOf, preferenceValues } from '#app/platform/http/preferences.ts'
import { directionOf, languageIds, languages } from '#app/platform/i18n/languages.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { LinkChoices } from '#app/ui/link-choices/link-choices.tsx'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { ColourSample } from './colour-sample.tsx'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  return {
    title: house.words(language).t('ui:settings'),
    theme: preferencesOf(request.headers.get('cookie')).colours,
    language,
  }
}

export default function Settings() {
  const { theme: chosen, language } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ui')
  return (
    <RespondentPage leaveHref="/leave">
      <h1>{t('settings')}</h1>
      <p>{t('settings-page.lead')}</p>
      <LinkChoices
        id="colours"
        heading={t('settings-page.colours')}
        chosen={t('settings-page.chosen')}
        choices={preferenceValues.colours.map((theme) => ({
          id: theme,
          href: `?colours=${theme}`,
          label: t(`settings-page.themes.${theme}`),
          hint: t(`settings-page.hints.${theme}`),
          sample: <ColourSample theme={theme} />,
          current: theme === chosen,
        }))}
      />
      <LinkChoices
        id="language"
        heading={t('settings-page.language')}
        chosen={t('settings-page.chosen')}
        choices={languageIds.map((id) => ({
          id,
          href: `?language=${id}`,
          label: languages[id].name,
          lang: id,
          dir: directionOf(id),
          current: id === language,
        }))}
      />
      <h2>{t('settings-page.back')}</h2>
      <p>{t('settings-page.how-back')}</p>
    </RespondentPage>
  )
}
