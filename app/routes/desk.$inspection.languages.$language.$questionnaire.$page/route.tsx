import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf } from '#app/access/index.server.ts'
import { frameOf } from '#app/evidence/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { LanguageQuestionView } from '#app/survey/views/desk-language-question.tsx'
import { doUpload, readQuestion } from './upload-post.server.ts'

export const handle: PageHandle = { look: 'desk' }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { member, language, texts, machine, everywhere } = await readQuestion(context, request, params)
  const done = new URL(request.url).searchParams.get('done')
  return {
    title: `${texts[0]?.words.split('\n')[0]} · ${member.inspection.area}`,
    frame: await frameOf(context.house, member),
    done: done === 'saved' || done === 'removed' ? done : null,
    back: `/desk/${member.inspection.id}/languages/${language}/${params.questionnaire}`,
    page: {
      formToken: formTokenOf(context, request),
      language,
      machine,
      everywhere,
      texts: texts.map(({ hash, words, recording, bsl, makaton }, at) => {
        const shown = (row: typeof bsl) =>
          row && {
            id: row.id,
            blob: row.blob,
            type: row.type,
            seconds: Math.round(row.lengthMs / 1000),
            transcript: row.transcript ?? '',
            forAll: row.inspectionId !== member.inspection.id,
          }
        const signed = at === 0 ? { bsl: shown(bsl) ?? null, makaton: shown(makaton) ?? null } : null
        return { hash, words, recording: shown(recording) ?? null, signed }
      }),
    },
  }
}

/** Saves a recording or a signed video, or removes one. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const done = await doUpload(context, request, params)
  if (!done.ok) return data(done, { status: 422 })
  return redirect(`${new URL(request.url).pathname}?done=${done.done}`, 303)
}

export default function LanguageQuestion() {
  const { frame, page, back, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { t } = useTranslation('media')
  return (
    <InspectionFrame
      frame={frame}
      current="languages"
      back={{ href: back, words: t('back-to-list') }}
      done={done && !refused ? t(`form.${done}`) : undefined}
    >
      <LanguageQuestionView {...page} refused={refused ?? null} />
    </InspectionFrame>
  )
}
