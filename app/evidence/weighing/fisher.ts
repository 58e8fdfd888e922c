/**
 * How likely it is that at least `said` of `of` people in a group say a thing, if the group said it no more often than
 * the `othersSaid` of `others` (Fisher's exact test, one-sided). Exact also for the smallest groups.
 */
export function chanceOf(said: number, of: number, othersSaid: number, others: number): number {
  const all = of + others
  const sayers = said + othersSaid
  const most = Math.min(of, sayers)
  const whole = logChoose(all, sayers)
  let chance = 0
  for (let k = said; k <= most; k++) {
    if (sayers - k > others) continue
    chance += Math.exp(logChoose(of, k) + logChoose(others, sayers - k) - whole)
  }
  return Math.min(1, chance)
}

const logs: number[] = [0]

function logFactorial(n: number): number {
  for (let k = logs.length; k <= n; k++) logs[k] = (logs[k - 1] as number) + Math.log(k)
  return logs[n] as number
}

const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k)
