import { startParts } from '../frame.ts'
import { givenByChoices, helperIds } from '../given-by.ts'
import { choices, type Question, type Questionnaire, takesMany, takesWords } from '../questionnaire.ts'
import type { SurveyWords } from './survey-words.ts'

/** Something that is read aloud by one press: a question with its hint, an option, a part of the start. */
export type Spoken = {
  /** `questionnaire/page` or `questionnaire/page/option`; a page is a question's id, `start` or `given-by`. */
  place: string
  page: string
  words: string
}

/** Parts that are said one after the other; a new line is a pause. */
export const spokenTogether = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('\n')

/** What stands under a question and is read with it. That a text may be so many characters long is not. */
export function spokenHint(words: SurveyWords, question: Question): string | undefined {
  const own = words.hint(question)
  if (takesWords(question)) return own
  return own ?? words.frame(takesMany(question) ? 'fields.choose-many' : 'fields.choose-one')
}

/** Everything that the pages of a questionnaire can read aloud, in one language and way of reading. */
export function spokenOf(questionnaire: Questionnaire, words: SurveyWords): Spoken[] {
  const said = (page: string, option: string, text: string): Spoken => ({
    place: [questionnaire.id, page, ...(option ? [option] : [])].join('/'),
    page,
    words: text,
  })
  return [
    said('start', '', spokenTogether(words.start('heading'), words.own('intro.lead'))),
    ...startParts(questionnaire, words.easyRead).map(({ key }) =>
      said('start', key, spokenTogether(words.startTitle(key), words.start(`parts.${key}.text`))),
    ),
    said('given-by', '', words.frame('given-by.heading')),
    ...givenByChoices(questionnaire).map((id) =>
      said('given-by', id, spokenTogether(words.frame(`given-by.choices.${id}`), words.givenByHint(id))),
    ),
    said(
      'given-by',
      'helper',
      spokenTogether(words.frame('given-by.helper-heading'), words.frame('given-by.helper-hint')),
    ),
    ...helperIds.map((id) => said('given-by', `helper-${id}`, words.frame(`given-by.helpers.${id}`))),
    ...questionnaire.questions.flatMap((question) => [
      said(question.id, '', spokenTogether(words.ask(question), spokenHint(words, question))),
      ...choices(question).map((value) => said(question.id, String(value), words.choice(question, value))),
    ]),
  ]
}
