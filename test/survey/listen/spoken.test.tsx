import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { defaultPreferences } from '#app/platform/http/preferences.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import { publishedWords } from '#app/survey/index.server.ts'
import { journey, type SoFar, type Step } from '#app/survey/journey.ts'
import type { Listening } from '#app/survey/listen/listening.ts'
import { wordsHash } from '#app/survey/listen/words-hash.ts'
import type { VisitPage } from '#app/survey/page.server.ts'
import type { Question, Questionnaire } from '#app/survey/questionnaire.ts'
import { questionnaires } from '#app/survey/questionnaires/index.ts'
import { StartView } from '#app/survey/views/start.tsx'
import { StepView } from '#app/survey/views/step.tsx'

const words = openWords('locales')
const speaking: Listening = { mode: 'on', rate: 1, machine: true, recorded: {}, videos: {} }
const soFar: SoFar = { agreed: true, givenBy: null, answers: {}, submitted: false }

type Wish = { language?: Language; easyRead?: boolean; listening?: Partial<Listening>; invented?: boolean }

function pageOf(questionnaire: Questionnaire, wish: Wish): VisitPage {
  const { language = 'en', easyRead = false, listening, invented = false } = wish
  return {
    link: 'a-link',
    language,
    questionnaire: questionnaire.id,
    audience: questionnaire.audience,
    easyRead,
    mayChooseReading: true,
    preferences: defaultPreferences,
    formToken: 'a-token',
    preview: false,
    invented,
    graceEnds: null,
    sharedDevice: false,
    listening: { ...speaking, ...listening },
  }
}

function view(questionnaire: Questionnaire, step: Step, wish: Wish = {}) {
  const page = pageOf(questionnaire, wish)
  const node =
    step.kind === 'start' ? (
      <StartView page={page} questionnaire={questionnaire} minutes={10} problem={null} />
    ) : (
      <StepView
        visit={page}
        questionnaire={questionnaire}
        soFar={soFar}
        step={step}
        changing={false}
        option={0}
        receipt={null}
        revision={0}
        recording={{ minutesMax: 5, open: null }}
        posted={undefined}
      />
    )
  return load(
    renderToStaticMarkup(<I18nextProvider i18n={words(wish.language ?? 'en')}>{node}</I18nextProvider>),
  )
}

/** The pages of every question, asked on the way or not. */
function everyStep(questionnaire: Questionnaire): Step[] {
  const others = journey(questionnaire, {}).filter(({ kind }) => kind === 'start' || kind === 'given-by')
  const asked = questionnaire.questions.map((question, at): Step => questionStep(question, at))
  return [...others, ...asked]
}
const questionStep = (question: Question, at = 0): Step => ({
  kind: 'question',
  id: question.id,
  slug: String(at + 1),
  question,
  number: at + 1,
  total: 99,
})

describe.each(questionnaires.map((one) => [one.id, one] as const))('%s', (_id, questionnaire) => {
  test('every listen button reads exactly the words beside it, and the server knows its sound', () => {
    for (const language of ['en', 'ar', 'so'] as const)
      for (const easyRead of [false, true])
        for (const step of everyStep(questionnaire)) {
          const $ = view(questionnaire, step, { language, easyRead })
          const known = publishedWords({ words }, language)
          const where = `${language} ${easyRead} ${step.id}`
          const parts = $('[data-listen]').toArray()
          const wanted =
            $('main .choice').length + $('main .part').length + $('main fieldset, main .text-answer').length
          expect(parts.length, where).toBeGreaterThanOrEqual(Math.max(1, wanted))
          for (const part of parts) {
            const beside = $(`[data-spoken="${$(part).attr('data-listen')}"]`)
              .toArray()
              .map((element) => $(element).text())
              .join('\n')
            const hash = wordsHash(language, beside)
            expect($(part).attr('data-src'), `${where}: ${beside}`).toBe(`/sounds/${language}.${hash}`)
            expect(known.get(hash), where).toBe(beside)
          }
        }
  })

  test('until somebody wants to listen nothing is shown or heard but the switch', () => {
    for (const step of everyStep(questionnaire)) {
      const $ = view(questionnaire, step, { listening: { mode: 'off' } })
      expect($('audio:not([hidden]), [autoplay]').length, step.id).toBe(0)
      expect($('[data-listen]:not([hidden])').length, step.id).toBe(0)
      const shown = $('.listen-bar')
        .find('a, button, summary, select')
        .filter((_, one) => $(one).closest('[hidden]').length === 0)
      expect(
        shown.toArray().map((one) => $(one).attr('href')),
        step.id,
      ).toEqual(['?listen=on'])
    }
  })
})

const [first] = questionnaires
if (!first) throw new Error('no questionnaire')
const question = first.questions.find(({ type }) => type === 'faces') ?? first.questions[0]
if (!question) throw new Error('no question')
const step = questionStep(question)

test('where there is neither a sound nor a person’s recording, nothing stands there without script', () => {
  const $ = view(first, step, { listening: { machine: false } })
  expect($('.listen-bar').attr('hidden')).toBe('hidden')
  expect($('audio, details.listen-part').length).toBe(0)
})

test('a person’s recording goes before the machine, and alone where there is no machine', () => {
  const asked = view(first, step)('[data-listen="question"]').attr('data-src') ?? ''
  const hash = asked.split('.')[1] ?? ''
  for (const machine of [true, false]) {
    const $ = view(first, step, { listening: { machine, recorded: { [hash]: '/sounds/person' } } })
    expect($('[data-listen="question"]').attr('data-src')).toBe('/sounds/person')
    expect($('[data-listen="question"]').attr('data-person')).toBe('')
    expect($('details.listen-part').length).toBe(machine ? $('[data-listen]').length : 1)
  }
})

test('a signed video stands with its captions and words, and the note that there are none goes', () => {
  const hash = view(first, step)('[data-listen="question"]').attr('data-src')?.split('.')[1] ?? ''
  const video = {
    src: '/videos/x',
    type: 'video/mp4',
    captionsSrc: '/captions/y',
    transcript: 'How do you feel?',
  }
  const videos = { [hash]: [{ kind: 'bsl' as const, ...video }] }
  const $ = view(first, step, { listening: { videos } })
  expect($('details.signed-video summary').text()).toBe('Watch this in British Sign Language')
  expect($('video').attr('preload')).toBe('none')
  expect($('video track').attr()).toMatchObject({ kind: 'captions', srclang: 'en', src: '/captions/y' })
  expect($('details.signed-video p').text()).toContain('How do you feel?')

  const start = everyStep(first)[0]
  if (!start) throw new Error('no start')
  const said = (wish: Wish) => view(first, start, wish)('main').text().includes('no videos')
  expect([said({ invented: true }), said({ invented: true, listening: { videos } }), said({})]).toEqual([
    true,
    false,
    false,
  ])
})

test('the same words in another language are another sound, and one letter makes a difference', () => {
  const all = ['en', 'ar'].flatMap((language) =>
    ['Yes', 'yes', 'Yes ', 'No'].map((text) => wordsHash(language, text)),
  )
  expect(new Set(all).size).toBe(8)
  expect(wordsHash('en', 'e\u0301')).toBe(wordsHash('en', '\u00e9'))
  for (const hash of all) expect(hash).toMatch(/^[0-9a-z]{22}$/)
})
