/** A theme's standing in two ways: of all people, and with each group one voice however many it is. */
export type Standing = {
  /** Share of all people. */
  plain: number
  /** Mean of the groups' shares; null where fewer than two groups are large enough to have one. */
  each: number | null
  groups: { audience: string; people: number; of: number }[]
  /** Groups too small for a share of their own. */
  leftOut: string[]
}

/** Of fewer people one voice more or less would move the mean too much. */
const groupMin = 3

export function standingOf(groups: readonly { audience: string; people: number; of: number }[]): Standing {
  const spoke = groups.filter(({ of }) => of > 0)
  const large = spoke.filter(({ of }) => of >= groupMin)
  const sum = (of: (group: (typeof spoke)[number]) => number) =>
    spoke.reduce((total, group) => total + of(group), 0)
  const all = sum((group) => group.of)
  return {
    plain: all === 0 ? 0 : sum((group) => group.people) / all,
    each:
      large.length < 2 ? null : large.reduce((total, one) => total + one.people / one.of, 0) / large.length,
    groups: [...spoke],
    leftOut: spoke.flatMap(({ audience, of }) => (of < groupMin ? [audience] : [])),
  }
}
