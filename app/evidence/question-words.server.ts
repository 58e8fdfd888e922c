import type { Words } from '#app/platform/i18n/words.server.ts'
import { type AnswerValue, choiceKeys, questionnaireVersion } from '#app/survey/index.ts'

type Asked = { questionnaire: string; version: number; question: string }

/** The question as it was put to the person; of imported answers, the column's name. */
export function askOf({ t, exists }: Words, { questionnaire, question }: Asked): string {
  // A question of the frame stands beside its other pages.
  const keys = [`survey/${questionnaire}:questions.${question}.ask`, `stay:questions.${question}.ask`]
  return keys.some((key) => exists(key)) ? t(keys) : question
}

/** What a chosen value says, in the words that stood beside it. */
export function valueWords({ t }: Words, asked: Asked, value: AnswerValue): string[] {
  const version = questionnaireVersion(asked.questionnaire, asked.version)
  const question = version?.questions.find(({ id }) => id === asked.question)
  const values = Array.isArray(value) ? value : [value]
  return values.map((one: string | number) =>
    version && question ? t(choiceKeys(version, question, one), { defaultValue: String(one) }) : String(one),
  )
}
