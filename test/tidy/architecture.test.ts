/**
 * Who may import whom: the rules in .dependency-cruiser.mjs hold for the code (npm run verify cruises it whole),
 * and here each of them is broken once, in a house of cards of its own, to see that it notices.
 */
import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, inject, test } from 'vitest'

type Rules = { forbidden: { name: string }[] }
type Breach = { rule: { name: string }; from: string; to: string; cycle?: { name: string }[] }

/** Rule → a file that breaks it and the import that does. What is imported is made too. */
const breaches: readonly (readonly [rule: string, file: string, imports: string])[] = [
  ['flow-survey', 'app/survey/a.ts', "import '#app/evidence/index.ts'"],
  ['flow-voice', 'app/voice/a.ts', "import '#app/intake/index.ts'"],
  ['flow-safeguarding', 'app/safeguarding/a.server.ts', "import '#app/themes/index.server.ts'"],
  ['flow-intake', 'app/intake/a.ts', "import type { X } from '#app/themes/index.ts'"],
  ['flow-themes', 'app/themes/a.ts', "import '../evidence/index.ts'"],
  ['inspection-knows-no-room', 'app/inspection/a.ts', "import '#app/access/index.ts'"],
  ['disclosure-knows-no-room', 'app/disclosure/a.ts', "import '#app/survey/index.ts'"],
  ['access-knows-only-inspection', 'app/access/a.ts', "import '#app/survey/index.ts'"],
  ['ui-knows-no-room', 'app/ui/panel/panel.tsx', "import '#app/disclosure/index.ts'"],
  ['ui-from-views-only', 'app/evidence/rule.ts', "import '#app/ui/chart/chart.tsx'"],
  ['rooms-by-their-faces', 'app/evidence/b.ts', "import '#app/themes/inner.ts'"],
  ['rooms-by-their-faces', 'app/jobs.server.ts', "import './themes/code-now.server.ts'"],
  ['rooms-by-their-faces', 'db/b.server.ts', "import type { Y } from '#app/themes/inner.ts'"],
  ['routes-by-faces-and-views', 'app/routes/desk/route.tsx', "import '#app/evidence/inner.ts'"],
  ['nobody-imports-routes', 'app/evidence/c.ts', "import '#app/routes/desk._index/route.tsx'"],
  ['nobody-imports-commands', 'app/intake/c.ts', "import '#app/commands/import.ts'"],
  ['nobody-below-imports-the-house', 'app/themes/c.server.ts', "import '#app/house.server.ts'"],
  ['platform-stands-on-libraries', 'app/platform/log/a.ts', "import '#app/survey/index.ts'"],
  ['platform-stands-on-libraries', 'app/platform/log/b.server.ts', "import '#db/rows.server.ts'"],
  ['db-takes-types-only', 'db/c.server.ts', "import '#app/survey/index.ts'"],
  ['islands-stay-in-the-browser', 'app/islands/a.ts', "import '#app/survey/index.server.ts'"],
  ['islands-stay-in-the-browser', 'app/islands/b.ts', "import type { Z } from '#db/schema.ts'"],
  ['server-only-reach', 'app/survey/view.tsx', "import './rows.server.ts'"],
  ['database-code-is-server-only', 'app/survey/other-view.tsx', "import '#db/schema.ts'"],
  ['kysely-in-db-only', 'app/intake/d.server.ts', "import 'kysely'"],
  ['drivers-in-connect-only', 'db/d.server.ts', "import 'better-sqlite3'"],
  ['drivers-in-connect-only', 'app/intake/e.server.ts', "import 'pg'"],
  ['tests-stay-in-test', 'app/survey/e.ts', "import '#test/support/engines.ts'"],
  ['no-circles', 'app/survey/circle.ts', "import './circle-back.ts'"],
  ['everything-is-there', 'app/survey/f.ts', "import './nowhere.ts'"],
  ['declared-packages-only', 'app/survey/g.ts', "import 'undeclared'"],
  ['runs-on-dependencies', 'app/survey/h.ts', "import 'only-for-developers'"],
]

