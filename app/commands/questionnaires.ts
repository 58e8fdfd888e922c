import { stringify } from 'csv-stringify/sync'
import {
  choices,
  currentQuestionnaire,
  framed,
  paperColumns,
  paperExample,
  questionnaires,
} from '#app/survey/index.ts'
import type { PlainCommand } from './command.ts'
import { readArguments, wrongUsage } from './usage.ts'

const usage = 'earshot questionnaires --json | questionnaires --template parent-carer [--example]'

/**
 * Every question and option id of the current questionnaires. With `--json`:
 * `[{ id, version, audience, kind, questions: [{ id, type, criteria, marks, lens, options, askedWhen }] }]`,
 * where `options` are the values that can be stored, in the order shown.
 * With `--template`: the CSV header into which paper forms are typed, and with `--example` a row that shows how.
 */
export const questionnairesCommand: PlainCommand = {
  name: 'questionnaires',
  usage,
  async run(args, io) {
    const options = {
      json: { type: 'boolean' },
      template: { type: 'string' },
      example: { type: 'boolean' },
    } as const
    const read = readArguments(args, options, io, usage, 0)
    if (!read) return 2
    const { json, template, example } = read.values
    if (template !== undefined) {
      const questionnaire = currentQuestionnaire(template)
      if (!questionnaire)
        return wrongUsage(io, `--template is one of ${questionnaires.map(({ id }) => id).join(', ')}.`, usage)
      const rows = [paperColumns(questionnaire), ...(example ? [paperExample(questionnaire)] : [])]
      io.stdout(stringify(rows.map((row) => [...row])))
      return 0
    }
    io.stdout(json ? `${JSON.stringify(listed(), null, 2)}\n` : readable())
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
