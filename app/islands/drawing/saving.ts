/**
 * Saves a picture while it is drawn: a moment after a line, one save at a time, the newest state always last. One that
 * does not get through is tried again for as long as the page stands.
 */
const SAVE_AFTER_MS = 800
const TRY_AGAIN_MS = 4_000

/** False where it did not get through. */
export type Save = () => Promise<boolean>

export function saver(save: Save) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let dirty = false

  async function run(): Promise<void> {
    clearTimeout(timer)
    while (dirty) {
      dirty = false
      if (await save()) continue
      dirty = true
      timer = setTimeout(() => void now(), TRY_AGAIN_MS)
      return
    }
  }
  function now(): Promise<void> {
    running ??= run().finally(() => {
      running = undefined
    })
    return running
  }
  return {
    soon() {
      dirty = true
      clearTimeout(timer)
      timer = setTimeout(() => void now(), SAVE_AFTER_MS)
    },
    /** Resolves once nothing is left to save, or it did not get through. */
    async now(): Promise<boolean> {
      await now()
      // What was drawn while the last save was under way.
      if (dirty && !running) await now()
      return !dirty
    },
    get waits() {
      return dirty || running !== undefined
    },
    end() {
      clearTimeout(timer)
    },
  }
}
