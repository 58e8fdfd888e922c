/** What each component must do, one promise a test. What needs a browser is in in-a-browser.test.tsx. */
import { type CheerioAPI, load } from 'cheerio'
import { describe, expect, test } from 'vitest'
import { allExamples } from '#app/ui/all-examples.ts'
import { BarChart } from '#app/ui/bar-chart/bar-chart.tsx'
import { ChoiceGroup } from '#app/ui/choice-group/choice-group.tsx'
import { hostile } from '#app/ui/example.ts'
import { Face, faceNames } from '#app/ui/face/face.tsx'
import { DeskPage } from '#app/ui/page/desk-page.tsx'
import { RespondentPage } from '#app/ui/page/respondent-page.tsx'
import { Quote } from '#app/ui/quote/quote.tsx'
import { reachOf, ToneBar } from '#app/ui/tone-bar/tone-bar.tsx'
import { html } from './page.tsx'

const example = (component: string, name: string): CheerioAPI => {
  const found = allExamples[component]?.find((one) => one.name === name)
  if (!found) throw new Error(`${component} has no example called ${name}`)
  return load(html(found.render()))
}

describe('choice group', () => {
  test('is one group with its question as name, hint and error with it', () => {
    const $ = example('choice-group', 'error with hint')
    expect($('fieldset > legend').text()).toBe('How old are you?')
    const described = ($('fieldset').attr('aria-describedby') ?? '').split(' ')
    expect(described.map((id) => $(`#${id}`).text())).toEqual([
      'Choose one.',
      'Choose one of these, or press Skip.',
    ])
  })

  test('every answer is a native input with a label of its own', () => {
    const $ = example('choice-group', 'twelve choices, markup and long words')
    const inputs = $('input[type=checkbox]').toArray()
    expect(inputs).toHaveLength(12)
    for (const input of inputs) expect($(`label[for="${$(input).attr('id')}"]`)).toHaveLength(1)
  })

  test('what was answered before is still chosen', () => {
    const $ = load(
      html(
        <ChoiceGroup
          id="x"
          name="x"
          legend="Q"
          options={[
            { value: 'a', label: 'A', checked: false },
            { value: 'b', label: 'B', checked: true },
          ]}
        />,
      ),
    )
    expect($('input:checked').val()).toBe('b')
  })

  test('where there is no picture there is no empty box, and the words stand', () => {
    const $ = example('choice-group', 'missing picture')
    expect($('label').first().find('svg, img')).toHaveLength(0)
    expect($('label').first().text()).toBe('Music')
  })
})

test('the five faces differ in shape, not only in colour', () => {
  const drawings = faceNames.map((name) =>
    load(html(<Face name={name} />))('path')
      .toArray()
      .map((path) => path.attribs.d)
      .join(' '),
  )
  expect(new Set(drawings).size).toBe(5)
})

describe('text answer', () => {
  test('keeps what was typed, says what is wrong beside it, and is named by its question', () => {
    const $ = example('text-answer', 'one line, error with hint, words kept')
    const field = $('input')
    expect(field.val()).toBe(hostile.markup)
    expect(field.attr('aria-invalid')).toBe('true')
    expect($(`label[for="${field.attr('id')}"]`).text()).toContain(hostile.long)
    expect(field.attr('aria-describedby')?.split(' ')).toHaveLength(2)
  })

  test('takes its direction from the words', () => {
    expect(example('text-answer', 'long')('textarea').attr('dir')).toBe('auto')
  })
})

test('error summary: is read out at once, takes focus, and leads to each field', () => {
  const $ = example('error-summary', 'several, hostile words')
  const summary = $('[role=alert]')
  expect(summary.attr('tabindex')).toBe('-1')
  expect(
    summary
      .find('li a')
      .toArray()
      .every((link) => link.attribs.href?.startsWith('#')),
  ).toBe(true)
})

test('help panel: every way to help is a link that a phone can follow', () => {
  const $ = example('help-panel', 'help now')
  const links = $('a')
    .toArray()
    .map((link) => link.attribs.href)
  expect(links).toEqual(['tel:999', 'tel:08001111'])
})

test('receipt: the words can be found by any client, and read from the left in any language', () => {
  const $ = example('receipt', 'right to left')
  expect($('bdi[data-receipt][lang=en]').text()).toBe('amber otter window seven')
})

test('progress: says in words what the bar shows', () => {
  const $ = example('progress', 'first')
  expect($(`#${$('progress').attr('aria-labelledby')}`).text()).toBe('Question 1 of 12')
})

test('answers: every change says what it changes', () => {
  const labels = example(
    'summary-list',
    'answers',
  )('a')
    .toArray()
    .map((link) => link.attribs['aria-label'])
  expect(new Set(labels).size).toBe(labels.length)
})

