export type Throttle = {
  /** Counts one more try under this key; false when there were too many. */
  allow(key: string, now: Date): boolean
}

/** So many tries in so many seconds for each key, in memory: a restart forgets them. Holds at most `keysMax` keys. */
export function throttleOf(limit: { tries: number; seconds: number; keysMax: number }): Throttle {
  const windows = new Map<string, { began: number; tries: number }>()
  return {
    allow(key, now) {
      const open = windows.get(key)
      if (open && now.getTime() - open.began < limit.seconds * 1000) {
        open.tries += 1
        return open.tries <= limit.tries
      }
      windows.delete(key)
      // The oldest goes first: a flood of new keys cannot fill the memory.
      if (windows.size >= limit.keysMax)
        for (const oldest of windows.keys()) if (windows.delete(oldest)) break
      windows.set(key, { began: now.getTime(), tries: 1 })
      return limit.tries > 0
    },
  }
}
