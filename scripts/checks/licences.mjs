import { createRequire } from 'node:module'
import { run } from '../setup/run.mjs'

/** Licences that let a service be run and shared without further duties than naming the author. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
  'Zlib',
]

/** Fine for tools that check or build and are not part of what runs: they stay in their own files, unchanged. */
const forToolsOnly = ['MPL-2.0']

/** Packages whose licence is fine though the list cannot say so, each with the reason. */
const exceptions = {
  mediabunny: 'MPL-2.0; runs on the server alone, whole and unchanged, and is never sent to a browser',
}

/** One line for each installed package whose licence is not allowed. */
export async function findUnlicensed() {
  const [all, running] = [await listed([]), await listed(['--production'])]
  return Object.entries(all).flatMap(([name, { licenses }]) => {
    const allowed = running[name] ? permissive : [...permissive, ...forToolsOnly]
    const bare = name.slice(0, name.lastIndexOf('@'))
    if (exceptions[bare] || isAllowed([licenses].flat().join(' AND '), allowed)) return []
    return [`${name} has the licence ${licenses}, which is not on the list in scripts/checks/licences.mjs`]
  })
}

/** `MIT OR GPL-3.0` is fine when one of them is; `MIT AND GPL-3.0` only when all are. */
export function isAllowed(expression, allowed) {
  const plain = expression.replace(/[()*]/g, '').trim()
  if (/ OR /i.test(plain)) return plain.split(/ OR /i).some((part) => isAllowed(part, allowed))
  return plain.split(/ AND /i).every((part) => allowed.includes(part.trim()))
}

async function listed(flags) {
  const require = createRequire(import.meta.url)
  const tool = require.resolve('license-checker-rseidelsohn/bin/license-checker-rseidelsohn.js')
  const { code, output } = await run(process.execPath, [tool, '--json', '--excludePrivatePackages', ...flags])
  if (code !== 0) throw new Error(output)
  return JSON.parse(output)
}
