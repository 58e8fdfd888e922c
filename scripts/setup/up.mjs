import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { ensureBuild } from './build.mjs'
import { ensurePackages } from './packages.mjs'
import { explain, Stop, say, stepsOf } from './say.mjs'

// npm passes Ctrl-C on as well: the same wish arrives twice, and only a later one means "now!".
const SAME_WISH_MS = 1500

/** Installs, builds and serves. What it says goes to stderr; stdout is the server's: links, then `ready URL`. */
export async function up() {
  const step = stepsOf(4)
  try {
    // First what would stop the server in the end: nobody should wait minutes to hear that a port is taken.
    await step('Looking at this computer', checkPlace)
    await step('Packages', ensurePackages)
    await step('Pages', ensureBuild)
    await step('Starting', async (note) => {
      note('The first start also makes the database and a demonstration inspection (about 1 minute)')
      note('Ctrl-C stops Earshot; npm run up starts it again, with everything it was told')
      serve()
    })
  } catch (error) {
    explain(error)
    process.exitCode = 1
  }
}

async function checkPlace() {
  const port = Number(process.env.PORT || 3000)
  const host = process.env.HOST || '127.0.0.1'
  const dataDir = resolve(process.env.EARSHOT_DATA_DIR || './data')
  const keyDir = dirname(resolve(process.env.EARSHOT_KEY_FILE || `${dataDir}.key`))
  for (const folder of [dataDir, keyDir]) checkWritable(folder)
  const taken = await whyNotListen(port, host)
  if (taken === 'EADDRINUSE')
    throw new Stop(
      `Port ${port} is in use by another program (perhaps Earshot is running already). Stop that one, or type: PORT=${port + 1} npm run up`,
    )
  if (taken === 'EACCES')
    throw new Stop(`Port ${port} is not allowed for this user. Choose one above 1023: PORT=3000 npm run up`)
  if (taken)
    throw new Stop(
      `HOST=${host} PORT=${port} cannot be served from here (${taken}). Try: HOST=127.0.0.1 PORT=3000 npm run up`,
    )
}

/** Throws when the folder, or the nearest one above it that exists, cannot be written to. */
function checkWritable(folder) {
  if (!existsSync(folder) && folder !== dirname(folder)) return checkWritable(dirname(folder))
  try {
    // Rights alone do not tell: a disk may be mounted read-only, and root is refused nothing on paper.
    rmdirSync(mkdtempSync(join(folder, '.earshot-')))
  } catch (error) {
    throw new Stop(
      `Earshot cannot write to ${folder} (${error.code}). Let this user write there, or choose another place: EARSHOT_DATA_DIR=/path/to/folder npm run up`,
    )
  }
}

function whyNotListen(port, host) {
  return new Promise((settle) => {
    const probe = createServer()
    probe.once('error', (error) => settle(error.code ?? error.message))
    probe.once('listening', () => probe.close(() => settle(undefined)))
    try {
      probe.listen(port, host)
    } catch (error) {
      settle(error.code)
    }
  })
}

function serve() {
  const server = spawn(process.execPath, ['build/program/server.js'], {
    env: { ...process.env, NODE_ENV: 'production' },
    // The channel closes with us, however we end: the server can hear that and stop too.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // A group of its own: it hears of Ctrl-C once, from us, and can finish what it is doing.
    detached: process.platform !== 'win32',
  })
  let wishedAt
  const stop = () => {
    const now = Date.now()
    if (wishedAt === undefined) {
      say('Stopping (what was sent is being stored)')
      server.kill('SIGTERM')
    } else if (now - wishedAt > SAME_WISH_MS) server.kill('SIGKILL')
    wishedAt ??= now
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  server.on('error', (error) => {
    say(`The server could not be started: ${error.message}`)
    process.exitCode = 1
  })
  server.on('exit', (code) => process.exit(code ?? 1))
}
