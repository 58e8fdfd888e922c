import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireMember } from '#app/access/index.server.ts'
import { frameOf } from '#app/evidence/index.server.ts'
import { shortCodeShown, shortPath } from '#app/inspection/index.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import { PostersView } from '#app/inspection/views/posters.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageIds, languages } from '#app/platform/i18n/languages.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { printedWish } from '#app/survey/index.server.ts'
import { kioskPath, type PrintedKind, printedPath } from '#app/survey/index.ts'
import { listSurveyLinks } from '#db/inspections.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const printed: readonly {
  words: 'poster' | 'cards' | 'form' | 'large'
  kind: PrintedKind
  large: boolean
}[] = [
  { words: 'poster', kind: 'poster', large: false },
  { words: 'cards', kind: 'cards', large: false },
  { words: 'form', kind: 'paper', large: false },
  { words: 'large', kind: 'paper', large: true },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'view-inspection')
  const { house } = context
  const { t } = house.words(languageOf(request))
  const { language, easyRead } = printedWish(request)
  const links = await listSurveyLinks(house.db, member.inspection.id)
  return {
    title: `${t('paper-desk:title')} · ${member.inspection.area}`,
    frame: await frameOf(house, member),
    page: {
      language,
      easyRead,
      languages: languageIds.map((id) => ({ id, name: languages[id].name })),
      makesPdfs: house.config.chromium !== undefined,
      questionnaires: links.map(({ questionnaire, token, code }) => ({
        id: questionnaire,
        name: t(`survey/${questionnaire}:who`),
        short: house.config.baseUrl + shortPath(code),
        code: shortCodeShown(code),
        template: `/s/${token}/paper.csv`,
        kiosk: kioskPath(token),
        links: printed.map(({ words, kind, large }) => {
          const wish = { kind, link: token, language, easyRead, large }
          return { words, page: printedPath(wish), pdf: printedPath(wish, { pdf: true }) }
        }),
      })),
    },
  }
}

export default function Posters() {
  const { frame, page } = useLoaderData<typeof loader>()
  return (
    <InspectionFrame frame={frame} current="posters">
      <PostersView {...page} />
    </InspectionFrame>
  )
}
