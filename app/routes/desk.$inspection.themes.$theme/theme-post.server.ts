import type { Member } from '#app/access/index.server.ts'
import type { Action } from '#app/access/index.ts'
import { decideOnStatement, draftStatement, type Stated } from '#app/evidence/index.server.ts'
import type { House } from '#app/house.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import {
  acceptTheme,
  type CodingDecision,
  type Decided,
  decideCoding,
  mergeTheme,
  nameTheme,
  splitTheme,
  undoMerge,
} from '#app/themes/index.server.ts'

/** What was done, by the name of its message. */
type Done =
  | 'confirm'
  | 'refuse'
  | 'correct'
  | 'withdraw'
  | 'rename'
  | 'accept'
  | 'merge'
  | 'undo-merge'
  | 'split'
  | `statement.${'draft' | 'sign' | 'refuse' | 'edit'}`
type Problem = Extract<Decided | Stated, { ok: false }>['problem']
export type Changed = { ok: true; done: Done; at?: string } | { ok: false; problem: Problem }

/** What the member must be allowed for what the form asks. */
export function actionOf(form: FormData): Action {
  return form.get('do') === 'decide' ? 'decide-coding' : 'manage-themes'
}

export async function changeTheme(
  house: House,
  member: Member,
  theme: string,
  form: FormData,
): Promise<Changed> {
  const inspection = await openInspection(house, member.inspection.id)
  if (!inspection) throw new Response('There is no such page.', { status: 404 })
  const by = { inspection, person: member.person.id }
  const asked = (name: string) => String(form.get(name) ?? '')
  switch (form.get('do')) {
    case 'decide': {
      const decision = decisionOf(asked('decision'), theme, asked('to'))
      return told(await decideCoding(house, by, asked('unit'), decision), decision.what)
    }
    case 'rename':
      return told(await nameTheme(house, by, theme, asked('label')), 'rename')
    case 'accept':
      return told(await acceptTheme(house, by, theme), 'accept')
    case 'merge': {
      const into = asked('into')
      // The page of a merged theme is gone: the other theme's shows what became of it, and how to undo it.
      const merged = told(await mergeTheme(house, by, theme, into), 'merge')
      return merged.ok ? { ...merged, at: `/desk/${inspection.id}/themes/${into}` } : merged
    }
    case 'undo-merge':
      return told(await undoMerge(house, by, asked('theme')), 'undo-merge')
    case 'split': {
      const units = form.getAll('unit').map(String)
      return told(await splitTheme(house, by, theme, { label: asked('label'), units }), 'split')
    }
    case 'statement':
      return changeStatement(house, { ...by, theme }, form)
    default:
      throw new Response('This page has no such button.', { status: 400 })
  }
}

async function changeStatement(
  house: House,
  stating: Parameters<typeof draftStatement>[1],
  form: FormData,
): Promise<Changed> {
  const id = String(form.get('statement') ?? '')
  const what = form.get('statement-do')
  switch (what) {
    case 'draft':
      return told(await draftStatement(house, stating), 'statement.draft')
    case 'sign':
    case 'refuse':
      return told(await decideOnStatement(house, stating, id, { what }), `statement.${what}`)
    case 'edit': {
      const places = form.getAll('place').map(Number)
      const texts = form.getAll('sentence').map(String)
      const sentences = texts.map((text, at) => ({ place: places[at] ?? -1, text }))
      return told(await decideOnStatement(house, stating, id, { what, sentences }), 'statement.edit')
    }
    default:
      throw new Response('This page has no such button.', { status: 400 })
  }
}

/** The same page, with what was done; what was filtered and where one was stays. */
export function donePath(request: Request, { done, at }: { done: Done; at?: string }): string {
  const { pathname, searchParams } = new URL(request.url)
  if (at) return `${at}?done=${done}`
  searchParams.set('done', done)
  return `${pathname.replace(/\.data$/, '')}?${searchParams}`
}

function decisionOf(decision: string, theme: string, to: string): CodingDecision {
  switch (decision) {
    case 'confirm':
    case 'refuse':
      return { what: decision, theme }
    case 'correct':
      return { what: decision, theme, to }
    case 'withdraw':
      return { what: decision }
    default:
      throw new Response('This page has no such button.', { status: 400 })
  }
}

const told = (decided: Decided<unknown> | Stated, done: Done): Changed =>
  decided.ok ? { ok: true, done } : { ok: false, problem: decided.problem }
