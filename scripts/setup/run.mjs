import { spawn } from 'node:child_process'
import { say, seconds } from './say.mjs'

const STILL_WORKING_MS = 30_000

/**
 * Runs a program and gathers what it says, `{ code, output }`. A long one is known to be alive: every half
 * minute a line says how long it has taken. `env` adds to, or with undefined takes from, our own environment.
 */
export function run(program, args, { env = {}, cwd, quiet = false } = {}) {
  const started = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd,
      env: Object.fromEntries(
        Object.entries({ ...process.env, ...env }).filter(([, value]) => value !== undefined),
      ),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const gather = (chunk) => {
      output += chunk
    }
    child.stdout.setEncoding('utf8').on('data', gather)
    child.stderr.setEncoding('utf8').on('data', gather)
    const alive = setInterval(() => {
      if (!quiet) say(`  still working (${seconds(started)})`)
    }, STILL_WORKING_MS)
    const done = (code) => {
      clearInterval(alive)
      resolve({ code, output })
    }
    child.on('error', (error) => {
      output += error.message
      done(127)
    })
    child.on('close', (code) => done(code ?? 1))
  })
}

/** npm, as the person who typed `npm run …` has it. */
export function runNpm(args, options = {}) {
  const npm = process.env.npm_execpath
  return npm && /npm-cli\.c?js$/.test(npm)
    ? run(process.execPath, [npm, ...args], options)
    : run('npm', args, options)
}

export const lastLines = (text, count) => text.trimEnd().split('\n').slice(-count).join('\n')
