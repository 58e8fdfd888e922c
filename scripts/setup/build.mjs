// The pages: built when their sources changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'
import { lastLines, run } from './run.mjs'
import { Stop, say } from './say.mjs'

const SOURCES = [
  'app',
  'db',
  'locales',
  'public',
  'scripts',
  'server.ts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const BUILT = 'build/.built'
const LOCK = 'build/.building'
const STALE_LOCK_MS = 10 * 60_000
const PACKED = /\.(js|css|svg|json|html|txt|wasm|map|webmanifest)$/
const PACKED_BYTES_MIN = 512

/** Several processes may ask at once (tests do): one builds, the others wait and find it built. */
export async function ensureBuild(note = say) {
  mkdirSync('build', { recursive: true })
  const release = await takeLock()
  try {
    const wanted = fingerprint()
    if (builtFrom() === wanted) return note('Pages are built')
    note('Building the pages (about half a minute)')
    rmSync(BUILT, { force: true })
    const built = await run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
      env: { NODE_ENV: 'production' },
    })
    if (built.code !== 0)
      throw new Stop(
        'The pages could not be built; the reason is above.',
        lastLines(reasonIn(built.output), 25),
      )
    packAssets('build/client')
    // Only now: on a fresh computer there are no packages while this file is read.
    const { buildProgram } = await import('./program.mjs')
    await buildProgram()
    writeFileSync(BUILT, wanted)
  } finally {
    release()
  }
}

/** Whether what is built is what the sources say now. */
export const isBuilt = () => builtFrom() === fingerprint()

const builtFrom = () => (existsSync(BUILT) ? readFileSync(BUILT, 'utf8') : undefined)

// Rollup ends its complaint with a list of every file it has read.
const reasonIn = (output) => output.replace(/^\s*watchFiles: \[[\s\S]*$/m, '')

// Brotli at its best takes a second once; doing it at each request would take it from every visitor.
function packAssets(folder) {
  for (const path of filesIn(folder)) {
    if (!PACKED.test(path) || statSync(path).size < PACKED_BYTES_MIN) continue
    const bytes = readFileSync(path)
    const best = { params: { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, best))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

function fingerprint() {
  const hash = createHash('sha256').update(process.versions.modules)
  for (const source of SOURCES.filter((path) => existsSync(path)))
    for (const path of filesIn(source)) hash.update(path).update('\0').update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

async function takeLock() {
  for (;;) {
    try {
      mkdirSync(LOCK)
      return () => rmSync(LOCK, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
      if (isAbandoned()) rmSync(LOCK, { recursive: true, force: true })
      else await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
}

// Whoever held it may have been killed.
function isAbandoned() {
  const made = statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs
  return made !== undefined && Date.now() - made > STALE_LOCK_MS
}
