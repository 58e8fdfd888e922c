import type { LoaderFunctionArgs } from '@remix-run/node'
import { answerPrinted } from '#app/survey/index.server.ts'
import { printedStyles } from '#app/ui/paper/printed-styles.server.ts'

export async function loader({ request, params, context: { house } }: LoaderFunctionArgs) {
  const wanted = { link: params.link ?? '', kind: 'poster', pdf: false } as const
  return answerPrinted(house, request, { ...wanted, stylesOf: printedStyles })
}
