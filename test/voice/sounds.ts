import { readFileSync } from 'node:fs'

/** Eleven seconds of a real voice; who and under which licence is in fixtures/README.md. */
export const fixture = (name: 'jfk.webm' | 'jfk.mp4' | 'one-second.flac') =>
  new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))

export const RATE = 16_000

/** A voice that says one vowel: harmonics over a pitch, fading as a mouth makes them. */
export function vowel(hertz: number, seconds: number, rate = RATE): Float32Array {
  return Float32Array.from({ length: Math.round(seconds * rate) }, (_, at) => {
    let sum = 0
    for (let n = 1; n * hertz < 3500; n++) sum += Math.sin((2 * Math.PI * n * hertz * at) / rate) / n
    return sum * 0.2 * (0.8 + 0.2 * Math.sin((2 * Math.PI * 3 * at) / rate))
  })
}

export const quiet = (seconds: number) => new Float32Array(Math.round(seconds * RATE))
