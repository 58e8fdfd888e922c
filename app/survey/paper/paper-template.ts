import { choices, type Questionnaire, takesMany, takesWords } from '../questionnaire.ts'

/** Columns of the template beside the questions. */
export const paperFrameColumns = ['language', 'submittedAt', 'helper'] as const

/** The columns of the file into which paper forms are typed, a row a form: the question ids in the order of the paper. */
export function paperColumns(questionnaire: Questionnaire): readonly string[] {
  return [...questionnaire.questions.map((question) => question.id), ...paperFrameColumns]
}

/** A row that shows how each column is filled in. An import knows it and leaves it out: it is nobody's voice. */
export function paperExample(questionnaire: Questionnaire): readonly string[] {
  const answers = questionnaire.questions.map((question) => {
    const offered = choices(question).map(String)
    if (takesWords(question)) return 'What the person wrote, word for word'
    if (question.type === 'date-part') return '2025-03'
    return takesMany(question) ? offered.slice(0, 2).join(';') : (offered[0] ?? '')
  })
  return [...answers, 'en', '2026-11-24', 'parent-carer']
}

/**
 * Whose template a file's columns are: the questionnaire with most of them, when they are more than the columns that
 * it does not know. Undefined for any other file.
 */
export function questionnaireOfTemplate(
  columns: readonly string[],
  among: readonly Questionnaire[],
): Questionnaire | undefined {
  const frame: readonly string[] = paperFrameColumns
  let best: { questionnaire: Questionnaire; known: number } | undefined
  for (const questionnaire of among) {
    const ids = new Set(questionnaire.questions.map(({ id }) => id))
    const known = columns.filter((column) => ids.has(column)).length
    const strange = columns.filter((column) => column && !ids.has(column) && !frame.includes(column)).length
    if (known > strange && known > (best?.known ?? 0)) best = { questionnaire, known }
  }
  return best?.questionnaire
}
