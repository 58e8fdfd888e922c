/**
 * `earshot themes run` as people run it, over answers imported into an empty SQLite database in a folder of its own:
 * seconds and most memory of that process. Prints a row of the bench's table for each number of answers.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { inventedAnswers } from './invented-answers.ts'

const made = z.object({ id: z.string() })
const ran = z.object({ answers: z.number(), units: z.number(), themes: z.number() })

export async function themesRun(counts: readonly number[]): Promise<void> {
  console.log(
    '\n| themes run, SQLite | parts | themes | seconds | of processor | most memory, MB | exponent since the row above |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  let before: { count: number; seconds: number } | undefined
  for (const count of counts) {
    const { seconds, processor, megabytes, answers, units, themes } = await onceOver(count)
    const exponent = before
      ? (Math.log(seconds / before.seconds) / Math.log(count / before.count)).toFixed(2)
      : ''
    console.log(
      `| ${answers} answers | ${units} | ${themes} | ${seconds.toFixed(1)} | ${processor.toFixed(1)} | ${Math.round(megabytes)} | ${exponent} |`,
    )
    before = { count, seconds }
  }
}

async function onceOver(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-themes-'))
  try {
    const env = { ...process.env, EARSHOT_DATA_DIR: join(folder, 'data') }
    const file = join(folder, 'answers.csv')
    const rows = inventedAnswers(count)
      .map((text) => text.trim() || 'Nothing.')
      .map((text) => `"${text.replaceAll('"', '""')}"`)
    writeFileSync(file, `said\n${rows.join('\n')}\n`)
    const when = ['--opens', '2026-01-01', '--closes', '2026-12-31']
    const inspection = ['inspection', 'create', '--area', 'Invented', '--type', 'full', ...when, '--json']
    const { id } = made.parse(JSON.parse((await earshot(inspection, env)).stdout))
    const to = ['--inspection', id, '--audience', 'parent-carer', '--text', 'said', '--json']
    await earshot(['responses', 'import', file, ...to], env)
    const began = performance.now()
    const { stdout, ...used } = await earshot(['themes', 'run', '--inspection', id, '--json'], env)
    return { seconds: (performance.now() - began) / 1000, ...used, ...ran.parse(JSON.parse(stdout)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function earshot(args: string[], env: NodeJS.ProcessEnv) {
  const command = ['--import', 'tsx', 'app/commands/earshot.ts', ...args]
  const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = [textOf(child.stdout), textOf(child.stderr)]
  const used = usedBy(child)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`earshot ${args.join(' ')} ended with ${code}: ${(await err).slice(-500)}`)
  return { stdout: await out, ...used() }
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  let text = ''
  for await (const part of stream.setEncoding('utf8')) text += part
  return text
}

/** Linux tells what a process has used while it lives; elsewhere this stays nought. */
function usedBy({ pid }: ChildProcess): () => { megabytes: number; processor: number } {
  let megabytes = 0
  let processor = 0
  const look = () => {
    try {
      const told = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
      megabytes = Math.max(megabytes, Number(told?.[1] ?? 0) / 1024)
      // The fields after the name in brackets; the 12th and 13th are hundredths of a second.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
      processor = Math.max(processor, (Number(fields[11]) + Number(fields[12])) / 100)
    } catch {
      clearInterval(timer)
    }
  }
  const timer = setInterval(look, 200)
  return () => {
    clearInterval(timer)
    return { megabytes, processor }
  }
}
