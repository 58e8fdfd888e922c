import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { preferenceValues } from '#app/platform/http/preferences.ts'
import { languageIds, languages } from '#app/platform/i18n/languages.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { allExamples } from '#app/ui/all-examples.ts'
import { DeskPage } from '#app/ui/page/desk-page.tsx'

export const handle: PageHandle = { look: 'desk' }
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

/** Every component as it may look, for those who build. Not there in production. `?show=NAME` is one of them. */
export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  if (process.env.NODE_ENV === 'production') throw data(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const { t } = house.words(languageOf(request))
  return { title: t('ui:gallery.title'), show: searchParams.get('show'), at: searchParams.get('at') }
}

export default function Gallery() {
  const { title, show, at } = useLoaderData<typeof loader>()
  const { t } = useTranslation('ui')
  // A page's frame stands alone: two in one document would be two main parts.
  const alone = show && at ? allExamples[show]?.[Number(at)] : undefined
  if (alone) return alone.render()
  const shown = Object.entries(allExamples).filter(([name]) => (show ? name === show : name !== 'page'))
  return (
    <DeskPage>
      <h1>{title}</h1>
      <p>{t('gallery.what')}</p>
      <ul className="tags">
        {preferenceValues.colours.map((theme) => (
          <li key={theme}>
            <a href={`?colours=${theme}`}>{t(`settings:colours.${theme}`)}</a>
          </li>
        ))}
        {languageIds.map((id) => (
          <li key={id}>
            <a href={`?language=${id}`} lang={id}>
              {languages[id].name}
            </a>
          </li>
        ))}
      </ul>
      {shown.map(([name, examples]) => (
        <section key={name} id={`component-${name}`} aria-label={name}>
          <h2>
            <a href={`?show=${name}`}>{name}</a>
          </h2>
          {examples.map((example, place) => (
            <Fragment key={example.name}>
              <p className="small-note">
                <a href={`?show=${name}&at=${place}`}>{example.name}</a>
              </p>
              {name !== 'page' && example.render()}
            </Fragment>
          ))}
        </section>
      ))}
    </DeskPage>
  )
}
