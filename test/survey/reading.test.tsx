import { load } from 'cheerio'
import type { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { defaultPreferences } from '#app/platform/http/preferences.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import type { GivenAnswer } from '#app/survey/answer.ts'
import { journey, type SoFar } from '#app/survey/journey.ts'
import type { VisitPage } from '#app/survey/page.server.ts'
import type { Questionnaire } from '#app/survey/questionnaire.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { StartView } from '#app/survey/views/start.tsx'
import { StepView } from '#app/survey/views/step.tsx'
import { anyAnswer, chanceOf } from './giving.ts'

const words = openWords('locales')

function pageOf(questionnaire: Questionnaire, easyRead: boolean): VisitPage {
  return {
    link: 'a-link',
    language: 'en',
    questionnaire: questionnaire.id,
    audience: questionnaire.audience,
    easyRead,
    mayChooseReading: questionnaire.kind === 'ordinary',
    preferences: { ...defaultPreferences, reading: easyRead ? 'easy' : 'ordinary' },
    formToken: 'a-token',
    preview: false,
    invented: false,
    sharedDevice: false,
    graceEnds: null,
    listening: null,
  }
}

const rendered = (node: ReturnType<typeof createElement>) =>
  load(renderToStaticMarkup(<I18nextProvider i18n={words('en')}>{node}</I18nextProvider>))

/** Everything of a page that is stored or steers: step, names, values, what is chosen and typed, buttons. */
function formOf($: ReturnType<typeof load>) {
  return {
    step: $('main form').attr('data-step'),
    fields: $('main form :is(input, textarea, button)')
      .toArray()
      .map((field) => {
        const { type, name, value, checked, id } = field.attribs
        return {
          tag: field.tagName,
          id,
          type,
          name,
          value,
          chosen: checked !== undefined,
          typed: $(field).val(),
        }
      })
      .map((field) => (field.tag === 'button' ? { ...field, typed: undefined } : field)),
  }
}

/** Somebody's answers to everything asked, the same for the same seed. */
function answered(questionnaire: Questionnaire, seed: number): SoFar {
  const chance = chanceOf(seed)
  const answers: Record<string, GivenAnswer> = {}
  for (const question of questionnaire.questions) answers[question.id] = anyAnswer(question, chance)
  return { agreed: true, givenBy: { givenBy: 'helped', helper: 'other' }, answers, submitted: false }
}

describe.each(questionnaires.map((one) => [one.id, one] as const))('%s', (_id, questionnaire) => {
  const view = (easyRead: boolean, soFar: SoFar, step: ReturnType<typeof journey>[number]) =>
    rendered(
      <StepView
        visit={pageOf(questionnaire, easyRead)}
        questionnaire={questionnaire}
        soFar={soFar}
        step={step}
        changing={false}
        option={0}
        receipt="five easy words of receipt"
        revision={0}
        recording={{ minutesMax: 5, open: null }}
        posted={undefined}
      />,
    )

  test('changing how to read on any page keeps every id, every choice and every word', () => {
    for (const seed of [1, 2, 3]) {
      const soFar = answered(questionnaire, seed)
      for (const step of journey(questionnaire, soFar.answers).filter(({ kind }) => kind !== 'start')) {
        const [ordinary, easy] = [view(false, soFar, step), view(true, soFar, step)]
        expect(formOf(easy), step.id).toEqual(formOf(ordinary))
        if (step.kind === 'check') expect(easy('dd').length, step.id).toBe(ordinary('dd').length)
      }
    }
  })

  test('in easy read a picture stands at each question, and no key shows in place of words', () => {
    const soFar = answered(questionnaire, 4)
    for (const step of journey(questionnaire, soFar.answers).filter(({ kind }) => kind !== 'start')) {
      const $ = view(true, soFar, step)
      expect($('h1').find('.picture, svg').length, step.id).toBe(1)
      expect($('main').text(), step.id).not.toMatch(/questions\.\w|options\.\w|survey[-/:]|\.text\b|\{\{/)
    }
  })

  test('before the start both ways promise the same and lead on by the same form', () => {
    const start = (easyRead: boolean) =>
      rendered(
        <StartView
          page={pageOf(questionnaire, easyRead)}
          questionnaire={questionnaire}
          minutes={20}
          problem={null}
        />,
      )
    const [ordinary, easy] = [start(false), start(true)]
    expect(formOf(easy)).toEqual(formOf(ordinary))
    expect(easy('.part').length).toBe(8)
    const toEasy = ordinary('main a[href="?reading=easy"]').length
    const back = easy('main a[href="?reading=ordinary"]').length
    // The child's questionnaire is easy read already.
    expect([toEasy, back]).toEqual(questionnaire.kind === 'easy-read' ? [0, 0] : [1, 1])
    expect(easy('form a').length + ordinary('form a').length).toBe(0)
  })
})