/** What the design allows: none of these may be called a breach. */
const allowed: readonly (readonly [file: string, imports: string])[] = [
  ['app/evidence/fine.server.ts', "import '#app/survey/index.ts'; import '#app/themes/index.server.ts'"],
  ['app/evidence/fine.tsx', "import '#app/ui/chart/chart.tsx'; import '#app/disclosure/index.ts'"],
  ['app/evidence/more.server.ts', "import '#db/rows.server.ts'; import '#app/access/index.server.ts'"],
  [
    'app/access/fine.server.ts',
    "import '#app/inspection/index.server.ts'; import '#app/platform/log/log.ts'",
  ],
  ['app/survey/fine.tsx', "import type { Row } from '#db/rows.server.ts'"],
  [
    'app/routes/fine/route.tsx',
    "import '#app/survey/views/step.tsx'; import '#app/evidence/index.server.ts'",
  ],
  ['app/commands/fine.ts', "import '#app/intake/index.server.ts'; import '#app/house.server.ts'"],
  ['app/house.server.ts', "import '#app/evidence/index.server.ts'; import '#db/connect.server.ts'"],
  ['db/fine.server.ts', "import 'kysely'; import type { Kind } from '#app/survey/index.ts'"],
  ['db/connect.server.ts', "import 'better-sqlite3'; import 'pg'; import 'kysely'"],
  ['test/evidence/fine.test.ts', "import '#app/evidence/inner.ts'; import 'only-for-developers'"],
]

const home = () => join(inject('scratch'), 'cards')
let found: Breach[]

beforeAll(async () => {
  write('package.json', {
    name: 'cards',
    type: 'module',
    imports: { '#app/*': './app/*', '#db/*': './db/*', '#test/*': './test/*' },
    dependencies: { kysely: '1.0.0', 'better-sqlite3': '1.0.0', pg: '1.0.0' },
    devDependencies: { 'only-for-developers': '1.0.0' },
  })
  write('tsconfig.json', { compilerOptions: { module: 'ESNext', moduleResolution: 'bundler' } })
  for (const name of ['kysely', 'better-sqlite3', 'pg', 'undeclared', 'only-for-developers']) {
    write(`node_modules/${name}/package.json`, { name, version: '1.0.0', main: 'index.js' })
    write(`node_modules/${name}/index.js`, '')
  }
  const cards = [...breaches.map(([, file, imports]) => [file, imports] as const), ...allowed]
  for (const [file, imports] of cards)
    for (const path of imports.matchAll(/'(#?[./].*?|#.*?)'/g)) makeTarget(file, path[1] ?? '')
  for (const [file, imports] of cards) write(file, imports)
  write('app/survey/circle-back.ts', "import './circle.ts'")
  found = await cruise()
}, 60_000)

for (const [rule, file, imports] of breaches)
  test(`${rule} notices ${imports} in ${file}`, () => {
    expect(found.filter((breach) => isBy(breach, file)).map((breach) => breach.rule.name)).toContain(rule)
  })

test('what the design allows is no breach', () => {
  const fine = new Set(allowed.map(([file]) => file))
  expect(found.filter(({ from }) => fine.has(from))).toEqual([])
})

test('every rule is broken above', async () => {
  const rules = pathToFileURL('.dependency-cruiser.mjs').href
  const { forbidden } = ((await import(rules)) as { default: Rules }).default
  const broken = new Set(breaches.map(([rule]) => rule))
  expect(forbidden.map((rule) => rule.name).filter((name) => !broken.has(name))).toEqual([])
})

// A circle is told once, from wherever it was first seen.
function isBy({ from, cycle }: Breach, file: string): boolean {
  return from === file || (cycle ?? []).some(({ name }) => name === file)
}

function makeTarget(from: string, target: string): void {
  if (target.includes('nowhere')) return
  const path = target.startsWith('#') ? target.slice(1) : join(dirname(from), target)
  write(
    path,
    'export type X = 1; export type Y = 1; export type Z = 1; export type Row = 1; export type Kind = 1',
  )
}

function write(path: string, content: unknown): void {
  const full = join(home(), path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content))
}

function cruise(): Promise<Breach[]> {
  const program = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const rules = resolve('.dependency-cruiser.mjs')
  const args = [program, '--config', rules, '--output-type', 'json', 'app', 'db', 'test']
  return new Promise((done, fail) => {
    // It exits with the number of breaches, so only its report tells whether it worked.
    execFile(process.execPath, args, { cwd: home(), maxBuffer: 64 * 1024 * 1024 }, (_, stdout, stderr) => {
      try {
        done((JSON.parse(stdout) as { summary: { violations: Breach[] } }).summary.violations)
      } catch {
        fail(new Error(stderr || stdout))
      }
    })
  })
}
