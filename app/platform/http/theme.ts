export const themes = ['system', 'light', 'dark', 'cream', 'contrast'] as const
export type Theme = (typeof themes)[number]

/** The colours a person chose, kept in a cookie for the visit. */
export function themeOf(cookie: string | null): Theme {
  const chosen = /(?:^|;\s*)earshot_colours=([a-z]+)/.exec(cookie ?? '')?.[1]
  return themes.find((theme) => theme === chosen) ?? 'system'
}

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}
