import { choices, framed, questionnaires } from '#app/survey/index.ts'

type Io = { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void }

const usage = 'earshot questionnaires --json'

/**
 * Every question and option id of the current questionnaires. With `--json`:
 * `[{ id, version, audience, kind, questions: [{ id, type, criteria, marks, lens, options, askedWhen }] }]`,
 * where `options` are the values that can be stored, in the order shown.
 */
export const questionnairesCommand = {
  name: 'questionnaires',
  usage,
  async run(args: readonly string[], io: Io): Promise<number> {
    const wrong = args.find((arg) => arg !== '--json')
    if (wrong !== undefined) {
      io.stderr(`usage: "${wrong}" is not understood. This works: ${usage}\n`)
      return 2
    }
    io.stdout(args.includes('--json') ? `${JSON.stringify(listed(), null, 2)}\n` : readable())
    return 0
  },
}

/** With the frame's own question, as somebody who is helped meets it: its id is stored and exported like any. */
const asked = questionnaires.map((questionnaire) => framed(questionnaire, 'helped'))

function listed() {
  return asked.map(({ questions, ...questionnaire }) => ({
    ...questionnaire,
    questions: questions.map((question) => ({
      id: question.id,
      type: question.type,
      criteria: question.criteria,
      marks: question.marks,
      lens: question.lens ?? null,
      options: choices(question),
      askedWhen: question.askedWhen ?? null,
    })),
  }))
}

function readable(): string {
  const lines = asked.flatMap((questionnaire) => [
    `${questionnaire.id}, version ${questionnaire.version}`,
    ...questionnaire.questions.map((question) => {
      const offered = choices(question)
      const opens = question.askedWhen ? ' (when an earlier answer opens it)' : ''
      return `  ${question.id} ${question.type}${opens}${offered.length > 0 ? `: ${offered.join(', ')}` : ''}`
    }),
    '',
  ])
  return `${lines.join('\n').trimEnd()}\n`
}
