import { createWriteStream, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { expect, inject, test } from 'vitest'
import { runCommand } from '#test/support/command.ts'

const ROWS = 50_000
const PEAK_MEGABYTES_MAX = 500
const tellPeak =
  "process.on('exit',()=>process.stderr.write('peak-'+process.resourceUsage().maxRSS+';'))".replaceAll(
    ' ',
    '%20',
  )

function* rows() {
  yield 'id,comment\n'
  for (let row = 0; row < ROWS; row++)
    yield `${row},"Invented ${row}: the club is good, and nobody rang back."\n`
}

test('50,000 rows are imported in bounded memory', async () => {
  const home = mkdtempSync(join(inject('scratch'), 'import-size-'))
  const file = join(home, 'rows.csv')
  await pipeline(Readable.from(rows()), createWriteStream(file))
  const settings = { EARSHOT_DATA_DIR: join(home, 'data') }
  const dates = ['--opens', '2026-01-01', '--closes', '2026-12-31']
  const made = await runCommand(
    ['inspection', 'create', '--area', 'Inventedshire', '--type', 'full', ...dates, '--json'],
    settings,
  )
  const { id } = JSON.parse(made.stdout) as { id: string }
  const began = Date.now()
  const { code, stdout, stderr } = await runCommand(
    ['responses', 'import', file, '--inspection', id, '--audience', 'other', '--text', 'comment', '--json'],
    { ...settings, NODE_OPTIONS: `--import=data:text/javascript,${tellPeak}` },
  )
  expect([code, JSON.parse(stdout)]).toEqual([0, { read: ROWS, imported: ROWS, already: 0, refused: [] }])
  const peaks = [...stderr.matchAll(/peak-(\d+);/g)].map(([, kilobytes]) => Number(kilobytes) / 1024)
  const peak = Math.max(...peaks)
  process.stdout.write(
    `import: ${Math.round(ROWS / ((Date.now() - began) / 1000))} rows/s, peak ${Math.round(peak)} MB\n`,
  )
  expect(peak).toBeGreaterThan(0)
  expect(peak).toBeLessThan(PEAK_MEGABYTES_MAX)
}, 400_000)
