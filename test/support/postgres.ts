/**
 * A PostgreSQL of our own for one test run: made in a temporary folder, on a free port, gone when the run ends.
 * It is held by a pipe: should this process be killed, the pipe closes and the server and its folder go too.
 */
import { execFileSync, spawn } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from './ports.ts'

const START_MILLISECONDS_MAX = 20_000

export type RunningPostgres = { url: string; stop(): Promise<void> }

export async function startPostgres(): Promise<RunningPostgres> {
  const bin = postgresPrograms()
  const as = postgresUser()
  const home = mkdtempSync(join(tmpdir(), 'earshot-pg-'))
  if (as) chownSync(home, as.uid, as.gid)
  const options = { ...as, cwd: home, env: { ...process.env, LC_ALL: 'C.UTF-8' } }
  const data = join(home, 'data')
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '--auth=trust', '--username=earshot', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...options, stdio: 'pipe' },
  )
  const port = await freePort()
  // A test database may lose its data when the machine stops: fsync off makes it several times faster.
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${home}`, 'max_connections=200']
  settings.push('fsync=off', 'full_page_writes=off', 'synchronous_commit=off')
  const shell = '"$@" & server=$!; cat >/dev/null; kill -INT $server; wait $server; cd /; rm -rf "$0"'
  const server = ['-D', data, '-p', `${port}`, ...settings.flatMap((setting) => ['-c', setting])]
  const keeper = spawn('sh', ['-c', shell, home, join(bin, 'postgres'), ...server], {
    ...options,
    stdio: ['pipe', 'ignore', 'ignore'],
    // Ctrl-C reaches the whole group: the server must outlive the tests that are finishing.
    detached: true,
  })
  const url = `postgres://earshot@127.0.0.1:${port}/postgres`
  const stop = () =>
    new Promise<void>((resolve) => {
      if (keeper.exitCode !== null) return resolve()
      keeper.once('exit', () => resolve())
      keeper.stdin?.end()
    })
  if (!(await answers(url))) {
    await stop()
    throw new Error(`PostgreSQL did not start within ${START_MILLISECONDS_MAX / 1000} seconds`)
  }
  return { url, stop }
}

/** The folder of the newest installed server programs. */
function postgresPrograms(): string {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(debian, version, 'bin')), '/usr/local/bin', '/usr/bin']
  places.push('/opt/homebrew/bin', '/usr/local/opt/postgresql/bin')
  const found = places.find(
    (place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres')),
  )
  if (!found)
    throw new Error(
      'PostgreSQL is not installed. On Debian: apt-get install postgresql, then run this again.',
    )
  return found
}

// The server refuses to run as root; Debian's package brings a user for it.
function postgresUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function answers(url: string): Promise<boolean> {
  const until = Date.now() + START_MILLISECONDS_MAX
  while (Date.now() < until) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return true
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  return false
}
