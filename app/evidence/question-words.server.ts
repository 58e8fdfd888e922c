import type { Words } from '#app/platform/i18n/words.server.ts'
import {
  type AnswerValue,
  choiceKeys,
  framed,
  questionKeys,
  questionnaireVersion,
} from '#app/survey/index.ts'

type Asked = { questionnaire: string; version: number; question: string }

/** The question as it was put to the person; of imported answers, the column's name. */
export function askOf({ t }: Words, asked: Asked): string {
  const [version, question] = askedOf(asked)
  return version && question
    ? t(questionKeys(version, question, 'ask'), { defaultValue: question.id })
    : asked.question
}

/** What a chosen value says, in the words that stood beside it. */
export function valueWords({ t }: Words, asked: Asked, value: AnswerValue): string[] {
  const [version, question] = askedOf(asked)
  const values = Array.isArray(value) ? value : [value]
  return values.map((one: string | number) =>
    version && question ? t(choiceKeys(version, question, one), { defaultValue: String(one) }) : String(one),
  )
}

function askedOf({ questionnaire, version: number, question }: Asked) {
  const version = questionnaireVersion(questionnaire, number)
  // A helper's words are asked for by the frame, not by the questionnaire.
  const all = version && framed(version, 'helped').questions
  return [version, all?.find(({ id }) => id === question)] as const
}
