import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { ShellView } from '#app/survey/views/device.tsx'

// Kept by a device for when there is no network. It belongs to no link and no visit.
export const handle: PageHandle = { look: 'respondent', islands: ['survey'], anySettings: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  return { title: house.words(languageOf(request)).t('ui:product') }
}

export default function Shell() {
  return <ShellView />
}
