import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, inject, test } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { runCommand } from '#test/support/command.ts'
import { engines } from '#test/support/engines.ts'
import { fillEverything, type PlainPage, plainClient } from '#test/support/plain-client.ts'
import { startServer } from '#test/support/server.ts'

const planted = {
  draft: 'Quillbrook drafted zanzimere',
  sent: 'Wexelfern posted umbradoon',
  worrying: 'Invented: my uncle Thrandlewick hits me and I am scared to go home',
  imported: 'Ostermunk imported velliquary',
  name: 'Peverell Snodgrackle',
  email: 'snodgrackle@plumberry.example',
}
// Looked for apart from each other, so that no clipping of a text hides it.
const words = Object.values(planted)
  .flatMap((text) => text.split(/[^A-Za-z]+/))
  .filter((word) => word.length > 7 && !/^(imported|Invented)$/.test(word))

function foundIn(bytes: Buffer): string[] {
  const text = bytes.toString('latin1').toLowerCase()
  return words.filter((word) =>
    [word, Buffer.from(word).toString('base64').slice(0, -3), Buffer.from(word).toString('hex')].some(
      (form) => text.includes(form.toLowerCase()),
    ),
  )
}

/** Every file of a folder, and of PostgreSQL every cell of every table as the database gives it. */
async function everything(folder: string, databaseUrl: string): Promise<[string, Buffer][]> {
  const kept = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry): [string, Buffer] => [entry.name, readFileSync(join(entry.parentPath, entry.name))])
  if (databaseUrl.startsWith('sqlite:')) return kept
  const db = connect(databaseUrl)
  try {
    for (const { name } of await db.introspection.getTables()) {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(db)
      const cells = rows.flatMap((row) => Object.values(row))
      kept.push([
        name,
        Buffer.concat(cells.map((cell) => (Buffer.isBuffer(cell) ? cell : Buffer.from(`${cell}\n`)))),
      ])
    }
  } finally {
    await db.destroy()
  }
  return kept
}

for (const engine of engines)
  describe(engine.name, () => {
    test('nothing that a person says, and nobody’s name or address, stands in clear in what is kept or logged', async () => {
      const home = mkdtempSync(join(inject('scratch'), 'planted-'))
      const dataDir = join(home, 'data')
      const databaseUrl = engine.name === 'sqlite' ? `sqlite:${dataDir}/earshot.db` : await engine.emptyUrl()
      const settings = { EARSHOT_LOG_LEVEL: 'debug', EARSHOT_KEY_FILE: join(home, 'data.key') }
      await using server = await startServer({ dataDir, databaseUrl, settings })
      const link = server.respondents['young-person'] ?? ''
      await walk(link, planted.draft, 'y_good')
      const receipt = await walk(link, planted.sent)
      await walk(link, planted.worrying, 'y_good')

      const csv = join(home, 'planted.csv')
      writeFileSync(csv, `c\n${planted.imported}\n`)
      const command = async (...args: string[]) => {
        const { code, stdout, stderr } = await runCommand(args, server.settings)
        expect(code, stderr).toBe(0)
        return { stdout, stderr }
      }
      const imported = await command(
        ...['responses', 'import', csv, '--inspection', 'demo', '--audience', 'other', '--text', 'c'],
      )
      await command(...['user', 'add', '--email', planted.email, '--name', planted.name, '--role', 'lead'])
      rmSync(csv)

      const kept = await everything(dataDir, databaseUrl)
      if (engine.name === 'sqlite') expect(kept.map(([name]) => name)).toContain('earshot.db-wal')
      // The search itself can see: the survey's own ids are there in clear.
      expect(kept.some(([, bytes]) => bytes.includes('y_good'))).toBe(true)
      for (const [name, bytes] of kept) expect(foundIn(bytes), name).toEqual([])
      expect(foundIn(Buffer.from(server.said() + imported.stderr + imported.stdout))).toEqual([])

      // What was stored opens for those who may, until its receipt erases it.
      const exported = ['responses', 'export', '--inspection', 'demo', '--format', 'jsonl']
      const before = (await command(...exported)).stdout
      for (const text of [planted.draft, planted.sent, planted.worrying, planted.imported])
        expect(before).toContain(text)
      await command('erase', '--receipt', receipt ?? '')
      const after = (await command(...exported)).stdout
      expect(after).not.toContain(planted.sent)
      expect(after).toContain(planted.draft)
      for (const [name, bytes] of await everything(dataDir, databaseUrl))
        expect(foundIn(bytes), name).toEqual([])
      await server.stop()
      for (const [name, bytes] of await everything(dataDir, databaseUrl))
        expect(foundIn(bytes), name).toEqual([])
    }, 240_000)
  })

/** Says these words in every long field; ends after `last`, or at the receipt. */
async function walk(link: string, said: string, last?: string): Promise<string | undefined> {
  const client = plainClient()
  let page: PlainPage = await client.open(link)
  for (;;) {
    const form = page.form()
    const receipt = page.receipt()
    if (receipt || !form) return receipt
    const long = form.controls.some((control) => control.kind === 'text' && control.long)
    const skips = form.buttons.some((button) => button.go === 'skip')
    const go = !long && skips ? 'skip' : 'next'
    page = await client.submit(page, go === 'skip' ? {} : fillEverything({ words: said })(form, page), go)
    expect(page.status).toBe(200)
    if (form.step === last) return undefined
  }
}
