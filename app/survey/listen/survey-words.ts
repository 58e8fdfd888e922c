import type { i18n } from 'i18next'
import { choiceKeys } from '../frame.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

export type SurveyWords = ReturnType<typeof surveyWordsOf>

/**
 * The words of one questionnaire and of the frame around it. Views show them and the voice reads them: one place says
 * which they are. With easy read, `NAMESPACE.easy:KEY` goes before `NAMESPACE:KEY`.
 */
export function surveyWordsOf(
  i18n: Pick<i18n, 't' | 'exists'>,
  questionnaire: Questionnaire,
  easyRead: boolean,
) {
  const keys = (key: string) => {
    const [namespace, rest] = key.split(':')
    return easyRead ? [`${namespace}.easy:${rest}`, key] : [key]
  }
  const say = (...wished: string[]): string => i18n.t(wished.flatMap(keys))
  const sayIfAny = (key: string) => (keys(key).some((one) => i18n.exists(one)) ? say(key) : undefined)
  const own = `survey/${questionnaire.id}:`
  const start = `survey-frame:start.${questionnaire.id}.`
  return {
    choice: (question: Question, value: string | number) =>
      say(...choiceKeys(questionnaire, question, value)),
    ask: (question: Question) => say(`${own}questions.${question.id}.ask`),
    hint: (question: Question) => sayIfAny(`${own}questions.${question.id}.hint`),
    lead: () => say(`${own}intro.lead`),
    start: (key: string) => say(start + key),
    startIfAny: (key: string) => sayIfAny(start + key),
    frame: (key: string) => say(`survey-frame:${key}`),
    givenByHint: (id: string) =>
      id === 'on-behalf' ? say('survey-frame:given-by.on-behalf-hint') : undefined,
  }
}
