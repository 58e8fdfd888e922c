import type { i18n } from 'i18next'
import { choiceKeys, hintKeys, questionKeys, wordsOf } from '../frame.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

export type SurveyWords = ReturnType<typeof surveyWordsOf>

/**
 * The words of one questionnaire and of the frame around it. Views show them and the voice reads them: one place says
 * which they are. With easy read, `NAMESPACE.easy:KEY` goes before `NAMESPACE:KEY`.
 */
export function surveyWordsOf(
  { t, exists }: Pick<i18n, 't' | 'exists'>,
  questionnaire: Questionnaire,
  easyRead: boolean,
) {
  const say = (namespace: string, key: string): string =>
    t(easyRead ? [`${namespace}.easy:${key}`, `${namespace}:${key}`] : [`${namespace}:${key}`])
  const frame = (key: string) => say('survey-frame', key)
  return {
    easyRead,
    choice: (question: Question, value: string | number): string =>
      t(choiceKeys(questionnaire, question, value, easyRead)),
    /** What the questionnaire is called and how it begins: `title`, `intro.lead`. */
    own: (key: string) => say(wordsOf(questionnaire), key),
    ask: (question: Question): string => t(questionKeys(questionnaire, question, 'ask', easyRead)),
    hint(question: Question): string | undefined {
      const keys = hintKeys(questionnaire, question, easyRead)
      return keys.some((key) => exists(key)) ? t(keys) : undefined
    },
    frame,
    start: (key: string) => frame(`start.${questionnaire.id}.${key}`),
    /** Easy read has one sentence beside each picture and no heading above it. */
    startTitle: (part: string) =>
      easyRead ? undefined : frame(`start.${questionnaire.id}.parts.${part}.title`),
    givenByHint: (id: string) => (id === 'on-behalf' ? frame('given-by.on-behalf-hint') : undefined),
  }
}
