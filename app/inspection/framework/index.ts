import { z } from 'zod'
import version202506 from './2025-06.json' with { type: 'json' }

const day = z.iso.date()
const id = z.string().regex(/^[A-Za-z0-9]+(?:-[a-z0-9]+)*$/)

/** A framework as published: ids only; every word a person reads is in the locale's `codebook.json`. */
const frameworkSchema = z
  .object({
    version: z.string(),
    inForceFrom: day,
    amended: z.array(day),
    source: z.string(),
    read: day,
    criteria: z.array(z.object({ id, group: z.string() })).min(1),
    topics: z.array(z.object({ id, criteria: z.array(id).min(1) })),
  })
  .refine(
    ({ criteria, topics }) =>
      topics.every((topic) => topic.criteria.every((one) => criteria.some((known) => known.id === one))),
    'a topic serves a criterion that the framework does not have',
  )

export type Framework = z.infer<typeof frameworkSchema>
export type Criterion = Framework['criteria'][number]
export type Topic = Framework['topics'][number]

/** Newest last. Older versions stay: an inspection keeps the one it was opened under. */
export const frameworks: readonly Framework[] = [frameworkSchema.parse(version202506)]

export const frameworkNow: Framework = newest()

export function findFramework(version: string): Framework | undefined {
  return frameworks.find((framework) => framework.version === version)
}

function newest(): Framework {
  const last = frameworks.at(-1)
  if (!last) throw new Error('no framework is built in')
  return last
}
