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
  // `lang` is what other sites call it, and what somebody may type.
  const language = parameters.get('language') ?? parameters.get('lang')
  const chosen = [...parameters].filter(([name, value]) => isChoice(name, value))
  parameters.delete('language')
  parameters.delete('lang')
  for (const [name] of chosen) parameters.delete(name)
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return [
    ...(isLanguage(language) ? [`earshot_language=${language}${attributes}`] : []),
    ...(chosen.length > 0 ? [preferencesCookie(withChoices(preferencesOf(cookies), chosen), secure)] : []),
  ]
}
