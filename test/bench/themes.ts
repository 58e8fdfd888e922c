/** `npm run bench -- themes`: prints, judges nothing. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createEngine } from '#app/themes/index.ts'
import { inventedAnswers } from './invented-answers.ts'
import { median } from './load.ts'
import { themesRun } from './themes-run.ts'

/** What can't be less: each answer's words found and counted against a list of words a theme. */
function wordsOnly(lists: readonly ReadonlySet<string>[]) {
  return (text: string): number => {
    let hits = 0
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}']+/gu))
      for (const list of lists) if (list.has(word)) hits++
    return hits
  }
}

export async function themesSpeed(runs: number, given: { million: boolean; answers: number }): Promise<void> {
  const engine = createEngine()
  const answers = inventedAnswers(10_000)
  const vocabulary = [...new Set(answers.flatMap((text) => text.toLowerCase().split(/\W+/)))]
  const lists = Array.from({ length: 31 }, (_, i) => new Set(vocabulary.filter((_, at) => at % 31 === i)))
  const floor = wordsOnly(lists)
  const code = (text: string) => engine.code({ text, language: 'en' }).units.length
  // In turn, so that a slow minute of the machine strikes both.
  const seconds = { floor: [] as number[], earshot: [] as number[] }
  const some = answers.slice(0, 4000)
  for (let run = 0; run < runs; run++) {
    seconds.floor.push(timed(floor, some))
    seconds.earshot.push(timed(code, some))
  }
  const rate = (times: number[]) => some.length / median(times)
  console.log('| coding, one thread | answers/s | × floor |\n| --- | --- | --- |')
  console.log(`| words only, 31 lists | ${Math.round(rate(seconds.floor))} | 1.00 |`)
  console.log(
    `| units, themes, tone, reasons | ${Math.round(rate(seconds.earshot))} | ${(rate(seconds.earshot) / rate(seconds.floor)).toFixed(2)} |`,
  )
  growth(code, answers, given.million ? [1000, 10_000, 100_000, 1_000_000] : [1000, 10_000, 100_000])
  discovery(given.answers)
  await themesRun([given.answers / 4, given.answers, ...(given.million ? [given.answers * 4] : [])])
}

function growth(code: (text: string) => number, answers: readonly string[], sizes: readonly number[]) {
  console.log('\n| answers coded | seconds | exponent since the row above |\n| --- | --- | --- |')
  let before: { size: number; took: number } | undefined
  for (const size of sizes) {
    const began = performance.now()
    for (let i = 0; i < size; i++) code(answers[i % answers.length] ?? '')
    const took = (performance.now() - began) / 1000
    const exponent = before ? (Math.log(took / before.took) / Math.log(size / before.size)).toFixed(2) : ''
    console.log(`| ${size} | ${took.toFixed(2)} | ${exponent} |`)
    before = { size, took }
  }
}

/** In a process of its own, so that its memory is its own. */
function discovery(answers: number) {
  const script = fileURLToPath(new URL('./discovery-once.ts', import.meta.url))
  const ran = spawnSync(process.execPath, ['--import', 'tsx', script, String(answers)], { encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`discovery failed: ${ran.stderr}`)
  console.log('\n| discovery | units | groups | seconds | most memory, MB |\n| --- | --- | --- | --- | --- |')
  console.log(ran.stdout.trim())
}

function timed(work: (text: string) => number, texts: readonly string[]): number {
  const began = performance.now()
  for (const text of texts) work(text)
  return (performance.now() - began) / 1000
}
