/** How loud each of `count` even stretches is, 0 to 1 of the loudest: what a waveform is drawn from. */
export function peaksOf(samples: Float32Array, count = 200): number[] {
  const peaks = new Array<number>(count).fill(0)
  for (let i = 0; i < samples.length; i++) {
    const place = Math.min(count - 1, Math.floor((i * count) / samples.length))
    const loud = Math.abs(samples[i] ?? 0)
    if (loud > (peaks[place] ?? 0)) peaks[place] = loud
  }
  const loudest = Math.max(...peaks)
  return loudest === 0 ? peaks : peaks.map((peak) => Math.round((peak / loudest) * 100) / 100)
}
