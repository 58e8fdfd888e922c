import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf } from '#app/evidence/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languages, sourceLanguage } from '#app/platform/i18n/languages.ts'
import { localeOf } from '#app/platform/i18n/numbers.ts'
import { readWordsStates } from '#app/platform/i18n/states.server.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { languagesOf, questionnairesOf } from '#app/survey/index.server.ts'
import { LanguagesView } from '#app/survey/views/desk-languages.tsx'

export const handle: PageHandle = { look: 'desk' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'manage-languages')
  const { house } = context
  const language = languageOf(request)
  const { t } = house.words(language)
  const names = new Intl.DisplayNames(localeOf(language), { type: 'language' })
  const states = readWordsStates('locales', sourceLanguage)
  const [sounds, questionnaires] = await Promise.all([
    languagesOf(house, member.inspection.id),
    questionnairesOf(house, member.inspection.id),
  ])
  return {
    title: `${t('media:title')} · ${member.inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      inspection: member.inspection.id,
      program: (await house.voice.way) !== 'none',
      questionnaires: questionnaires.map(({ id }) => ({ id, name: t(`survey/${id}:who`) })),
      languages: sounds.map((one) => ({
        ...one,
        name: names.of(one.language) ?? one.language,
        ownName: languages[one.language].name,
        words: states.find((state) => state.language === one.language) ?? null,
      })),
    },
  }
}

export default function Languages() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="languages">
      <LanguagesView {...page} />
    </InspectionFrame>
  )
}
