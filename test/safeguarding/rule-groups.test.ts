import { expect, test } from 'vitest'
import { z } from 'zod'
import { screen, screenByRules } from '#app/safeguarding/index.ts'
import { categories, ruleGroups } from '#app/safeguarding/screening/rules.ts'

const group = z.strictObject({
  category: z.enum(categories),
  level: z.enum(['urgent', 'concern']),
  certain: z.boolean().optional(),
  patterns: z.array(z.string().regex(/^\S+(?: \S+)*$/u)).min(1),
})

test('every group of rules has its form: a known category, a level, patterns of words with one blank between', () => {
  const faulty = ruleGroups.filter((one) => !group.safeParse(one).success)
  expect(faulty).toEqual([])
  expect(ruleGroups.length).toBeGreaterThan(20)
})

test('where a rule speaks, the rules alone say what the whole screening says', () => {
  for (const words of ['my stepdad punches me when hes drunk', 'chcę umrzeć', 'I get bullied every day']) {
    const { level, reasons } = screenByRules(words)
    expect(level).not.toBe('none')
    expect(screen(words, 'en')).toEqual({ level, reasons })
  }
})

test('the rules alone leave calm words alone', () => {
  expect(screenByRules('The garden at my school is nice.').level).toBe('none')
})
