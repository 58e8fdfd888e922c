/**
 * Average-link clustering by cosine: the two groups whose members are most alike on average become one, over and over.
 * The average between groups comes from their sums, so a point may itself stand for many.
 */
export type Points = {
  count: number
  width: number
  /** Row-major: the sum of the unit vectors that a point stands for. */
  sums: Float32Array
  /** How many it stands for. */
  sizes: Float64Array
}
export type Merge = { a: number; b: number; alike: number }

/** Memory is 4·count² bytes: keep `count` to some thousands. Ties go to the lower number. */
export function averageLink({ count, width, sums, sizes: given }: Points): Merge[] {
  const sizes = Float64Array.from(given)
  const alike = new Float32Array(count * count)
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++) {
      const value = dotAt(sums, i * width, j * width, width) / ((sizes[i] as number) * (sizes[j] as number))
      alike[i * count + j] = value
      alike[j * count + i] = value
    }
  const living = new Uint8Array(count).fill(1)
  const merges: Merge[] = []
  const chain: number[] = []
  let lowest = 0
  while (merges.length < count - 1) {
    if (chain.length === 0) {
      while (living[lowest] === 0) lowest++
      chain.push(lowest)
    }
    const here = chain.at(-1) as number
    const before = chain.at(-2) ?? -1
    // The one before wins ties: otherwise the chain could run in a circle.
    let nearest = before
    let best = before < 0 ? Number.NEGATIVE_INFINITY : (alike[here * count + before] as number)
    const row = here * count
    for (let j = 0; j < count; j++)
      if (living[j] === 1 && j !== here && (alike[row + j] as number) > best) {
        best = alike[row + j] as number
        nearest = j
      }
    if (nearest !== before) {
      chain.push(nearest)
      continue
    }
    chain.length -= 2
    const [a, b] = here < before ? [here, before] : [before, here]
    join(a, b)
    merges.push({ a, b, alike: best })
  }
  return merges
    .map((merge, i) => ({ merge, i }))
    .sort((x, y) => y.merge.alike - x.merge.alike || x.i - y.i)
    .map(({ merge }) => merge)

  function join(a: number, b: number) {
    const [ofA, ofB] = [sizes[a] as number, sizes[b] as number]
    for (let j = 0; j < count; j++) {
      if (living[j] === 0 || j === a || j === b) continue
      const value =
        (ofA * (alike[a * count + j] as number) + ofB * (alike[b * count + j] as number)) / (ofA + ofB)
      alike[a * count + j] = value
      alike[j * count + a] = value
    }
    living[b] = 0
    sizes[a] = ofA + ofB
  }
}

function dotAt(values: Float32Array, from: number, to: number, width: number): number {
  let [one, two, three, four] = [0, 0, 0, 0]
  const even = width & ~3
  for (let d = 0; d < even; d += 4) {
    one += (values[from + d] as number) * (values[to + d] as number)
    two += (values[from + d + 1] as number) * (values[to + d + 1] as number)
    three += (values[from + d + 2] as number) * (values[to + d + 2] as number)
    four += (values[from + d + 3] as number) * (values[to + d + 3] as number)
  }
  for (let d = even; d < width; d++) one += (values[from + d] as number) * (values[to + d] as number)
  return one + two + three + four
}

/** Which group each point is in when the strongest merges are done until `groups` remain and what
 * remains is less alike than `alikeEnough`. Numbered by first member. */
export function cutAt(
  count: number,
  merges: readonly Merge[],
  groups: number,
  alikeEnough = Number.POSITIVE_INFINITY,
): Int32Array {
  const into = Int32Array.from({ length: count }, (_, i) => i)
  const rootOf = (i: number): number => {
    let root = i
    while (into[root] !== root) root = into[root] as number
    return root
  }
  for (const [done, { a, b, alike }] of merges.entries()) {
    if (count - done <= groups && alike < alikeEnough) break
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x !== y) into[Math.max(x, y)] = Math.min(x, y)
  }
  return Int32Array.from({ length: count }, (_, i) => rootOf(i))
}
