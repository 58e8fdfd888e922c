import { useTranslation } from 'react-i18next'
import { formatMonth } from '#app/platform/i18n/dates.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { GivenAnswer } from '../answer.ts'
import { lengthInWords } from '../length-in-words.ts'
import { surveyWordsOf } from '../listen/survey-words.ts'
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

/** The words of one questionnaire and of the frame around it, in easy read where the person wants it. */
export function useSurveyWords(questionnaire: Questionnaire, easyRead: boolean) {
  const { i18n, t } = useTranslation('survey-frame')
  const words = surveyWordsOf(i18n, questionnaire, easyRead)
  return {
    ...words,
    /** What was answered, as the page of answers shows it: one line a choice. */
    answered(question: Question, answer: GivenAnswer | undefined): string[] {
      if (!answer || answer.skipped) return [words.frame('check.skipped')]
      const { voice, drawing, ...typed } = answer
      if (voice || drawing) {
        const length = voice?.lengthMs && lengthInWords(voice.lengthMs, i18n.language as Language)
        const recorded = length ? t('recorder:recorded', { time: length }) : t('recorder:recorded-some')
        return [
          ...(typed.words === null ? [] : [typed.words]),
          ...(voice ? [recorded] : []),
          ...(drawing?.words ? [drawing.words] : []),
        ]
      }
      if (answer.words !== null) return [answer.words]
      if (question.type === 'date-part' && isMonth(answer.value))
        return [formatMonth(answer.value, i18n.language as Language)]
      return [answer.value].flat().map((value) => words.choice(question, value as string | number))
    },
  }
}

/** A date in part may also be one of the three words, such as "I don't know". */
const isMonth = (value: unknown): value is string => /^\d{4}-\d{2}$/.test(String(value))
