/**
 * `npm run bench`: saves a second against a bare floor in the same run, pages a second, bytes of the first question,
 * answers coded a second. It judges nothing: it prints medians and ratios. `--seconds 3 --runs 3` are its dials.
 * `npm run bench -- themes` measures coding beside a words-only floor, how its cost grows, discovery, and the whole
 * of `themes run`; `--million` adds a million answers coded and four times as many run. `npm run bench -- pages` measures what a slow phone waits for, `npm run bench -- listening` whether
 * pages stay quick while recordings are written down, `npm run bench -- learning --data DIR` how well the engines learn
 * from labelled files; each nothing else.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { plainClient } from '#test/support/plain-client.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { bytesOfFirstQuestion } from './bytes.ts'
import { codingSpeed } from './coding.ts'
import { learningQuality } from './learning.ts'
import { whileListening } from './listening.ts'
import { median, type Request, type Shot, shoot } from './load.ts'
import { pageWaits } from './pages.ts'
import { themesSpeed } from './themes.ts'

const { values: dials, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seconds: { type: 'string', default: '3' },
    runs: { type: 'string', default: '3' },
    data: { type: 'string' },
    only: { type: 'string', default: '' },
    million: { type: 'boolean', default: false },
    answers: { type: 'string', default: '20000' },
  },
})
const seconds = Number(dials.seconds)
const runs = Number(dials.runs)
const CLIENTS = [1, 16, 64]
const WORDS = 'VARIANT: the assistant helps me when the room is loud and lets me go out when I need a break.'

if (positionals.includes('pages')) {
  await pageWaits(runs)
  process.exit(0)
}
if (positionals.includes('listening')) {
  await whileListening(runs, seconds)
  process.exit(0)
}

if (positionals.includes('learning')) {
  if (!dials.data) throw new Error('Say where the labelled files are: npm run bench -- learning --data DIR')
  await learningQuality(dials.data, dials.only.split(',').filter(Boolean))
  process.exit(0)
}

if (positionals.includes('themes')) {
  await themesSpeed(runs, { million: dials.million, answers: Number(dials.answers) })
  process.exit(0)
}

const server = await startServer()
const scratch = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
try {
  console.log(`Medians of ${runs} runs of ${seconds} s each; load and servers share this machine.\n`)
  await saves(server)
  await pages(server)
  await bytesOfFirstQuestion(server.respondents)
  await codingSpeed(runs)
} finally {
  await server[Symbol.asyncDispose]()
  rmSync(scratch, { recursive: true })
}

async function saves(target: RunningServer) {
  const visits = await Promise.all(Array.from({ length: Math.max(...CLIENTS) }, () => anOpenQuestion(target)))
  const floorPosts = visits.map((_, visit) => ({
    path: '/',
    method: 'POST' as const,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ response: `r${visit}`, step: 'y_good', words: WORDS }).toString(),
  }))
  console.log('| one page saved, durably | clients | saves/s | p50 ms | p99 ms | errors | × floor |')
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const clients of CLIENTS) {
    // In turn, so that a slow minute of the disk strikes all three.
    const shots: Record<string, Shot[]> = { floor: [], 'floor, shared commits': [], earshot: [] }
    for (let run = 0; run < runs; run++) {
      for (const [name, group] of [
        ['floor', '0'],
        ['floor, shared commits', '1'],
      ] as const) {
        const floor = await startFloor(group, run)
        shots[name]?.push(await shoot(floor.origin, floorPosts, { connections: clients, seconds }))
        floor.stop()
      }
      shots.earshot?.push(await shoot(target.origin, visits, { connections: clients, seconds }))
    }
    const floor = median(shots.floor?.map((shot) => shot.perSecond) ?? [])
    for (const [name, made] of Object.entries(shots)) {
      const of = (pick: (shot: Shot) => number) => median(made.map(pick))
      const errors = made.reduce((sum, shot) => sum + shot.errors, 0)
      const perSecond = of((shot) => shot.perSecond)
      console.log(
        `| ${name} | ${clients} | ${Math.round(perSecond)} | ${of((s) => s.p50)} | ${of((s) => s.p99)} | ${errors} | ${(perSecond / floor).toFixed(2)} |`,
      )
    }
  }
}

async function pages(target: RunningServer) {
  const visits = await Promise.all(Array.from({ length: 16 }, () => anOpenQuestion(target)))
  const gets: Request[] = visits.map(({ path, headers }) => ({ path, method: 'GET', headers: headers ?? {} }))
  console.log(
    '\n| page | clients | pages/s | p50 ms | p99 ms | errors |\n| --- | --- | --- | --- | --- | --- |',
  )
  const starts: Request[] = [
    { path: new URL(target.respondents['young-person'] ?? '').pathname, method: 'GET' },
  ]
  for (const [name, requests] of [
    ['first page', starts],
    ['a question', gets],
  ] as const) {
    const made: Shot[] = []
    for (let run = 0; run < runs; run++)
      made.push(await shoot(target.origin, requests, { connections: 16, seconds }))
    const of = (pick: (shot: Shot) => number) => median(made.map(pick))
    console.log(
      `| ${name} | 16 | ${Math.round(of((s) => s.perSecond))} | ${of((s) => s.p50)} | ${of((s) => s.p99)} | ${made.reduce((sum, shot) => sum + shot.errors, 0)} |`,
    )
  }
}

/** The post of one open question in a visit of its own, ready to be repeated. Its words differ from visit to visit. */
async function anOpenQuestion(target: RunningServer): Promise<Request> {
  const client = plainClient()
  let page = await client.open(target.respondents['young-person'] ?? '')
  page = await client.submit(page)
  page = await client.submit(page, { givenBy: 'alone' })
  while (page.form()?.step !== 'y_good') page = await client.submit(page, {}, 'skip')
  const form = page.form()
  const cookies = Object.entries(client.cookies()).map(([name, value]) => `${name}=${value}`)
  return {
    path: new URL(page.url).pathname,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies.join('; ') },
    body: new URLSearchParams([...(form?.hidden ?? []), ['words', WORDS], ['go', 'next']]).toString(),
  }
}

async function startFloor(group: '0' | '1', run: number) {
  const file = join(scratch, `floor-${group}-${run}-${Date.now()}.db`)
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/floor-server.ts'], {
    env: { ...process.env, GROUP: group, FLOOR_DB: file },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const origin = await new Promise<string>((resolve) => {
    child.stdout
      .setEncoding('utf8')
      .once('data', (line: string) => resolve(line.trim().slice('ready '.length)))
  })
  return { origin, stop: () => void child.kill('SIGTERM') }
}
