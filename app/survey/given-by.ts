import { type FormEntries, frameFields } from './answer.ts'
import type { Questionnaire } from './questionnaire.ts'

// `paper` and `imported` are said by whoever brings the answers in, never on this page.
export const givenByIds = ['alone', 'helped', 'on-behalf', 'group'] as const
export type GivenBy = (typeof givenByIds)[number]

export const helperIds = [
  'parent-carer',
  'school-staff',
  'friend-or-sibling',
  'advocate-or-support-worker',
  'other',
] as const
export type Helper = (typeof helperIds)[number]

export type GivenByAnswer = { readonly givenBy: GivenBy; readonly helper: Helper | null }
export type GivenByProblem = {
  readonly code:
    | 'given-by.missing'
    | 'given-by.unknown-choice'
    | 'given-by.too-many'
    | 'form.unknown-field'
    | 'form.not-text'
}
/** Every problem the page can have, as data: a test renders each. */
export const givenByProblems: readonly GivenByProblem['code'][] = [
  'given-by.missing',
  'given-by.unknown-choice',
  'given-by.too-many',
  'form.unknown-field',
  'form.not-text',
]
export type GivenByRead =
  | { readonly ok: true; readonly answer: GivenByAnswer }
  | {
      readonly ok: false
      readonly problem: GivenByProblem
      readonly sent: { readonly givenBy: string; readonly helper: string }
    }

/** Only parents, carers and practitioners answer for a child who cannot: their view stays marked as theirs. */
export function givenByChoices(questionnaire: Questionnaire): readonly GivenBy[] {
  const mayAnswerFor = questionnaire.audience === 'parent-carer' || questionnaire.audience === 'practitioner'
  return givenByIds.filter((id) => id !== 'on-behalf' || mayAnswerFor)
}

/** Fields `givenBy` and, when helped, `helper`; who helped may be left open. */
export function readGivenBy(
  questionnaire: Questionnaire,
  form: FormEntries,
  alsoExpected: readonly string[] = frameFields,
): GivenByRead {
  const texts: Record<'givenBy' | 'helper', string[]> = { givenBy: [], helper: [] }
  let problem: GivenByProblem['code'] | undefined
  for (const [name, value] of form) {
    if (name !== 'givenBy' && name !== 'helper') {
      if (!alsoExpected.includes(name)) problem ??= 'form.unknown-field'
    } else if (typeof value !== 'string') {
      problem ??= 'form.not-text'
    } else if (value !== '' && !texts[name].includes(value)) {
      texts[name].push(value)
    }
  }
  const givenBy = givenByChoices(questionnaire).find((id) => id === texts.givenBy[0])
  const helper = helperIds.find((id) => id === texts.helper[0]) ?? null
  if (texts.givenBy.length === 0) problem ??= 'given-by.missing'
  if (texts.givenBy.length > 1 || texts.helper.length > 1) problem ??= 'given-by.too-many'
  if (givenBy === undefined || (texts.helper.length > 0 && helper === null))
    problem ??= 'given-by.unknown-choice'
  if (problem !== undefined || givenBy === undefined) {
    const sent = { givenBy: givenBy ?? '', helper: helper ?? '' }
    return { ok: false, problem: { code: problem ?? 'given-by.missing' }, sent }
  }
  return { ok: true, answer: { givenBy, helper: givenBy === 'helped' ? helper : null } }
}
