import { load } from 'cheerio'
import { HtmlValidate } from 'html-validate'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { expect, test } from 'vitest'
import { languageIds } from '#app/platform/i18n/languages.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import { allExamples } from '#app/ui/all-examples.ts'
import { projectFiles } from '#test/tidy/project-files.ts'

const words = openWords('locales')
const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // React writes these as it likes.
    'void-style': 'off',
    'attr-case': 'off',
    // The whole way to get help is one link: its words may break where a small phone needs it.
    'tel-non-breaking': 'off',
    // Ticks of one question share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button'] }],
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'long-title': 'off',
    // The content security policy refuses styles in markup, so none may be written.
    'no-inline-style': 'error',
  },
})

function rendered(node: ReactNode, language: (typeof languageIds)[number]): string {
  return renderToStaticMarkup(<I18nextProvider i18n={words(language)}>{node}</I18nextProvider>)
}

const all = Object.entries(allExamples).flatMap(([component, examples]) =>
  examples.map((example) => ({ component, ...example })),
)

test('every component that has examples is in the gallery, and every one has some', () => {
  const files = projectFiles(/^app\/ui\/.*\.examples\.tsx$/).map((path) => path.split('/')[2])
  expect(Object.keys(allExamples).sort()).toEqual([...new Set(files)].sort())
  expect(Object.values(allExamples).every((examples) => examples.length > 0)).toBe(true)
})

for (const { component, name, render } of all)
  test(`${component}, ${name}: valid markup in every language`, async () => {
    for (const language of languageIds) {
      const report = await validator.validateString(rendered(render(), language))
      const found = report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} [${selector}]`),
      )
      expect(found, language).toEqual([])
    }
  })

test('words with markup in them stay words', () => {
  for (const { component, name, render } of all) {
    const page = load(rendered(render(), 'en'))
    expect(page('script, main b').length, `${component}, ${name}`).toBe(0)
  }
})

test('no id stands twice where all examples stand on one page', () => {
  const seen = new Map<string, string>()
  for (const { component, name, render } of all.filter((example) => example.component !== 'page')) {
    const page = load(rendered(render(), 'en'))
    for (const element of page('[id]').toArray()) {
      const id = page(element).attr('id') ?? ''
      expect(seen.get(id), `${id} of ${component}, ${name}`).toBeUndefined()
      seen.set(id, `${component}, ${name}`)
    }
  }
})

test('the check of markup notices what is wrong', async () => {
  const report = await validator.validateString('<p style="color: red"><div>x</div></p><img src="a.svg">')
  expect(report.valid).toBe(false)
})
