import { type Condition, choices, type Question, type Questionnaire, takesMany } from '../questionnaire.ts'

/** A question as it stands on paper: all of them, in the order of the screen, each with a number. */
export type PaperQuestion = {
  readonly question: Question
  readonly number: number
  /** Stands before the first of the questions that an earlier answer opens. */
  readonly opens?: Opening
}

/** Who answers the questions `from`…`to`, and where everybody else goes on: `next`, or null for the end. */
export type Opening = {
  /** `unless`: it is shorter to say who leaves them out. */
  readonly say: 'only' | 'unless'
  readonly ticks: Ticks
  readonly from: number
  readonly to: number
  readonly next: number | null
}

/** Boxes of earlier questions, as the condition joins them. */
export type Ticks =
  | { readonly question: Question; readonly number: number; readonly values: readonly (string | number)[] }
  | { readonly any: readonly Ticks[] }
  | { readonly all: readonly Ticks[] }

/** Every question with its number; those with one condition that stand together are opened together. */
export function paperOrder(questionnaire: Questionnaire): readonly PaperQuestion[] {
  const { questions } = questionnaire
  const numbers = new Map(questions.map((question, at) => [question.id, at + 1]))
  const same = (at: number, other: number) =>
    JSON.stringify(questions[at]?.askedWhen) === JSON.stringify(questions[other]?.askedWhen)
  return questions.map((question, at) => {
    const number = at + 1
    if (!question.askedWhen || (at > 0 && same(at, at - 1))) return { question, number }
    let to = at
    while (to + 1 < questions.length && same(to + 1, at)) to++
    const next = to + 1 < questions.length ? to + 2 : null
    const opening = openingOf(question.askedWhen, questionnaire, numbers)
    return { question, number, opens: { ...opening, from: number, to: to + 1, next } }
  })
}

function openingOf(
  condition: Condition,
  questionnaire: Questionnaire,
  numbers: ReadonlyMap<string, number>,
): Pick<Opening, 'say' | 'ticks'> {
  const ticks = ticksOf(condition, questionnaire, numbers)
  if (!('question' in ticks) || takesMany(ticks.question)) return { say: 'only', ticks }
  const others = choices(ticks.question).filter((value) => !ticks.values.includes(value))
  if (others.length === 0 || others.length >= ticks.values.length) return { say: 'only', ticks }
  return { say: 'unless', ticks: { ...ticks, values: others } }
}

function ticksOf(
  condition: Condition,
  questionnaire: Questionnaire,
  numbers: ReadonlyMap<string, number>,
): Ticks {
  const parts = (conditions: readonly Condition[]) =>
    conditions.map((part) => ticksOf(part, questionnaire, numbers))
  if ('any' in condition) return { any: parts(condition.any) }
  if ('all' in condition) return { all: parts(condition.all) }
  const question = questionnaire.questions.find(({ id }) => id === condition.question)
  if (!question) throw new Error(`${condition.question} is no question of ${questionnaire.id}`)
  // In the order of the boxes, whatever the order of the condition.
  const values = choices(question).filter((value) => condition.oneOf.includes(value))
  return { question, number: numbers.get(question.id) ?? 0, values }
}
