/**
 * `npm run bench -- listening`: whether pages stay as quick as before while recordings are masked and written down. The
 * same pages are asked for, before and meanwhile, in the same run.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '#db/connect.server.ts'
import { startServer } from '#test/support/server.ts'
import { aPerson } from '#test/support/speaking.ts'
import { median, type Request, type Shot, shoot } from './load.ts'

const PEOPLE = 6
const SLICE_BYTES = 500_000
const CONNECTIONS = 4
const SAID =
  'We waited two years for the assessment, and nobody told us anything. In the end we paid for a report ourselves. ' +
  'The bus to school is late every morning, and he misses his lessons. His teacher is kind, and she listens to him. '

export async function whileListening(runs: number, seconds: number): Promise<void> {
  await using server = await startServer()
  const link = server.respondents['parent-carer'] ?? ''
  const pages: Request[] = [{ path: new URL(link).pathname, method: 'GET' }]
  const ask = () => shoot(server.origin, pages, { connections: CONNECTIONS, seconds })
  const before: Shot[] = []
  for (let run = 0; run < runs; run++) before.push(await ask())
  const sound = spoken()
  for (let person = 0; person < PEOPLE; person++) {
    const who = await aPerson(link)
    const id = await who.begin()
    for (let offset = 0; offset < sound.length; offset += SLICE_BYTES)
      await who.send(id, offset, new Uint8Array(sound.subarray(offset, offset + SLICE_BYTES)))
    await who.finish(id)
  }
  const meanwhile: Shot[] = []
  for (let run = 0; run < runs; run++) meanwhile.push(await ask())
  const left = await waiting(server.dataDir)
  console.log(
    `${PEOPLE} recordings of ${Math.round(sound.length / 2 / 22_050)} s each; ${left} still waited when the last page was asked for.\n`,
  )
  console.log('| the first page | pages/s | p50 ms | p99 ms | × before |\n| --- | --- | --- | --- | --- |')
  const usual = median(before.map((shot) => shot.perSecond))
  for (const [name, shots] of [
    ['before', before],
    ['while it listens', meanwhile],
  ] as const) {
    const of = (pick: (shot: Shot) => number) => median(shots.map(pick))
    const perSecond = of((shot) => shot.perSecond)
    console.log(
      `| ${name} | ${Math.round(perSecond)} | ${of((shot) => shot.p50)} | ${of((shot) => shot.p99)} | ${(perSecond / usual).toFixed(2)} |`,
    )
  }
}

/** Two minutes of a made voice. */
function spoken(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-said-'))
  try {
    const file = join(folder, 'said.wav')
    execFileSync('espeak-ng', ['-v', 'en-gb', '-w', file, SAID.repeat(8)])
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function waiting(dataDir: string): Promise<number> {
  const db = connect(`sqlite:${dataDir}/earshot.db`)
  try {
    const rows = await db
      .selectFrom('recordings')
      .select(['transcript_state', 'transcript_problem'])
      .execute()
    return rows.filter((row) => row.transcript_state !== 'machine' && row.transcript_problem === null).length
  } finally {
    await db.destroy()
  }
}
