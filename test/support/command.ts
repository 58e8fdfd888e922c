/** The command line, spawned as people run it. */
import { spawn } from 'node:child_process'
import { built, withoutSettings } from './server.ts'

export type CommandResult = { code: number | null; stdout: string; stderr: string }

export async function runCommand(
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<CommandResult> {
  await built()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['build/program/earshot.js', ...args], {
      env: { ...withoutSettings(process.env), ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** A line of `responses export --format jsonl`. */
export type ExportedResponse = {
  id: string
  questionnaire: string
  state: 'submitted' | 'in-progress'
  language: string
  givenBy: string | null
  answers: {
    question: string
    type: string
    value: unknown
    text: string | null
    themes: string[]
    sentiment: string | null
  }[]
}

export async function exported(
  settings: Readonly<Record<string, string>>,
  inspection = 'demo',
): Promise<ExportedResponse[]> {
  const result = await runCommand(
    ['responses', 'export', '--inspection', inspection, '--format', 'jsonl'],
    settings,
  )
  if (result.code !== 0) throw new Error(result.stderr)
  return result.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ExportedResponse)
}
