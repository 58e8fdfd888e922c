import {
  type Answers,
  type GivenAnswer,
  type GivenByAnswer,
  type Questionnaire,
  readPage,
  type Step,
  type WaitingPage,
} from '#app/survey/index.ts'

export type WaitingRead = {
  /** One a question: what was said last. */
  readonly answers: readonly GivenAnswer[]
  readonly givenBy: GivenByAnswer | undefined
  /** Pages that the questionnaire does not know, or whose answer it cannot take. The others are kept. */
  readonly refused: number
}

/** The pages of a waiting message, each read as if it had just been posted. */
export function readWaitingPages(questionnaire: Questionnaire, pages: readonly WaitingPage[]): WaitingRead {
  const answers: Record<string, GivenAnswer> = {}
  let givenBy: GivenByAnswer | undefined
  let refused = 0
  for (const page of pages) {
    const step = stepNamed(questionnaire, page.step)
    const read = step && readLeft(questionnaire, answers, step, page)
    if (step && !read) continue
    if (!read?.ok) refused++
    else if ('answer' in read.saved) answers[read.saved.answer.question] = read.saved.answer
    else givenBy = read.saved.givenBy
  }
  return { answers: Object.values(answers), givenBy, refused }
}

function readLeft(questionnaire: Questionnaire, answers: Answers, step: Step, page: WaitingPage) {
  // A page of a newer or older form may hold more fields: they are left out rather than the whole page.
  const fields = page.fields.map(([name]) => name)
  const read = (go: WaitingPage['go']) => readPage({ questionnaire, answers }, step, go, page.fields, fields)
  const first = read(page.go)
  // Words that are too long for us: as many as fit, rather than none.
  return first && !first.ok && first.problem.code === 'answer.too-long' ? read('back') : first
}

function stepNamed(questionnaire: Questionnaire, id: string): Step | undefined {
  if (id === 'given-by') return { kind: 'given-by', id, slug: id }
  const question = questionnaire.questions.find((asked) => asked.id === id)
  return question && { kind: 'question', id, slug: id, question, number: 1, total: 1 }
}
