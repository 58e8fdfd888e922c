import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '#app/platform/http/handle.ts'
import {
  defaultPreferences,
  type PreferenceName,
  preferenceNames,
  preferencesCookie,
  preferencesOf,
  preferenceValues,
  withChoices,
} from '#app/platform/http/preferences.ts'
import { hasDyslexiaLetters, languageIds, languages } from '#app/platform/i18n/languages.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { ChoiceGroup } from '#app/ui/choice-group/choice-group.tsx'
import { LanguageList } from '#app/ui/language-list/language-list.tsx'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { ColourSample } from './colour-sample.tsx'
import { cameFrom, leaveFrom } from './from.ts'

/** What most people come for stands open; the rest is one press away, and open where something in it was chosen. */
const first: readonly PreferenceName[] = ['reading', 'size', 'colours', 'pictures', 'listen']
const more = preferenceNames.filter((name) => !first.includes(name))

export const handle: PageHandle = { look: 'respondent', islands: ['survey'], anySettings: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const language = languageOf(request)
  return {
    title: house.words(language).t('settings:title'),
    preferences: preferencesOf(request.headers.get('cookie')),
    language,
    from: cameFrom(request, new URL(request.url).searchParams.get('from')),
  }
}

/** Kept for the visit, then back to where the person was. */
export async function action({ request, context: { house } }: ActionFunctionArgs) {
  const form = await request.formData()
  const before = form.has('reset') ? defaultPreferences : preferencesOf(request.headers.get('cookie'))
  const preferences = form.has('reset') ? before : withChoices(before, form)
  const headers = { 'Set-Cookie': preferencesCookie(preferences, house.config.secure) }
  if (form.get('go') === 'stay') return new Response(null, { status: 204, headers })
  const from = cameFrom(request, form.get('from'))
  const here = `/settings${from ? `?from=${encodeURIComponent(from)}` : ''}`
  return redirect(form.has('reset') ? here : (from ?? here), { status: 303, headers })
}

export default function Settings() {
  const { preferences, language, from } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('settings')
  const group = (name: PreferenceName) => (
    <ChoiceGroup
      key={name}
      id={name}
      name={name}
      legend={t(`${name}.label`)}
      legendAs="h2"
      hint={i18n.exists(`settings:${name}.hint`) ? t(`${name}.hint`) : undefined}
      look="row"
      options={preferenceValues[name].map((value) => ({
        value,
        label: t(`${name}.${value}`),
        hint: value === 'dyslexia' && !hasDyslexiaLetters(language) ? t('no-such-letters') : undefined,
        checked: preferences[name] === value,
        sample: name === 'colours' ? <ColourSample theme={value as typeof preferences.colours} /> : undefined,
      }))}
    />
  )
  const keep = from ? `&from=${encodeURIComponent(from)}` : ''
  return (
    <RespondentPage
      leaveHref={leaveFrom(from)}
      settings={false}
      easyRead={preferences.reading === 'easy'}
      wordsFrom={['settings']}
    >
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      <details className="details">
        <summary>
          {t('language')}: {languages[language].name}
        </summary>
        <h2 id="language">{t('language')}</h2>
        <LanguageList
          labelledBy="language"
          offered={languageIds}
          current={language}
          hrefOf={(id) => `?language=${id}${keep}`}
        />
      </details>
      <form method="post" action="/settings" className="settings" data-aside="" data-island="settings">
        {from && <input type="hidden" name="from" value={from} />}
        {first.map(group)}
        <details
          className="details settings__more"
          open={more.some((name) => preferences[name] !== defaultPreferences[name])}
        >
          <summary>{t('more')}</summary>
          {more.map(group)}
        </details>
        <div className="settings__done">
          <p role="status" data-settings-status="" data-saved={t('saved')} data-waiting={t('not-saved')} />
          <button type="submit" className="button">
            {t(from ? 'save' : 'save-here')}
          </button>
          <button type="submit" name="reset" value="yes" className="button button--quiet">
            {t('reset')}
          </button>
        </div>
      </form>
    </RespondentPage>
  )
}
