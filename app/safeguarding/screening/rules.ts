import { z } from 'zod'
import { type Pattern, patternOf } from './pattern.ts'
import { classes } from './rules/classes.ts'
import { englishConcern } from './rules/english-concern.ts'
import { englishUrgent } from './rules/english-urgent.ts'
import { englishWiderConcern } from './rules/english-wider-concern.ts'
import { englishWiderUrgent } from './rules/english-wider-urgent.ts'
import { englishLookAlikes } from './rules/look-alikes.ts'
import { otherLanguages } from './rules/other-languages.ts'
import { worldLanguages } from './rules/world-languages.ts'

const category = z.enum([
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
])
export type Category = z.infer<typeof category>

/** `certain` rules hold their own negation: a "not" before them softens nothing. */
const group = z.strictObject({
  category,
  level: z.enum(['urgent', 'concern']),
  certain: z.boolean().optional(),
  patterns: z.array(z.string().regex(/^\S+(?: \S+)*$/u)).min(1),
})
export type RuleGroup = z.input<typeof group>

export type Rule = { category: Category; level: 'urgent' | 'concern'; certain: boolean; pattern: Pattern }

export const rules: readonly Rule[] = z
  .array(group)
  .parse([
    ...englishUrgent,
    ...englishWiderUrgent,
    ...englishConcern,
    ...englishWiderConcern,
    ...otherLanguages,
    ...worldLanguages,
  ])
  .flatMap(({ patterns, certain, ...rest }) =>
    patterns.map((source) => ({ ...rest, certain: certain ?? false, pattern: patternOf(source, classes) })),
  )

export const lookAlikes: readonly { pattern: Pattern }[] = englishLookAlikes.map((source) => ({
  pattern: patternOf(source, classes),
}))
