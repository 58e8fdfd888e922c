// The service's own programs (server, worker, command line, threads): each in one file, what they share in others.
// Reading their hundreds of modules one by one would be most of what a start takes.
import { readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const TO = 'build/program'
const PROGRAMS = ['server.ts', 'app/worker.server.ts', 'app/commands/earshot.ts']
const THREAD = /\.worker\.server\.ts$/

/** Side by side in one folder: app/platform/programs.server.ts finds a program beside the file that starts it. */
export async function buildProgram() {
  rmSync(TO, { recursive: true, force: true })
  const threads = readdirSync('app', { recursive: true })
    .filter((path) => THREAD.test(path))
    .map((path) => join('app', path))
  await build({
    entryPoints: [...PROGRAMS, ...threads].map((path) => ({ in: path, out: nameOf(path) })),
    outdir: TO,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'error',
  })
}

const nameOf = (path) => basename(path).replace(/(\.server)?\.ts$/, '')
