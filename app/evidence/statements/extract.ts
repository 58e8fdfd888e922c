import type { Words } from '#app/platform/i18n/words.server.ts'
import type { SentimentValue } from '#db/schema.ts'

type Count = number | null
/** A theme's numbers; null where a number is hidden. */
export type Told = {
  people: { submitted: Count; inProgress: Count }
  sentiment: Record<SentimentValue, Count>
  groups: readonly { audience: string; people: Count }[]
  certainty: { level: 'low' | 'medium' | 'high' }
}
export type Lean = 'for' | 'against' | 'even' | 'neither'

/**
 * What can be said of a theme by its numbers alone, in sentences of the locale: how many, who, which way, how sure.
 * The same numbers give the same sentences; a hidden number gives no sentence.
 */
export function extractOf(
  t: Words['t'],
  list: (items: string[]) => string,
  told: Told,
  spoke: Count,
): string[] {
  const { submitted, inProgress } = told.people
  const people = submitted === null || inProgress === null ? null : submitted + inProgress
  if (people === 0) return [t('statements:extract.nobody')]
  const groups = told.groups.flatMap((group) =>
    group.people
      ? [
          t('statements:extract.group', {
            who: t(`inspector:audiences.${group.audience}`),
            number: group.people,
          }),
        ]
      : [],
  )
  const lean = leanOf(told.sentiment)
  return [
    people === null
      ? t('statements:extract.few')
      : spoke === null
        ? t('statements:extract.people', { count: people })
        : t('statements:extract.people-of', { count: people, spoke }),
    ...(inProgress ? [t('statements:extract.in-progress', { count: inProgress })] : []),
    ...(groups.length > 0 ? [t('statements:extract.groups', { groups: list(groups) })] : []),
    ...(lean ? [t(`statements:extract.lean.${lean}`, { ...told.sentiment })] : []),
    ...(told.certainty.level === 'low' && people !== null ? [t('statements:extract.unsure')] : []),
  ]
}

const evenShare = 0.15

/** Undefined where a number is hidden. Close numbers lean no way: one more answer could turn them. */
export function leanOf({ positive, negative, mixed, neutral }: Told['sentiment']): Lean | undefined {
  if (positive === null || negative === null || mixed === null || neutral === null) return undefined
  if (positive + negative + mixed === 0) return 'neither'
  const gap = Math.abs(positive - negative)
  if (gap <= evenShare * (positive + negative + mixed)) return 'even'
  return positive > negative ? 'for' : 'against'
}
