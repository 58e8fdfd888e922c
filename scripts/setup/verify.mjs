import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'
import { findUnlicensed } from '../checks/licences.mjs'
import { findUnlocked } from '../checks/lockfile.mjs'
import { ensureBuild } from './build.mjs'
import { ensureMachine, needed } from './machine.mjs'
import { ensurePackages } from './packages.mjs'
import { run } from './run.mjs'
import { explain, Stop, say, seconds, stepsOf } from './say.mjs'

const REPORT = 'build/vitest.json'
const bin = (name, file) => `node_modules/${name}/${file}`
const cruised = ['app', 'db', 'test', 'server.ts', 'vite.config.ts', 'vitest.config.ts']

/** What must be in place before anything can be checked: without it, nothing after it makes sense. */
const preparations = [
  ['This computer', (note) => ensureMachine([...needed.toVerify], note)],
  ['Packages', ensurePackages],
]

/** Each check stands alone: when one fails the others still run, so that one run tells everything. */
const checks = [
  ['Types (tsc)', () => program(bin('typescript', 'bin/tsc'), '--noEmit', '--project', '.')],
  [
    'Style and common mistakes (biome)',
    () => program(bin('@biomejs/biome', 'bin/biome'), 'ci', '--error-on-warnings', '--colors=off', '.'),
  ],
  [
    'Who may import whom (dependency-cruiser)',
    () =>
      program(
        bin('dependency-cruiser', 'bin/dependency-cruise.mjs'),
        '--config',
        '.dependency-cruiser.mjs',
        ...cruised,
      ),
  ],
  [
    'Unused code and packages (knip)',
    () => program(bin('knip', 'bin/knip.js'), '--no-progress', '--treat-config-hints-as-errors'),
  ],
  ['Licences of packages', async () => nothingIn(await findUnlicensed())],
  [
    'Package lock',
    async () => nothingIn(findUnlocked(JSON.parse(readFileSync('package-lock.json', 'utf8')))),
  ],
  ['Pages (build)', ensureBuild],
]

/** Checks everything. The last line of stdout is `N passed, N failed`; the exit code is 0 only for none failed. */
export async function verify() {
  const started = performance.now()
  const step = stepsOf(preparations.length + checks.length + 1)
  let failed = 0
  for (const [title, prepare] of preparations) {
    const fine = await timed(step, title, prepare)
    if (!fine) return finish(started, 0, 1)
  }
  for (const [title, check] of checks) if (!(await timed(step, title, check))) failed += 1
  const tests = await step('Tests (vitest): about 25 minutes', runTests)
  finish(started, tests.passed, tests.failed + failed)
}

function finish(started, passed, failed) {
  say(`Took ${seconds(started)}`)
  process.exitCode = failed === 0 ? 0 : 1
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
}

async function timed(step, title, work) {
  const started = performance.now()
  return await step(title, async (note) => {
    try {
      await work(note)
      note(`ok (${seconds(started)})`)
      return true
    } catch (error) {
      explain(error instanceof Stop ? error : new Stop(`${title}: ${error.message}`, error.stack))
      note(`FAILED (${seconds(started)}): ${title}`)
      return false
    }
  })
}

async function program(script, ...args) {
  const { code, output } = await run(process.execPath, [script, ...args], { env: { NO_COLOR: '1' } })
  if (code !== 0) throw new Stop('See above.', stripVTControlCharacters(output))
}

function nothingIn(problems) {
  if (problems.length > 0) throw new Stop('See above.', problems.join('\n'))
}

/**
 * The figures are the runner's own. It may end badly with no failed test to show for it (an error outside any
 * test, a file that cannot be read): that counts as one failed. A skipped test is a promise nobody checks: failed.
 */
async function runTests(note) {
  mkdirSync('build', { recursive: true })
  rmSync(REPORT, { force: true })
  const code = await show(bin('vitest', 'vitest.mjs'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ])
  const report = readReport()
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0)
  if (skipped > 0) note(`${skipped} tests were skipped: each counts as failed`)
  const failed = (report.numFailedTests ?? 0) + skipped
  return { passed: report.numPassedTests ?? 0, failed: failed || (code === 0 ? 0 : 1) }
}

function readReport() {
  try {
    return JSON.parse(readFileSync(REPORT, 'utf8'))
  } catch {
    return {}
  }
}

// The runner shows how far it is; that is progress, so it goes where progress goes.
function show(script, args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], {
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, NODE_ENV: 'test' },
    })
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
