import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { directionOf, languageIds } from '#app/platform/i18n/languages.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import { helpNow } from '#app/survey/frame.ts'
import { printedFile } from '#app/survey/index.server.ts'
import { choices, printedKinds, type Questionnaire, questionnaires, takesWords } from '#app/survey/index.ts'
import type { PrintedPage } from '#app/survey/paper/printed.ts'

const words = openWords('locales')
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'void-style': 'off',
    'attr-case': 'off',
    'tel-non-breaking': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    // The doctype and the style element are written beside React's markup.
    'doctype-style': 'off',
  },
})

function printed(questionnaire: Questionnaire, more: Partial<PrintedPage> = {}) {
  const page: PrintedPage = {
    kind: 'paper',
    link: 'abc',
    address: 'https://voices.example/j/k7mq-2xnp',
    host: 'voices.example',
    code: 'k7mq-2xnp',
    area: 'Inventedshire <b>',
    invented: false,
    closes: 'Friday 11 December 2026',
    language: 'en',
    easyRead: questionnaire.kind === 'easy-read',
    large: false,
    ...more,
  }
  const html = printedFile({ page, questionnaire }, words(page.language))
  return { html, $: load(html) }
}

for (const questionnaire of questionnaires)
  describe(questionnaire.id, () => {
    test('has the questions and answers of the screen, in its order, with their ids', () => {
      for (const language of languageIds)
        for (const easyRead of [true, questionnaire.kind === 'easy-read']) {
          const { $ } = printed(questionnaire, { language, easyRead })
          const sections = $('.paper-question').toArray()
          const asked = sections.map((section) => $(section).find('h2 .paper-id').text()).filter(Boolean)
          expect(asked).toEqual(questionnaire.questions.map(({ id }) => id))
          for (const question of questionnaire.questions) {
            const section = $(`[data-question="${question.id}"]`)
            const ids = section.find('.paper-boxes .paper-id').toArray()
            expect(ids.map((id) => $(id).text())).toEqual(choices(question).map(String))
            expect(section.find('.paper-box')).toHaveLength(choices(question).length)
            if (takesWords(question)) expect(section.find('.paper-lines, .paper-space')).toHaveLength(1)
            expect(section.find('h2').text().length).toBeGreaterThan(question.id.length + 8)
          }
        }
    })

    test('every conditional question says for whom it is, in words and numbers', () => {
      const { $ } = printed(questionnaire)
      const first = questionnaire.questions.filter(
        ({ askedWhen }, at) =>
          askedWhen &&
          JSON.stringify(askedWhen) !== JSON.stringify(questionnaire.questions[at - 1]?.askedWhen),
      )
      expect(first.length).toBeGreaterThan(0)
      for (const { id } of first)
        expect($(`[data-question="${id}"] .paper-opens`).text()).toMatch(/“.+” in question \d+.+go to/i)
      expect($('.paper-opens')).toHaveLength(first.length)
      expect($.text()).not.toMatch(/\{\{|undefined|null|NaN/)
    })

    test('says who asks, what is promised and who can help before the first question', () => {
      const { html, $ } = printed(questionnaire)
      const before = load(html.slice(0, html.indexOf('class="paper-question"')))('main').text()
      const numbers = helpNow(questionnaire.audience).map(({ id }) =>
        words('en').t(`survey-frame:help-now.${id}.name`),
      )
      expect(numbers.length).toBeGreaterThanOrEqual(4)
      const due = ['999', 'types your answers', 'Friday 11 December 2026']
      if (questionnaire.kind === 'ordinary') due.push(...numbers)
      expect(due.filter((said) => !before.includes(said))).toEqual([])
      // What is true of the screen alone is not said on paper.
      const online = ['press Continue', 'receipt lets you']
      expect(online.filter((said) => $('main').text().includes(said))).toEqual([])
    })

    test.each(printedKinds)('its %s needs nothing else, runs nothing, and is valid', async (kind) => {
      for (const language of languageIds)
        for (const large of [false, true]) {
          const { html, $ } = printed(questionnaire, { kind, language, large })
          expect($('html').attr()).toMatchObject({ lang: language, dir: directionOf(language) })
          expect($('script, link, iframe, object, form')).toHaveLength(0)
          for (const image of $('img').toArray()) expect($(image).attr('src')).toMatch(/^data:image\/svg/)
          expect($('title').text()).toContain('Inventedshire <b>')
          expect($('h1')).toHaveLength(1)
          const bare = html.replace(/<style>[\s\S]*?<\/style>/, '')
          const report = await validator.validateString(bare)
          expect(
            report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId} ${one.message}`)),
          ).toEqual([])
        }
    })

    test('the poster and each card have the square, the address and the code', () => {
      const poster = printed(questionnaire, { kind: 'poster' })
      expect(poster.$('svg.qr-code[role=img]')).toHaveLength(1)
      expect(poster.$('main').text()).toContain('voices.example')
      expect(poster.$('.short-code').text()).toBe('k7mq-2xnp')
      expect(poster.$('main').text()).toContain('Friday 11 December 2026')
      const cards = printed(questionnaire, { kind: 'cards' }).$('.card')
      expect(cards).toHaveLength(8)
      expect(cards.find('svg.qr-code')).toHaveLength(8)
    })

    test('the same wish gives the same bytes', () => {
      expect(printed(questionnaire).html).toBe(printed(questionnaire).html)
      expect(printed(questionnaire, { large: true }).html).not.toBe(printed(questionnaire).html)
    })
  })

test('without a last day, none is named', () => {
  for (const questionnaire of questionnaires)
    for (const kind of printedKinds)
      expect(printed(questionnaire, { kind, closes: null }).$('main').text()).not.toMatch(
        /null|give it back by|answer until/,
      )
})
