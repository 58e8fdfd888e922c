/** The real server, started as people start it: built pages, a data folder and a database of its own, a free port. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './ports.ts'
import { copyPreparedData } from './prepared-data.ts'

const READY_MILLISECONDS_MAX = 120_000
const STOP_MILLISECONDS_MAX = 15_000
const PROGRAM = ['build/program/server.js']

export type RunningServer = AsyncDisposable & {
  /** `http://localhost:PORT`, without a slash at the end. */
  readonly origin: string
  /** Questionnaire id → link, as printed. */
  readonly respondents: Readonly<Record<string, string>>
  /** The one-time link of the demonstration inspector. */
  readonly signIn: string
  readonly dataDir: string
  /** The settings it runs under: give them to a command that shall work on the same data. */
  readonly settings: Readonly<Record<string, string>>
  readonly pid: number
  /** Everything it said on stderr so far. */
  said(): string
  /** SIGTERM, and its exit code. Safe to repeat. */
  stop(): Promise<number | null>
  /** kill -9: no goodbye. Its data stay until `remove`. */
  kill(): Promise<void>
  /** Deletes the data folder; not when `dataDir` was given. Leaving the scope stops and removes. */
  remove(): void
}

export type ServerWish = {
  /** A folder to keep or to reuse; by default a copy of a prepared one, removed at the end. */
  dataDir?: string
  /** By default SQLite in the data folder. */
  databaseUrl?: string
  port?: number
  /** Further settings. */
  settings?: Record<string, string>
}

/** Builds if needed, starts, and waits for `ready`. Throws with what it said when it ends or stays silent instead. */
export async function startServer(wish: ServerWish = {}): Promise<RunningServer> {
  await built()
  const home = wish.dataDir ? undefined : mkdtempSync(join(tmpdir(), 'earshot-server-'))
  const dataDir = wish.dataDir ?? join(home ?? '', 'data')
  if (!wish.dataDir && !wish.databaseUrl)
    await copyPreparedData(dataDir, (folder) => startServer({ dataDir: folder }))
  const settings = {
    PORT: `${wish.port ?? (await freePort())}`,
    EARSHOT_DATA_DIR: dataDir,
    ...(wish.databaseUrl ? { DATABASE_URL: wish.databaseUrl } : {}),
    ...wish.settings,
  }
  const child = spawn(process.execPath, PROGRAM, {
    env: { ...withoutSettings(process.env), ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => void said.push(chunk))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const lines = await readyLines(child, ended).catch((cause: unknown) => {
    child.kill('SIGKILL')
    throw new Error(`the server did not become ready: ${String(cause)}\n${said.join('')}`)
  })

  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    const patience = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS_MAX)
    return ended.finally(() => clearTimeout(patience))
  }
  const remove = () => {
    if (home) rmSync(home, { recursive: true, force: true })
  }
  return {
    ...readLines(lines),
    dataDir,
    settings,
    pid: child.pid ?? 0,
    said: () => said.join(''),
    stop,
    remove,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    async [Symbol.asyncDispose]() {
      await stop()
      remove()
    },
  }
}

/** The environment without what a person's own settings would change. */
export function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours = /^(EARSHOT_.*|DATABASE_URL|PORT|HOST)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name))) as NodeJS.ProcessEnv
}

let building: Promise<unknown> | undefined
/** The pages and the programs. */
export function built(): Promise<unknown> {
  building ??= promisify(execFile)(process.execPath, ['scripts/build.mjs'])
  return building
}

/** Every line of stdout up to and with `ready`. */
function readyLines(child: ChildProcess, ended: Promise<number | null>): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = ''
    const patience = setTimeout(() => reject(new Error('it stayed silent')), READY_MILLISECONDS_MAX)
    void ended.then((code) => reject(new Error(`it ended with ${code}`)))
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      const lines = text.split('\n').slice(0, -1)
      if (!lines.some((line) => line.startsWith('ready '))) return
      clearTimeout(patience)
      resolve(lines)
    })
  })
}

function readLines(lines: string[]) {
  const wordsAfter = (name: string) =>
    lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? ''
  const respondents = lines.flatMap((line) => {
    const [name, questionnaire, url] = line.split(' ')
    return name === 'respondents' && questionnaire && url ? [[questionnaire, url] as const] : []
  })
  return {
    origin: wordsAfter('ready'),
    signIn: wordsAfter('sign-in'),
    respondents: Object.fromEntries(respondents),
  }
}
