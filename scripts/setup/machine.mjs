// What the computer itself must have: a compiler for the database module; for the tests a browser and PostgreSQL.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { lastLines, run } from './run.mjs'
import { Stop, say } from './say.mjs'

const isDebian = () => existsSync('/etc/debian_version') && onPath('apt-get')
const isRoot = () => process.getuid?.() === 0

const compiler = {
  what: 'a C++ compiler, make and python3',
  debian: ['g++', 'make', 'python3'],
  // macOS and Windows are given the database module ready-made.
  isThere: () =>
    process.platform !== 'linux' || ((onPath('g++') || onPath('c++')) && onPath('make') && onPath('python3')),
  elsewhere: 'a C++ compiler, make and python3 (Fedora: dnf install gcc-c++ make python3)',
}

const chromium = {
  what: 'Chromium',
  debian: ['chromium'],
  isThere: () =>
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].some(onPath) ||
    existsSync('/Applications/Google Chrome.app'),
  elsewhere: 'Chromium or Chrome',
}

const postgres = {
  what: 'PostgreSQL',
  debian: ['postgresql'],
  isThere: () => onPath('initdb') || existsSync('/opt/homebrew/bin/initdb') || debianHasPostgres(),
  elsewhere: 'PostgreSQL 15 or newer (its initdb and postgres programs)',
}

const voice = {
  what: 'espeak-ng and lame',
  debian: ['espeak-ng', 'lame'],
  isThere: () => onPath('espeak-ng') && onPath('lame'),
  elsewhere: 'espeak-ng and lame (Fedora: dnf install espeak-ng lame; macOS: brew install espeak-ng lame)',
}

export const needed = { toInstall: [compiler], toVerify: [chromium, postgres, voice] }

/** Installs what is missing where it may, and otherwise stops with one line that says what to install and how. */
export async function ensureMachine(things, note = say) {
  const missing = things.filter((thing) => !thing.isThere())
  if (missing.length === 0) return
  const packages = missing.flatMap((thing) => thing.debian).join(' ')
  if (!isDebian())
    throw new Stop(
      `Missing: ${missing.map((thing) => thing.elsewhere).join('; ')}. Install that, then run this again.`,
    )
  if (!isRoot())
    throw new Stop(
      `Missing: ${missing.map((thing) => thing.what).join(', ')}. Type: sudo apt-get install -y ${packages} (then run this again).`,
    )
  note(`Installing Debian packages: ${packages} (about 1 minute)`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update'], { env })
  const args = ['install', '-y', '--no-install-recommends', ...packages.split(' ')]
  const installed = await run('apt-get', args, { env })
  const stillMissing = missing.filter((thing) => !thing.isThere())
  if (installed.code !== 0 || stillMissing.length > 0)
    throw new Stop(
      `The Debian packages could not be installed. Try it by hand: apt-get update && apt-get install -y ${packages}`,
      lastLines(`${updated.code === 0 ? '' : updated.output}\n${installed.output}`, 12),
    )
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isProgram(join(folder, program)))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

// Debian keeps the server's programs out of the PATH, one folder a version.
function debianHasPostgres() {
  const home = '/usr/lib/postgresql'
  return existsSync(home) && readdirSync(home).some((version) => isProgram(join(home, version, 'bin/initdb')))
}
