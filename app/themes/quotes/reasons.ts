import type { Side } from './pick.ts'

/** Why a quote was chosen: data, said in words where it is shown. Counts are true numbers: for the team only. */
export type QuoteReason =
  /** Near the middle of what `people` on this side say. */
  | { code: 'typical' | 'typical-short'; people: number }
  /** Of the smaller of two sides. */
  | { code: 'otherwise'; people: number; opposite: number }
  /** The only one on this side. */
  | { code: 'only'; side: Side; elsewhere: number }
  /** Whom nobody else is quoted for, on this side. */
  | { code: 'group'; group: string; people: number; here: number }
  | { code: 'different'; people: number }
  | { code: 'way'; way: string }

export function reasonsFor(quote: {
  side: Side
  first: boolean
  /** Nearer to the middle than half of what could be quoted. */
  near: boolean
  short: boolean
  group: string
  ofGroup: number
  aloneInGroup: boolean
  way: string | null
  /** People on this side, on the side that says otherwise, and on all others. */
  here: number
  opposite: number
  elsewhere: number
}): QuoteReason[] {
  const main = mainReason(quote)
  return quote.way ? [main, { code: 'way', way: quote.way }] : [main]
}

function mainReason({
  side,
  first,
  near,
  short,
  group,
  ofGroup,
  aloneInGroup,
  here,
  opposite,
  elsewhere,
}: Parameters<typeof reasonsFor>[0]): QuoteReason {
  if (here <= 1) return { code: 'only', side, elsewhere }
  if (first && here < opposite) return { code: 'otherwise', people: here, opposite }
  if (first && near) return { code: short ? 'typical-short' : 'typical', people: here }
  if (aloneInGroup && ofGroup < here) return { code: 'group', group, people: ofGroup, here }
  return { code: 'different', people: here }
}
