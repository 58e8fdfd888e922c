/** A text cut where what was flagged begins and ends. */
export function flaggedParts(
  text: string,
  reasons: readonly { start: number; end: number }[],
): { start: number; text: string; flagged: boolean }[] {
  const edges = reasons.flatMap(({ start, end }) => [start, end]).filter((at) => at > 0 && at < text.length)
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, cuts[at + 1]),
    flagged: reasons.some((reason) => reason.start <= start && start < reason.end),
  }))
}
