/**
 * What a person chose under "My settings". One cookie for the visit holds what differs from the defaults
 * (`earshot_settings=size.150_colours.dark`); the server writes it on `<html>` as `data-…` attributes, so that every
 * setting works without JavaScript. The first value of each is the default, which follows the device where it can.
 */
export const preferenceValues = {
  /** Easy read: other words and a picture beside each sentence, of the same questions. */
  reading: ['ordinary', 'easy'],
  /** Per cent of the browser's own text size. */
  size: ['100', '125', '150', '175', '200'],
  spacing: ['normal', 'wide', 'wider'],
  typeface: ['hyperlegible', 'dyslexia', 'device'],
  colours: ['system', 'light', 'dark', 'cream', 'blue', 'contrast'],
  pictures: ['shown', 'large', 'off'],
  /** `simple`: one option at a time. */
  page: ['whole', 'simple'],
  motion: ['device', 'still'],
  /** Where buttons stand: `left` for people who use the left hand. */
  hand: ['right', 'left'],
  /** `on`: each question and option has a listen button; `all`: a page is read as soon as it opens. */
  listen: ['off', 'on', 'all'],
  /** How fast words are read aloud. */
  speed: ['normal', 'slow', 'slower', 'fast'],
  /** Choosing with switches: with one, parts light up in turn; with two, one goes on and one chooses. */
  scanning: ['off', 'one', 'two'],
  /** Seconds for which each part is lit while scanning with one switch. */
  pace: ['2', '1', '3', '5', '8'],
} as const

export type PreferenceName = keyof typeof preferenceValues
export type Preferences = { readonly [Name in PreferenceName]: (typeof preferenceValues)[Name][number] }

export const preferenceNames = Object.keys(preferenceValues) as PreferenceName[]
export const defaultPreferences = Object.fromEntries(
  preferenceNames.map((name) => [name, preferenceValues[name][0]]),
) as Preferences

const cookieName = 'earshot_settings'

/** What a request's cookies say; anything unknown is the default. */
export function preferencesOf(cookies: string | null): Preferences {
  const text = new RegExp(`(?:^|;\\s*)${cookieName}=([a-z0-9._-]*)`).exec(cookies ?? '')?.[1] ?? ''
  return withChoices(
    defaultPreferences,
    text.split('_').map((pair) => pair.split('.') as [string, string]),
  )
}

/** The preferences with those of the given name–value pairs that are real choices. */
export function withChoices(before: Preferences, pairs: Iterable<readonly [string, unknown]>): Preferences {
  const changed: Record<string, string> = { ...before }
  for (const [name, value] of pairs) if (isChoice(name, value)) changed[name] = value
  return changed as Preferences
}

/** The cookie's text: what differs from the defaults. */
export function preferencesText(preferences: Preferences): string {
  return preferenceNames
    .filter((name) => preferences[name] !== defaultPreferences[name])
    .map((name) => `${name}.${preferences[name]}`)
    .join('_')
}

export function preferencesCookie(preferences: Preferences, secure: boolean): string {
  return `${cookieName}=${preferencesText(preferences)}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}

export function isChoice(name: string, value: unknown): value is string {
  return (
    Object.hasOwn(preferenceValues, name) &&
    (preferenceValues[name as PreferenceName] as readonly unknown[]).includes(value)
  )
}
