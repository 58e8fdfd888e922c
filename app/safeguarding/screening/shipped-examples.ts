import first from './examples/first.json' with { type: 'json' }
import wider from './examples/wider.json' with { type: 'json' }
import type { Example } from './learn.ts'

const levels = ['urgent', 'concern', 'none'] as const

/** The invented sentences that the shipped weights were learnt from. The product itself never reads them. */
export function shippedExamples(): Example[] {
  return [first, wider].flatMap((set) =>
    levels.flatMap((level) => set[level].map((text) => ({ text, level }))),
  )
}
