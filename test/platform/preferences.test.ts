import { expect, test } from 'vitest'
import { choiceCookies } from '#app/platform/http/choices.ts'
import {
  defaultPreferences,
  preferenceNames,
  preferencesCookie,
  preferencesOf,
  preferencesText,
  preferenceValues,
  withChoices,
} from '#app/platform/http/preferences.ts'

test('every choice of every setting comes back from its cookie', () => {
  for (const name of preferenceNames)
    for (const value of preferenceValues[name]) {
      const chosen = withChoices(defaultPreferences, [[name, value]])
      expect(chosen[name]).toBe(value)
      expect(preferencesOf(`a=1; earshot_settings=${preferencesText(chosen)}; b=2`)).toEqual(chosen)
    }
})

test('without a cookie, or with one that means nothing, everything follows the device', () => {
  for (const cookie of [
    null,
    '',
    'earshot_settings=',
    'earshot_settings=size.900_x.y_size',
    'other=size.200',
  ])
    expect(preferencesOf(cookie)).toEqual(defaultPreferences)
})

test('what a form sends beside real choices changes nothing', () => {
  const sent = [
    ['size', '999'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
    ['colours', 'dark'],
  ] as const
  expect(withChoices(defaultPreferences, sent)).toEqual({ ...defaultPreferences, colours: 'dark' })
})

test('the cookie ends with the visit, and script cannot read it', () => {
  const cookie = preferencesCookie(withChoices(defaultPreferences, [['size', '200']]), true)
  expect(cookie).toBe('earshot_settings=size.200; Path=/; HttpOnly; SameSite=Lax; Secure')
  expect(cookie).not.toMatch(/max-age|expires/i)
})

test('a link that chooses is kept beside what was chosen before, and leaves the address', () => {
  const parameters = new URLSearchParams('colours=cream&lang=ar&change=')
  const cookies = choiceCookies(parameters, { cookies: 'earshot_settings=size.150', secure: false })
  expect(cookies).toEqual([
    'earshot_language=ar; Path=/; HttpOnly; SameSite=Lax',
    'earshot_settings=size.150_colours.cream; Path=/; HttpOnly; SameSite=Lax',
  ])
  expect(parameters.toString()).toBe('change=')
})
