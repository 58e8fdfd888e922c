/** Answers coded a second by the whole built-in engine: units, criteria and topics, tone, reasons. */

import { sampleResponses } from '#app/demo/samples.server.ts'
import { createEngine } from '#app/themes/index.ts'
import { median } from './load.ts'

export async function codingSpeed(runs: number): Promise<void> {
  const answers = sampleResponses().flatMap((response) =>
    Object.values(response.answers).flatMap(({ text }) =>
      text ? [{ text, language: response.language }] : [],
    ),
  )
  const began = performance.now()
  const engine = createEngine()
  const opened = performance.now() - began
  const rates: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    for (let round = 0; round < 4; round++) for (const answer of answers) engine.code(answer)
    rates.push((4 * answers.length * 1000) / (performance.now() - start))
  }
  console.log(`\n| engine | value |\n| --- | --- |`)
  console.log(`| ready after | ${(opened / 1000).toFixed(2)} s |`)
  console.log(`| answers coded a second, one thread | ${Math.round(median(rates))} |`)
}
