/** What was drawn, as lines: pure data, so that a line can go and come back. */
export type Stroke = {
  readonly colour: string
  readonly width: number
  readonly points: readonly (readonly [number, number])[]
}
export type Sheet = {
  /** Whether the picture that was there before lies under the lines. */
  readonly under: boolean
  readonly strokes: readonly Stroke[]
}
export type Story = {
  readonly past: readonly Sheet[]
  readonly now: Sheet
  readonly future: readonly Sheet[]
}

const STEPS_MAX = 200

export const begin = (under: boolean): Story => ({ past: [], now: { under, strokes: [] }, future: [] })

/** Whatever was undone before is gone with the next thing that is done. */
export function does(story: Story, now: Sheet): Story {
  return { past: [...story.past, story.now].slice(-STEPS_MAX), now, future: [] }
}

export const draws = (story: Story, stroke: Stroke): Story =>
  does(story, { ...story.now, strokes: [...story.now.strokes, stroke] })

export const clears = (story: Story): Story => does(story, { under: false, strokes: [] })

/** The same story where there is nothing to undo. */
export function undoes(story: Story): Story {
  const before = story.past.at(-1)
  if (!before) return story
  return { past: story.past.slice(0, -1), now: before, future: [story.now, ...story.future] }
}

export function redoes(story: Story): Story {
  const [next, ...future] = story.future
  return next ? { past: [...story.past, story.now], now: next, future } : story
}

export const isEmpty = ({ now }: Story): boolean => !now.under && now.strokes.length === 0
