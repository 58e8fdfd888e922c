/** The browser entries that enhance respondents' pages: name → source. Every page works without them. */
export const islandSources = {
  survey: 'app/islands/survey.ts',
} as const

export type Island = keyof typeof islandSources
export const islandNames = Object.keys(islandSources) as Island[]
