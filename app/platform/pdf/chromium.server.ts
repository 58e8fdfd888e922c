/**
 * PDFs by Chromium, where there is one: a process of its own for each, with a profile and a home that are thrown away,
 * without network, without our settings, killed when it takes too long. Tagged, with an outline.
 */
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export type PdfEngine = {
  /** Which program: another one makes other files. */
  readonly name: string
  /** A document that needs nothing else, as PDF. Throws `PdfFailed`. */
  print(html: string): Promise<Buffer>
}

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const MILLISECONDS_MAX = 90_000

/** The program set, or the first of the usual ones; undefined when there is none or `off` is set. */
export function findChromium(setting: string | undefined): string | undefined {
  if (setting === 'off') return undefined
  return (setting ? [setting] : places).find(isProgram)
}

export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export function chromiumEngine(program: string, millisecondsMax = MILLISECONDS_MAX): PdfEngine {
  return {
    name: program,
    async print(html) {
      const folder = await mkdtemp(join(tmpdir(), 'earshot-pdf-'))
      try {
        const page = join(folder, 'page.html')
        const pdf = join(folder, 'page.pdf')
        await writeFile(page, html, { mode: 0o600 })
        await run(program, flagsFor(folder, page, pdf), folder, millisecondsMax)
        const bytes = await readFile(pdf).catch(() => Buffer.alloc(0))
        if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new PdfFailed('it wrote no PDF')
        return bytes
      } finally {
        // Its last helpers may still be writing when the first process is gone.
        await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
      }
    },
  }
}

function flagsFor(folder: string, page: string, pdf: string): string[] {
  // Root has no sandbox to offer; the page is ours, and its own policy lets it run and fetch nothing.
  const root = process.getuid?.() === 0
  return [
    '--headless',
    ...(root ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

function run(program: string, args: string[], home: string, millisecondsMax: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that its helpers end with it.
    const child = spawn(program, args, {
      detached: true,
      stdio: 'ignore',
      cwd: home,
      env: {
        PATH: process.env.PATH ?? '/usr/bin:/bin',
        HOME: home,
        TMPDIR: home,
        LANG: 'C.UTF-8',
      } as unknown as NodeJS.ProcessEnv,
    })
    const patience = setTimeout(() => {
      end(child.pid)
      reject(new PdfFailed(`it took longer than ${millisecondsMax} ms`))
    }, millisecondsMax)
    child.once('error', (cause) => {
      clearTimeout(patience)
      reject(new PdfFailed('it could not be started', { cause }))
    })
    child.once('exit', (code, signal) => {
      clearTimeout(patience)
      end(child.pid)
      if (code === 0) resolve()
      else reject(new PdfFailed(`it ended with ${code ?? signal}`))
    })
  })
}

function end(pid: number | undefined): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The whole group is gone already.
  }
}

export class PdfFailed extends Error {
  override name = 'PdfFailed'
}
