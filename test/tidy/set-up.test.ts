/** The parts of the set-up commands that decide, proven able to say no. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

// Plain Node scripts have no types; what is used of them is written down here.
type Checks = {
  findUnlocked(lock: unknown): string[]
  isAllowed(expression: string, allowed: string[]): boolean
  nodeProblem(version: string): string | undefined
}
const script = async (path: string) => (await import(pathToFileURL(`scripts/${path}`).href)) as Checks

test('an old Node is told which one to install; each supported one passes', async () => {
  const { nodeProblem } = await script('setup/node-version.mjs')
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.0.0', '26.1.0'])
    expect(nodeProblem(version), version).toBeUndefined()
  for (const version of ['12.22.0', '18.20.4', '20.18.9', '21.7.0', '22.11.0', '23.1.0'])
    expect(nodeProblem(version), version).toMatch(/^Earshot needs Node.js 20\.19.*nodejs\.org.*$/)
})

test.each(['scripts/setup/up.mjs', 'scripts/setup/verify.mjs'])(
  '%s is read before any package is installed',
  (program) => {
    const read = new Set<string>()
    const needed = (path: string): string[] => {
      if (read.has(path)) return []
      read.add(path)
      const named = readFileSync(path, 'utf8').matchAll(/^(?:import|export) (?:[^']* from )?'([^']+)'/gm)
      return [...named].flatMap(([, name = '']) => {
        if (name.startsWith('node:')) return []
        return name.startsWith('.') ? needed(join(dirname(path), name)) : [`${path}: ${name}`]
      })
    }
    expect(needed(program)).toEqual([])
    expect(read.size).toBeGreaterThan(4)
  },
)

test('a lock that names a registry or lacks another platform’s package is refused', async () => {
  const { findUnlocked } = await script('checks/lockfile.mjs')
  const whole = {
    packages: {
      '': { name: 'x' },
      'node_modules/a': { integrity: 'sha512-', optionalDependencies: { 'a-linux': '1' } },
      'node_modules/a-linux': { integrity: 'sha512-', optional: true },
    },
  }
  expect(findUnlocked(whole)).toEqual([])
  const { 'node_modules/a-linux': _, ...rest } = whole.packages
  expect(findUnlocked({ packages: rest })).toEqual([expect.stringContaining('may need a-linux')])
  const named = {
    ...whole.packages,
    'node_modules/b': { integrity: 'sha512-', resolved: 'https://host/b.tgz' },
  }
  expect(findUnlocked({ packages: named })).toEqual([expect.stringContaining('https://host/b.tgz')])
})

test('one allowed licence of two is enough when there is a choice, and not when both bind', async () => {
  const { isAllowed } = await script('checks/licences.mjs')
  expect(isAllowed('(MIT OR GPL-3.0)', ['MIT'])).toBe(true)
  expect(isAllowed('MIT AND GPL-3.0', ['MIT'])).toBe(false)
  expect(isAllowed('GPL-3.0', ['MIT'])).toBe(false)
  expect(isAllowed('UNKNOWN', ['MIT'])).toBe(false)
})
