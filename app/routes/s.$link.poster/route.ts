import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerPrinted } from '#app/survey/index.server.ts'
import paperCss from '#app/ui/paper/paper.css?url'
import respondentCss from '#app/ui/respondent.css?url'

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const styles = [respondentCss, paperCss]
  return answerPrinted(house, request, { link: params.link ?? '', kind: 'poster', pdf: false, styles })
}
