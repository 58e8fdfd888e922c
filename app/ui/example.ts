import type { ReactNode } from 'react'

/**
 * A component as it may look, hostile words included. One list feeds the gallery, the tests of the markup and of
 * accessibility. Ids within are unique over all examples, so that many can stand on one page.
 */
export type Example = { readonly name: string; readonly render: () => ReactNode }

/** Words that break weak components. */
export const hostile = {
  markup: 'Ben & Jo <b>said</b> "no" & left <script>alert(1)</script>',
  long: 'Donaudampfschifffahrtsgesellschaftskapitän',
  arabic: 'هل تحصل على المساعدة التي تحتاجها؟',
} as const