describe('page', () => {
  const respondent = (leaveHref: string | undefined) =>
    load(html(<RespondentPage leaveHref={leaveHref}>{null}</RespondentPage>))

  test('skips to its one main part', () => {
    for (const $ of [respondent('/leave'), load(html(<DeskPage>{null}</DeskPage>))]) {
      expect($('a').first().attr('href')).toBe('#main')
      expect($('main')).toHaveLength(1)
      expect($('main').attr('id')).toBe('main')
    }
  })

  test('leave fast comes before everything that can be reached but the skip link', () => {
    expect(respondent('/leave')('a').eq(1).attr('data-leave')).toBe('')
  })

  test('privacy and accessibility are linked from every page', () => {
    for (const $ of [respondent('/leave'), load(html(<DeskPage>{null}</DeskPage>))])
      for (const path of ['/privacy', '/accessibility'])
        expect($(`footer a[href="${path}"]`), path).toHaveLength(1)
  })

  test('the page one leaves to says nothing of the product', () => {
    expect(respondent(undefined)('body').text()).not.toContain('Earshot')
  })

  test('the desk offers nothing to somebody who is not signed in', () => {
    const $ = load(html(<DeskPage>{null}</DeskPage>))
    expect($('a[href^="/desk"]')).toHaveLength(0)
    expect($('a[href="/sign-out"]')).toHaveLength(0)
  })
})

describe('table', () => {
  test('has a caption, names its rows and columns, and can be scrolled by keyboard', () => {
    const $ = example('data-table', 'numbers and names')
    expect($('caption').text()).not.toBe('')
    expect($('thead th[scope=col]').length).toBeGreaterThan(1)
    expect($('tbody th[scope=row]')).toHaveLength($('tbody tr').length)
    expect($('section').attr('tabindex')).toBe('0')
    expect($(`#${$('section').attr('aria-labelledby')}`).is('caption')).toBe(true)
  })
})

describe('bars', () => {
  const counts = { negative: 6, mixed: 2, neutral: 2, positive: 10 }
  const numbers = (value: string | undefined) => Number.parseFloat(value ?? '')

  test('shares fill the width, in one order', () => {
    const $ = load(html(<ToneBar counts={counts} />))
    expect($('.tone-bar__negative').attr('x')).toBe('0%')
    expect($('.tone-bar__negative').attr('width')).toBe('30%')
    expect($('.tone-bar__mixed').attr('x1')).toBe('30%')
    expect($('.tone-bar__positive').attr('width')).toBe('50%')
  })

  test('diverging bars put negative before the middle and positive after it', () => {
    const $ = load(html(<ToneBar counts={counts} shape="diverging" scale={12} />))
    const negative = $('.tone-bar__negative')
    expect(numbers(negative.attr('x')) + numbers(negative.attr('width'))).toBeLessThanOrEqual(50)
    expect(numbers($('.tone-bar__positive').attr('x'))).toBeGreaterThanOrEqual(50)
    expect(reachOf(counts)).toBe(12)
  })

  test('nothing is drawn where a count is hidden: a length would give it away', () => {
    for (const shape of ['share', 'diverging'] as const) {
      const $ = load(html(<ToneBar counts={{ ...counts, neutral: null }} shape={shape} scale={12} />))
      expect($('rect, .tone-bar__mixed')).toHaveLength(0)
    }
  })

  test('a chart has a name, every bar its words, and every number its cell', () => {
    const words = {
      tones: { negative: 'Bad', mixed: 'Mixed', neutral: 'Neutral', positive: 'Good' },
      row: 'Theme',
      table: 'As a table',
      hidden: 'Too few',
      bar: () => 'Six bad, two mixed, two neutral, ten good',
    }
    const hidden = { negative: 3, mixed: 0, neutral: null, positive: 0 }
    const $ = load(
      html(
        <BarChart
          id="c"
          caption="Which way people lean"
          words={words}
          rows={[
            { id: 'a', label: 'Waiting', counts },
            { id: 'b', label: 'Travel', counts: hidden },
          ]}
        />,
      ),
    )
    expect($(`#${$('figure').attr('aria-labelledby')}`).text()).toBe('Which way people lean')
    expect($('svg[role=img]').attr('aria-label')).toBe('Six bad, two mixed, two neutral, ten good')
    expect($('svg[role=img]')).toHaveLength(1)
    const cells = $('tbody tr')
      .first()
      .find('td')
      .toArray()
      .map((cell) => $(cell).text())
    expect(cells).toEqual(['6', '2', '2', '10'])
    expect($('.chart__row').last().text()).toContain('Too few')
  })
})

test('quote: carries its language and direction, who speaks, which side, and the way to the whole answer', () => {
  const $ = load(
    html(
      <Quote
        words={hostile.arabic}
        lang="ar"
        who="Parent or carer"
        stance={{ side: 'against', words: 'Against' }}
        source={{ href: '/desk/a', words: 'Whole answer' }}
      />,
    ),
  )
  expect($('blockquote').attr('lang')).toBe('ar')
  expect($('blockquote').attr('dir')).toBe('auto')
  expect($('figcaption').text()).toContain('Against')
  expect($('figcaption').text()).toContain('Parent or carer')
  expect($('figcaption a').attr('href')).toBe('/desk/a')
})
