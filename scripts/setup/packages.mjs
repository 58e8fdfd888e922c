// The npm packages: installed when they are not what package-lock.json says, rebuilt after a change of Node.
import { existsSync, readFileSync } from 'node:fs'
import { ensureMachine, needed } from './machine.mjs'
import { lastLines, run, runNpm } from './run.mjs'
import { Stop } from './say.mjs'

const loads = ['-e', "new (require('better-sqlite3'))(':memory:').close()"]
// A production setting of the person's own must not leave out what builds the pages.
const npmOptions = { env: { NODE_ENV: undefined, npm_config_loglevel: 'error' } }

export async function ensurePackages(note) {
  if (isInstalled()) note('Packages are in place')
  else {
    await ensureMachine(needed.toInstall, note)
    note('Installing packages (about 2 minutes)')
    const installed = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'], npmOptions)
    if (installed.code !== 0) throw whyNot(installed.output)
  }
  await ensureDatabaseModule(note)
}

/** Are the installed packages those of the lock? npm writes its own list last, so a broken-off install has none. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  const present = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages
  const same = (path) => present[path]?.version === wanted[path]?.version
  // Packages for other systems are in the lock and not on this disk.
  const mayBeAbsent = (entry) => entry.optional || entry.devOptional || entry.os || entry.cpu
  return (
    Object.keys(present).every(same) &&
    Object.entries(wanted).every(
      ([path, entry]) => path === '' || same(path) || (mayBeAbsent(entry) && !present[path]),
    )
  )
}

// better-sqlite3 is compiled for one major version of Node: after a change it must be compiled again.
async function ensureDatabaseModule(note) {
  if ((await run(process.execPath, loads)).code === 0) return
  await ensureMachine(needed.toInstall, note)
  note('Preparing the database module for this version of Node (about 2 minutes)')
  const rebuilt = await runNpm(['rebuild', 'better-sqlite3'], npmOptions)
  const tried = await run(process.execPath, loads)
  if (rebuilt.code !== 0 || tried.code !== 0)
    throw new Stop(
      'The database module (better-sqlite3) does not work with this Node. Delete the node_modules folder, then run this again.',
      lastLines(`${rebuilt.output}\n${tried.output}`, 15),
    )
}

function whyNot(output) {
  const detail = lastLines(output, 15)
  if (/ENOSPC/.test(output))
    return new Stop('The disk is full. Free about 1 GB, then run this again.', detail)
  if (/EAI_AGAIN|ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET/.test(output))
    return new Stop(
      'npm could not reach its package registry. Check the network connection, then run this again.',
      detail,
    )
  if (/gyp ERR|not found: make|g\+\+/.test(output))
    return new Stop(
      'A package could not be compiled. On Debian type: sudo apt-get install -y g++ make python3 (then run this again).',
      detail,
    )
  return new Stop(
    'The packages could not be installed; npm says why above. Mend that, then run this again.',
    detail,
  )
}
