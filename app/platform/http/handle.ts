import type { Island } from './islands.ts'

/**
 * What a route's page needs in the browser. Respondents' pages name islands and get no framework;
 * the inspectors' desk asks to be hydrated.
 */
export type PageHandle = {
  hydrate?: boolean
  islands?: Island[]
  /** Which stylesheet the page wears. */
  look: 'respondent' | 'desk'
  /** May be seen under other settings than those it was asked for with: chosen on it, or kept by the device. */
  anySettings?: boolean
}
