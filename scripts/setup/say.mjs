// What the two set-up commands say. All of it goes to stderr: stdout belongs to the lines that scripts read.

/** A problem that has a mend: its message is the one line a person needs; detail is what a program said. */
export class Stop extends Error {
  constructor(message, detail = '') {
    super(message)
    this.detail = detail
  }
}

export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Says what stopped us: first what a program said, last the line with the mend. */
export function explain(error) {
  if (!(error instanceof Stop)) throw error
  if (error.detail) say(error.detail.trimEnd())
  say(error.message)
}

/** `Step 2 of 4: Packages`, then the work. `note` may be called with what is happening meanwhile. */
export function stepsOf(titles) {
  let taken = 0
  return async (title, work) => {
    taken += 1
    say(`Step ${taken} of ${titles}: ${title}`)
    return await work((line) => say(`  ${line}`))
  }
}

export function seconds(since) {
  const taken = (performance.now() - since) / 1000
  return taken < 10 ? `${taken.toFixed(1)} s` : `${Math.round(taken)} s`
}
