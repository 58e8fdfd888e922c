import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formTokenOf, type Member, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import {
  frameOf,
  languageNames,
  readAnswerPage,
  timeOf,
  translationProblems,
} from '#app/evidence/index.server.ts'
import { AnswerView } from '#app/evidence/views/answer.tsx'
import { openInspection } from '#app/inspection/index.server.ts'
import { InspectionFrame } from '#app/inspection/views/inspection-frame.tsx'
import { recordOpened } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { recordAudit } from '#db/audit.server.ts'

export const handle: PageHandle = { look: 'desk', hydrate: true }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  return {
    frame: await frameOf(context.house, member),
    done: doneHere.find((known) => known === new URL(request.url).searchParams.get('done')),
    ...(await pageOf(context, request, member, params.answer ?? '', false)),
  }
}

const doneHere = ['read', 'translated'] as const

/** Original words: a step of its own, on record before they are shown. They are in no address and no history. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  requireFormToken(context, request, await request.formData())
  const { house } = context
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: member.person.id,
      action: 'response.read',
      inspectionId: member.inspection.id,
      subject: params.answer ?? '',
      detail: { words: 'original' },
    }),
  )
  return pageOf(context, request, member, params.answer ?? '', true)
}

async function pageOf(
  context: AppLoadContext,
  request: Request,
  member: Member,
  answer: string,
  original: boolean,
) {
  const { house } = context
  const language = languageOf(request)
  const { t, exists } = house.words(language)
  const inspection = await openInspection(house, member.inspection.id)
  const page = inspection && (await readAnswerPage(house, inspection, language, answer, { original }))
  if (!inspection || !page) throw new Response('There is no such page.', { status: 404 })
  // A picture put together from pictures stands in the page itself; any other is recorded by its own address.
  for (const { drawing } of page.answers)
    if (drawing?.placed)
      await recordOpened(house, {
        actor: member.person.id,
        inspectionId: inspection.id,
        drawing: drawing.id,
      })
  const query = new URL(request.url).searchParams
  const time = timeOf(language, inspection.timeZone)
  const nameOf = languageNames(language)
  const who = `survey/${page.response.questionnaire}:who`
  const { submittedAt } = page.response
  return {
    title: `${t('inspector:answer.title')} · ${inspection.area}`,
    page: {
      ...page,
      answers: page.answers.map((answer) => ({
        ...answer,
        saidInName: answer.saidIn.language && nameOf(answer.saidIn.language),
        translation: answer.translation && {
          ...answer.translation,
          madeAt: time(answer.translation.madeAt),
          fromName: answer.translation.from && nameOf(answer.translation.from),
        },
      })),
      toRead: page.toRead.map((id) => id && nameOf(id)),
      translator: house.translator
        ? { name: house.translator.name, to: language, toName: nameOf(language) }
        : null,
      problem: translationProblems.find((known) => known === query.get('problem')) ?? null,
      inspection: inspection.id,
      formToken: formTokenOf(context, request),
      questionnaire: exists(who) ? t(who) : t('inspector:imported'),
      sent: submittedAt && time(submittedAt),
      listens: mayAny(member.roles, 'listen'),
      unit: query.get('unit'),
    },
  }
}

export default function Answer() {
  const { frame, page, done } = useLoaderData<typeof loader>()
  const shown = useActionData<typeof action>()?.page ?? page
  const { t } = useTranslation('inspector')
  return (
    <InspectionFrame
      frame={frame}
      current="themes"
      back={{ href: `/desk/${frame.inspection}/themes`, words: t('back.themes') }}
      done={done && t(`translating:done.${done}`)}
    >
      <AnswerView {...shown} />
    </InspectionFrame>
  )
}
