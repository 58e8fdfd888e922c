import { useTranslation } from 'react-i18next'
import type { GivenAnswer } from '../answer.ts'
import { choiceKeys } from '../frame.ts'
import type { Question, Questionnaire } from '../questionnaire.ts'

/**
 * Words of a page, in easy read where the person wants it: `NAMESPACE.easy:KEY` goes before `NAMESPACE:KEY`, so that
 * an easy-read file holds only what must be said otherwise.
 */
export function usePageWords(easyRead: boolean, namespace = 'survey-frame') {
  const { t } = useTranslation(namespace)
  return (key: string, values: Record<string, unknown> = {}): string =>
    easyRead
      ? t([`${namespace}.easy:${key}`, `${namespace}:${key}`], values)
      : t(`${namespace}:${key}`, values)
}

/** The words of one questionnaire and of the frame around it. */
export function useSurveyWords(questionnaire: Questionnaire) {
  const { t, i18n } = useTranslation('survey-frame')
  const own = `survey/${questionnaire.id}:questions`
  const choice = (question: Question, value: string | number) => t(choiceKeys(questionnaire, question, value))
  return {
    choice,
    ask: (question: Question) => t(`${own}.${question.id}.ask`),
    hint(question: Question): string | undefined {
      const key = `${own}.${question.id}.hint`
      return i18n.exists(key) ? t(key) : undefined
    },
    /** What was answered, as the page of answers shows it: one line a choice. */
    answered(question: Question, answer: GivenAnswer | undefined): string[] {
      if (!answer || answer.skipped) return [t('check.skipped')]
      if (answer.words !== null) return [answer.words]
      if (question.type === 'date-part') return [String(answer.value)]
      return [answer.value].flat().map((value) => choice(question, value as string | number))
    },
  }
}
