import { isLanguage } from '../i18n/languages.ts'
import { isTheme } from './theme.ts'

/**
 * What a link such as `?language=ar` or `?colours=dark` chose, as cookies that end with the visit. What was read is
 * taken out of the parameters given.
 */
export function choiceCookies(parameters: URLSearchParams, secure: boolean): string[] {
  const language = parameters.get('language')
  const colours = parameters.get('colours')
  const attributes = `; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  parameters.delete('language')
  parameters.delete('colours')
  return [
    ...(isLanguage(language) ? [`earshot_language=${language}${attributes}`] : []),
    ...(isTheme(colours) ? [`earshot_colours=${colours}${attributes}`] : []),
  ]
}
