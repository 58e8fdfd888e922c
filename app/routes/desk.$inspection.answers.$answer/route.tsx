import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { formTokenOf, type Member, requireFormToken, requireMember } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import {
  correctAnswerDetails,
  type DetailProblem,
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
/** What is not the form's own: a missing or foreign field is as if nothing had been written. */
const correction = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('hide'),
    of: z.string().max(200),
    words: z.string().max(500).default(''),
    type: z.string().max(40).default(''),
  }),
  z.object({ do: z.literal('show'), of: z.string().max(200), place: z.string().max(60).default('') }),
])

/** Original words: a step of its own, on record before they are shown. They are in no address and no history. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const member = await requireMember(context, request, params.inspection, 'read-evidence')
  const form = await request.formData()
  requireFormToken(context, request, form)
  const { house } = context
  if (form.get('do') === 'hide' || form.get('do') === 'show')
    return correct(context, request, member, params.answer ?? '', form)
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

/** A person's word on what is personal; the page is read anew, so that what stands is what is seen. */
async function correct(
  context: AppLoadContext,
  request: Request,
  member: Member,
  answer: string,
  form: FormData,
) {
  if (!mayAny(member.roles, 'decide-coding')) throw new Response('There is no such page.', { status: 404 })
  const inspection = await openInspection(context.house, member.inspection.id)
  const sent = correction.safeParse(Object.fromEntries(form))
  if (!inspection || !sent.success) throw new Response('There is no such page.', { status: 404 })
  const { of, ...asked } = sent.data
  const corrected = await correctAnswerDetails(
    context.house,
    inspection,
    { person: member.person.id, answer: of },
    asked.do === 'hide'
      ? { decision: 'hide', words: asked.words, type: asked.type }
      : { decision: 'show', place: asked.place },
  )
  if (corrected.ok) throw redirect(`/desk/${inspection.id}/answers/${encodeURIComponent(answer)}#here`)
  return pageOf(context, request, member, answer, false, { of, code: corrected.problem })
}

async function pageOf(
  context: AppLoadContext,
  request: Request,
  member: Member,
  answer: string,
  original: boolean,
  detailProblem: { of: string; code: DetailProblem } | null = null,
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
      corrects: mayAny(member.roles, 'decide-coding'),
      detailProblem,
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
