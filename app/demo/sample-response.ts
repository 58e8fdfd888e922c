import { z } from 'zod'

const answerSchema = z
  .strictObject({
    value: z.union([z.number(), z.string(), z.array(z.string()).min(1)]).optional(),
    text: z.string().min(1).optional(),
    skipped: z.literal(true).optional(),
  })
  .refine((answer) => Object.keys(answer).length === 1, 'is a value, a text or a skip: one of the three')

const sampleResponseSchema = z.strictObject({
  id: z.string().regex(/^invented-\d{4}$/),
  questionnaire: z.enum(['child-easy-read', 'young-person', 'young-adult', 'parent-carer', 'practitioner']),
  language: z.enum(['en', 'ar']),
  givenBy: z.enum(['alone', 'helped', 'on-behalf', 'group']),
  helper: z
    .enum(['parent-carer', 'school-staff', 'friend-or-sibling', 'advocate-or-support-worker', 'other'])
    .optional(),
  state: z.enum(['submitted', 'in-progress']),
  /** Whole days before now. */
  dayOffset: z.int().min(0).max(20),
  /** By question id, in the order asked. */
  answers: z.record(z.string().regex(/^[a-z_]+$/), answerSchema),
})

export const sampleResponsesSchema = z.array(sampleResponseSchema)

/** A response that nobody gave: every word is invented, and so is every person, school and number in it. */
export type SampleResponse = z.infer<typeof sampleResponseSchema>
