import { type Pattern, patternOf } from './pattern.ts'
import { classes } from './rules/classes.ts'
import { englishConcern } from './rules/english-concern.ts'
import { englishUrgent } from './rules/english-urgent.ts'
import { englishVeiled } from './rules/english-veiled.ts'
import { englishWiderConcern } from './rules/english-wider-concern.ts'
import { englishWiderUrgent } from './rules/english-wider-urgent.ts'
import { englishLookAlikes } from './rules/look-alikes.ts'
import { otherLanguages } from './rules/other-languages.ts'
import { worldLanguages } from './rules/world-languages.ts'

export const categories = [
  'abuse',
  'self-harm',
  'suicide',
  'hurt',
  'unsafe',
  'sexual-harm',
  'exploitation',
  'threat',
  'running-away',
  'medical',
  'neglect',
  'bullying',
  'restraint',
  'medicine',
  'online',
  'domestic-abuse',
  'another-child',
  'distress',
  'carer-strain',
] as const
export type Category = (typeof categories)[number]

/** `certain` rules hold their own negation: a "not" before them softens nothing. */
export type RuleGroup = {
  category: Category
  level: 'urgent' | 'concern'
  certain?: boolean | undefined
  patterns: readonly string[]
}

export type Rule = { category: Category; level: 'urgent' | 'concern'; certain: boolean; pattern: Pattern }

// Written by hand and held to their form by a test: nothing but rules goes to a device that reads words by itself.
export const ruleGroups: readonly RuleGroup[] = [
  ...englishUrgent,
  ...englishWiderUrgent,
  ...englishConcern,
  ...englishWiderConcern,
  ...englishVeiled,
  ...otherLanguages,
  ...worldLanguages,
]

export const rules: readonly Rule[] = ruleGroups.flatMap(({ patterns, certain, ...rest }) =>
  patterns.map((source) => ({ ...rest, certain: certain ?? false, pattern: patternOf(source, classes) })),
)

export const lookAlikes: readonly { pattern: Pattern }[] = englishLookAlikes.map((source) => ({
  pattern: patternOf(source, classes),
}))
