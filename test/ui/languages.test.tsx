/** Choosing a language, and being told that a machine wrote it. */
import { load } from 'cheerio'
import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test } from 'vitest'
import { makeWords } from '#app/platform/i18n/instance.ts'
import { languageIds, languages } from '#app/platform/i18n/languages.ts'
import { LanguageList } from '#app/ui/language-list/language-list.tsx'
import { MachineNote } from '#app/ui/machine-note/machine-note.tsx'
import { html } from './page.tsx'

describe('the list of languages', () => {
  const $ = load(
    html(<LanguageList offered={languageIds} current="ur" hrefOf={(id) => `?language=${id}&from=x`} />),
  )

  test('says each name in its own language and direction', () => {
    const links = $('nav[aria-label] a').toArray()
    expect(links.map((link) => $(link).text())).toEqual(languageIds.map((id) => languages[id].name))
    for (const link of links) {
      const id = $(link).attr('lang') as (typeof languageIds)[number]
      expect($(link).attr('dir'), id).toBe(languages[id].dir)
      expect($(link).attr('hreflang'), id).toBe(id)
      expect($(link).attr('href'), id).toBe(`?language=${id}&from=x`)
    }
  })

  test('marks the one that holds', () => {
    expect($('[aria-current=true]').text()).toBe('اردو')
    expect($('[aria-current]')).toHaveLength(1)
  })

  test('takes its name from the heading above where there is one', () => {
    const page = load(html(<LanguageList offered={languageIds} current="en" labelledBy="heading" />))
    expect(page('nav').attr('aria-labelledby')).toBe('heading')
    expect(page('nav').attr('aria-label')).toBeUndefined()
  })
})

describe('the note about a machine', () => {
  const shown = (language: 'en' | 'pl', states: Record<string, string>, namespaces: string[]) => {
    const files = Object.fromEntries(Object.entries(states).map(([name, state]) => [name, { _state: state }]))
    const words = makeWords(language, {
      en: { languages: { _state: 'source', 'machine-note': 'A machine put this.' } },
      ...(language === 'en' ? {} : { [language]: files }),
    })
    return renderToStaticMarkup(
      <I18nextProvider i18n={words}>
        <MachineNote namespaces={namespaces} />
      </I18nextProvider>,
    )
  }
  const mixed = { ui: 'reviewed by Ania', legal: 'machine' }

  test('stands where any file of the page is a machine’s', () => {
    expect(shown('pl', mixed, ['ui', 'legal'])).toContain('A machine put this.')
  })

  test('is gone where people have checked all that the page says', () => {
    expect(shown('pl', mixed, ['ui'])).toBe('')
    expect(shown('pl', { ...mixed, legal: 'reviewed by Ania' }, ['ui', 'legal'])).toBe('')
  })

  test('is not said of English, nor of words that are not there', () => {
    expect(shown('en', {}, ['ui', 'languages'])).toBe('')
    expect(shown('pl', mixed, ['new-file'])).toBe('')
  })
})
