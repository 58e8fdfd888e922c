/**
 * `npm run bench -- listening`: whether pages stay as quick while recordings are masked and written down. The same pages
 * are asked for before, meanwhile, and again when all is written down: what a server that has run for longer gains, or
 * a neighbour on the computer takes, shows as a difference between the two quiet times.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { connect } from '#db/connect.server.ts'
import { startServer } from '#test/support/server.ts'
import { aPerson } from '#test/support/speaking.ts'
import { median, type Request, type Shot, shoot } from './load.ts'

const PEOPLE = 6
const SLICE_BYTES = 500_000
const CONNECTIONS = 4
const LOOK_EVERY_MS = 1_000
const WAIT_MS_MAX = 20 * 60_000
const SAID =
  'We waited two years for the assessment, and nobody told us anything. In the end we paid for a report ourselves. ' +
  'The bus to school is late every morning, and he misses his lessons. His teacher is kind, and she listens to him. '

export async function whileListening(runs: number, seconds: number): Promise<void> {
  await using server = await startServer()
  const link = server.respondents['parent-carer'] ?? ''
  const pages: Request[] = [{ path: new URL(link).pathname, method: 'GET' }]
  const ask = () => shoot(server.origin, pages, { connections: CONNECTIONS, seconds })
  const askOften = async () => {
    const shots: Shot[] = []
    for (let run = 0; run < runs; run++) shots.push(await ask())
    return shots
  }
  // The first times a page is made are slower, whoever listens.
  await askOften()
  const before = await askOften()
  const sound = spoken()
  for (let person = 0; person < PEOPLE; person++) {
    const who = await aPerson(link)
    const id = await who.begin()
    for (let offset = 0; offset < sound.length; offset += SLICE_BYTES)
      await who.send(id, offset, new Uint8Array(sound.subarray(offset, offset + SLICE_BYTES)))
    await who.finish(id)
  }
  const meanwhile = await askOften()
  const left = await waiting(server.dataDir)
  if (left === 0)
    console.log('**All was written down before the last page was asked for: the middle row says nothing.**')
  for (let at = 0; at < WAIT_MS_MAX && (await waiting(server.dataDir)) > 0; at += LOOK_EVERY_MS)
    await wait(LOOK_EVERY_MS)
  const after = await askOften()
  console.log(
    `${PEOPLE} recordings of ${Math.round(sound.length / 2 / 22_050)} s each; ${left} still waited when the last page was asked for.\n`,
  )
  console.log('| the first page | pages/s | p50 ms | p99 ms | × quiet |\n| --- | --- | --- | --- | --- |')
  const quiet = [before, after].map((shots) => median(shots.map((shot) => shot.perSecond)))
  const usual = quiet.reduce((sum, perSecond) => sum + perSecond, 0) / quiet.length
  for (const [name, shots] of [
    ['before', before],
    ['while it listens', meanwhile],
    ['when all is written down', after],
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
