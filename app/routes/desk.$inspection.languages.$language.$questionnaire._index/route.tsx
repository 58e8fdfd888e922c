import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf } from '#app/evidence/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { isLanguage } from '#app/platform/i18n/languages.ts'
import { localeOf } from '#app/platform/i18n/numbers.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { textStates } from '#app/survey/index.server.ts'
import { LanguageQuestionsView } from '#app/survey/views/desk-language-questions.tsx'

export const handle: PageHandle = { look: 'desk' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'manage-languages')
  const { house } = context
  const { language, questionnaire = '' } = params
  const inspectionId = member.inspection.id
  const texts = isLanguage(language)
    ? await textStates(house, { inspectionId, language, questionnaire })
    : undefined
  if (!texts || !isLanguage(language)) throw new Response('There is no such page.', { status: 404 })
  const reading = languageOf(request)
  const { t } = house.words(reading)
  const names = new Intl.DisplayNames(localeOf(reading), { type: 'language' })
  const heading = t('media:list.heading', {
    questionnaire: t(`survey/${questionnaire}:who`),
    language: names.of(language),
  })
  return {
    title: `${heading} · ${member.inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      path: `/desk/${inspectionId}/languages/${language}/${questionnaire}`,
      heading,
      language,
      questions: [...new Set(texts.map((text) => text.page))].map((page) => {
        const own = texts.filter((text) => text.page === page)
        const first = own[0]
        return {
          page,
          words: first?.words.split('\n')[0] ?? '',
          texts: own.length,
          recorded: own.filter((text) => text.recording).length,
          bsl: first?.bsl !== undefined,
          makaton: first?.makaton !== undefined,
        }
      }),
    },
  }
}

export default function LanguageQuestions() {
  const { frame, page } = useLoaderData<typeof loader>()
  const { t } = useTranslation('media')
  const back = { href: `/desk/${frame.inspection}/languages`, words: t('back-to-languages') }
  return (
    <InspectionFrame frame={frame} current="languages" back={back}>
      <LanguageQuestionsView {...page} />
    </InspectionFrame>
  )
}
