import { z } from 'zod'
import { choices, notNeeded, undisclosed, unknown } from './choices.ts'
import { type PictureName, pictureNames } from './pictures.ts'

export { choices, takesMany, takesWords, unknown } from './choices.ts'

/** A value as stored: 5…1, an option's id, an array of them, `YYYY-MM`, or one of the three words. */
export type AnswerValue = number | string | readonly string[]

export const questionTypes = [
  'faces',
  'agree',
  'frequency',
  'yes-sometimes-no',
  'single',
  'multi',
  'pictures',
  'short',
  'open',
  'date-part',
] as const
export type QuestionType = (typeof questionTypes)[number]

export const audiences = [
  'child',
  'young-person',
  'young-adult',
  'parent-carer',
  'practitioner',
  'other',
] as const
export type Audience = (typeof audiences)[number]

export type Mark = 'strength' | 'concern' | 'safeguarding'
export type Lens = 'education' | 'health' | 'social-care' | 'joint'

/** A condition is data: it holds when the named question's answer is (or, for many, includes) one of these. */
export type Condition =
  | { readonly question: string; readonly oneOf: readonly (string | number)[] }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }

export type Option = {
  readonly id: string
  readonly picture?: PictureName | undefined
  /** Gives way to the named others (or to all others) where both are picked: "nobody" beside "friend". */
  readonly excludes?: 'others' | readonly string[] | undefined
  /** Whoever picks this sees the area from here: a practitioner's role sets the lens of all they say. */
  readonly lens?: Lens | undefined
}

export type Question = {
  readonly id: string
  readonly type: QuestionType
  readonly options?: readonly Option[] | undefined
  readonly criteria: readonly string[]
  readonly marks: readonly Mark[]
  readonly lens?: Lens | undefined
  /** Where it holds, the page shows who can help now. */
  readonly showsHelpWhen?: Condition | undefined
  /** Where it holds, the answer itself opens a concern: a child who says by a face that they do not feel safe. */
  readonly raisesConcernWhen?: Condition | undefined
  readonly askedWhen?: Condition | undefined
  /** "I don't know" is offered: always true of the scales, chosen for `single`. */
  readonly unknown?: boolean | undefined
  readonly notNeeded?: boolean | undefined
  /** About the person rather than the service: has "prefer not to say". */
  readonly about?: boolean | undefined
}

export type Questionnaire = {
  readonly id: string
  readonly version: number
  readonly audience: Audience
  readonly kind: 'easy-read' | 'ordinary'
  readonly questions: readonly Question[]
}

const lensSchema = z.enum(['education', 'health', 'social-care', 'joint'])
const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not kebab-case')
const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ question: z.string(), oneOf: z.array(z.union([z.string(), z.number()])).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
  ]),
)
const optionSchema = z.strictObject({
  id: kebab,
  picture: z.enum(pictureNames).optional(),
  excludes: z.union([z.literal('others'), z.array(kebab).min(1)]).optional(),
  lens: lensSchema.optional(),
})
const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'is not an id such as c_school_feel'),
  type: z.enum(questionTypes),
  options: z.array(optionSchema).min(1).max(60).optional(),
  criteria: z.array(z.string().regex(/^[A-Z][0-9]+$/)),
  marks: z.array(z.enum(['strength', 'concern', 'safeguarding'])),
  lens: lensSchema.optional(),
  showsHelpWhen: conditionSchema.optional(),
  raisesConcernWhen: conditionSchema.optional(),
  askedWhen: conditionSchema.optional(),
  unknown: z.boolean().optional(),
  notNeeded: z.boolean().optional(),
  about: z.boolean().optional(),
})
const questionnaireSchema = z.strictObject({
  id: kebab,
  version: z.int().positive(),
  audience: z.enum(audiences),
  kind: z.enum(['easy-read', 'ordinary']),
  questions: z.array(questionSchema).min(1).max(80),
})

/** What is wrong with a questionnaire version, in words for whoever writes one; empty when nothing is. */
export function questionnaireFaults(data: unknown): string[] {
  const parsed = questionnaireSchema.safeParse(data)
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const faults: string[] = []
  const everyId = new Set(parsed.data.questions.map((question) => question.id))
  const before = new Map<string, Question>()
  for (const question of parsed.data.questions) {
    if (before.has(question.id)) faults.push(`${question.id}: stands twice`)
    faults.push(...optionFaults(question))
    // Only what stands earlier may be asked about, so that no path can run in a circle.
    if (question.askedWhen) faults.push(...conditionFaults(question.id, question.askedWhen, before, everyId))
    before.set(question.id, question)
    // These two are read once the question is answered, so they may be about itself.
    for (const condition of [question.showsHelpWhen, question.raisesConcernWhen])
      if (condition) faults.push(...conditionFaults(question.id, condition, before, everyId))
  }
  return faults
}

function optionFaults(question: Question): string[] {
  const faults: string[] = []
  const wanted = ['single', 'multi', 'pictures'].includes(question.type)
  const options = question.options ?? []
  if (wanted && options.length === 0) faults.push(`${question.id}: has no options`)
  if (!wanted && question.options) faults.push(`${question.id}: ${question.type} takes no options`)
  const ids = options.map((option) => option.id)
  const reserved: readonly string[] = [unknown, undisclosed, notNeeded]
  for (const [index, option] of options.entries()) {
    if (ids.indexOf(option.id) !== index) faults.push(`${question.id}: option ${option.id} stands twice`)
    if (reserved.includes(option.id))
      faults.push(`${question.id}: option ${option.id} is a word of the frame`)
    if (question.type === 'pictures' && !option.picture)
      faults.push(`${question.id}: option ${option.id} has no picture`)
    for (const other of Array.isArray(option.excludes) ? option.excludes : [])
      if (!ids.includes(other) || other === option.id)
        faults.push(`${question.id}: option ${option.id} excludes the unknown ${other}`)
  }
  return faults
}

function conditionFaults(
  id: string,
  condition: Condition,
  known: ReadonlyMap<string, Question>,
  everyId: ReadonlySet<string>,
): string[] {
  if ('any' in condition) return condition.any.flatMap((part) => conditionFaults(id, part, known, everyId))
  if ('all' in condition) return condition.all.flatMap((part) => conditionFaults(id, part, known, everyId))
  const asked = known.get(condition.question)
  if (!asked) {
    if (condition.question === id) return [`${id}: asks about itself`]
    const reason = everyId.has(condition.question) ? 'stands later' : 'does not exist'
    return [`${id}: asks about ${condition.question}, which ${reason}`]
  }
  const values = choices(asked)
  return condition.oneOf
    .filter((value) => !values.includes(value))
    .map((value) => `${id}: ${condition.question} can never be ${value}`)
}

/**
 * A questionnaire version, checked and frozen. A faulty one is our mistake and is thrown at start,
 * before anybody can be asked.
 */
export function defineQuestionnaire(data: Questionnaire): Questionnaire {
  const faults = questionnaireFaults(data)
  if (faults.length > 0)
    throw new Error(`Questionnaire ${data.id} version ${data.version} is faulty:\n${faults.join('\n')}`)
  return deepFreeze(data)
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}
