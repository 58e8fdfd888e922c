import type { Question } from './questionnaire.ts'

// What may be chosen, apart from the schema that checks a questionnaire: browsers need this and not that.

export const unknown = 'unknown'
export const undisclosed = 'undisclosed'
export const notNeeded = 'not-needed'

const five = [5, 4, 3, 2, 1] as const
const frequencies = ['always', 'mostly', 'sometimes', 'hardly-ever', 'never'] as const
const yesSometimesNo = ['yes', 'sometimes', 'no'] as const

/** The values offered by the question's own scale or options, in the order shown, without the three words. */
export function ownValues(question: Question): readonly (string | number)[] {
  switch (question.type) {
    case 'faces':
    case 'agree':
      return five
    case 'frequency':
      return frequencies
    case 'yes-sometimes-no':
      return yesSometimesNo
    case 'single':
    case 'multi':
    case 'pictures':
      return (question.options ?? []).map((option) => option.id)
    case 'short':
    case 'open':
    case 'date-part':
      return []
  }
}

/** Everything that may be chosen, in the order shown: the question's own values, then the three words. */
export function choices(question: Question): readonly (string | number)[] {
  const scale = ['faces', 'agree', 'frequency', 'yes-sometimes-no'].includes(question.type)
  return [
    ...ownValues(question),
    ...(question.notNeeded ? [notNeeded] : []),
    ...(scale || question.unknown ? [unknown] : []),
    ...(question.about ? [undisclosed] : []),
  ]
}

export const takesMany = (question: Question) => question.type === 'multi' || question.type === 'pictures'
export const takesWords = (question: Question) => question.type === 'open' || question.type === 'short'
