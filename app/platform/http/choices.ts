import { isLanguage } from '../i18n/languages.ts'
import { isChoice, preferencesCookie, preferencesOf, withChoices } from './preferences.ts'

/**
 * What a link such as `?language=ar` or `?colours=dark` chose, as cookies that end with the visit. What was read is
 * taken out of the parameters given.
 */
export function choiceCookies(
  parameters: URLSearchParams,
  { cookies, secure }: { cookies: string | null; secure: boolean },
): string[] {
  const language = parameters.get('language')
  const chosen = [...parameters].filter(([name, value]) => isChoice(name, value))
  parameters.delete('language')
  for (const [name] of chosen) parameters.delete(name)
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return [
    ...(isLanguage(language) ? [`earshot_language=${language}${attributes}`] : []),
    ...(chosen.length > 0 ? [preferencesCookie(withChoices(preferencesOf(cookies), chosen), secure)] : []),
  ]
}
