import { share } from './task.ts'

export type LabelScore = { precision: number; recall: number; f1: number; support: number }

/** Precision, recall and F1 over rows that carry sets of labels; macro is the even mean over labels with support. */
export function scoreLabels(labels: string[], truth: string[][], said: string[][]) {
  const counts = new Map(labels.map((label) => [label, { hit: 0, said: 0, real: 0 }]))
  truth.forEach((real, row) => {
    const chosen = new Set(said[row] ?? [])
    for (const label of new Set(real)) {
      const count = counts.get(label)
      if (count) count.real++
      if (count && chosen.has(label)) count.hit++
    }
    for (const label of chosen) {
      const count = counts.get(label)
      if (count) count.said++
    }
  })
  const all = [...counts.values()]
  const sum = (key: 'hit' | 'said' | 'real') => all.reduce((total, count) => total + count[key], 0)
  const scored = [...counts].map(([label, count]) => [label, scoreOf(count)] as const)
  const supported = scored.map(([, score]) => score).filter((score) => score.support > 0)
  const mean = (key: 'precision' | 'recall' | 'f1') =>
    share(
      supported.reduce((total, score) => total + score[key], 0),
      supported.length,
    )
  const { precision, recall, f1 } = scoreOf({ hit: sum('hit'), said: sum('said'), real: sum('real') })
  return {
    micro: { precision, recall, f1 },
    macro: { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') },
    labels: Object.fromEntries(scored),
  }
}

function scoreOf(count: { hit: number; said: number; real: number }): LabelScore {
  return {
    precision: share(count.hit, count.said),
    recall: share(count.hit, count.real),
    f1: share(2 * count.hit, count.said + count.real),
    support: count.real,
  }
}

/** Expected calibration error over ten even bins: how far "how sure" is from how often it was right. */
export function calibrationError(pairs: Iterable<{ confidence: number; right: boolean }>): number {
  const bins = Array.from({ length: 10 }, () => ({ count: 0, sure: 0, right: 0 }))
  let total = 0
  for (const { confidence, right } of pairs) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))]
    if (!bin) continue
    bin.count++
    bin.sure += confidence
    if (right) bin.right++
    total++
  }
  const off = bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0)
  return share(off, total)
}

export const rounded = (value: number) => Math.round(value * 1e6) / 1e6
