/** Recordings under a blow, under bad senders, and on disk. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test, vi } from 'vitest'
import { connect } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { plainClient } from '#test/support/plain-client.ts'
import { freePort } from '#test/support/ports.ts'
import { startServer } from '#test/support/server.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'
import { chanceOf } from '#test/survey/giving.ts'

vi.setConfig({ testTimeout: 240_000 })

const PEOPLE = 50
const QUESTION = 'p_assess'

/** One person at the first question, with what their browser holds. */
async function aPerson(link: string) {
  const client = plainClient()
  let page = await client.open(link)
  page = await client.submit(page)
  page = await client.submit(page, { givenBy: 'alone' })
  const token = String(page.$('input[name="token"]').attr('value'))
  const cookie = Object.entries(client.cookies())
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const ask = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${link}/recordings${path}`, {
      method,
      headers: { cookie, 'x-earshot-token': token, ...headers },
      ...(body === undefined ? {} : { body }),
    })
  return {
    ask,
    async begin() {
      const body = new URLSearchParams({ question: QUESTION, key: crypto.randomUUID() })
      const answer = await ask('POST', '', body)
      return ((await answer.json()) as { id: string }).id
    },
    send: (id: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
      ask('PATCH', `/${id}`, bytes, { 'upload-offset': String(offset) }),
    async safe(id: string) {
      return Number((await ask('HEAD', `/${id}`)).headers.get('upload-offset'))
    },
    finish: (id: string) => ask('POST', `/${id}/finish`, new URLSearchParams()),
  }
}

const plain = (bytes: Uint8Array) => new Uint8Array(bytes)

for (const engine of engines)
  describe(engine.name, () => {
    test('killed during many uploads, no acknowledged slice is missing, and each goes on to its end', async () => {
      const databaseUrl = await engine.emptyUrl()
      const port = await freePort()
      const first = await startServer({ databaseUrl, port })
      try {
        const link = first.respondents['parent-carer'] ?? ''
        const sound = await opusSound('webm', 60_000)
        const slice = Math.ceil(sound.length / 60)
        const people = []
        for (let at = 0; at < PEOPLE; at += 10)
          people.push(...(await Promise.all(Array.from({ length: 10 }, () => aPerson(link)))))
        const uploads = await Promise.all(
          people.map(async (who) => ({ who, id: await who.begin(), acknowledged: 0 })),
        )
        let going = true
        const sending = uploads.map(async (upload) => {
          while (going && upload.acknowledged < sound.length) {
            const bytes = plain(sound.subarray(upload.acknowledged, upload.acknowledged + slice))
            const answer = await upload.who.send(upload.id, upload.acknowledged, bytes).catch(() => undefined)
            if (answer?.status !== 204) return
            upload.acknowledged += bytes.length
          }
        })
        while (uploads.some(({ acknowledged }) => acknowledged < slice * 5)) await wait(5)
        await first.kill()
        going = false
        await Promise.all(sending)
        const midway = uploads.filter(({ acknowledged }) => acknowledged < sound.length)
        expect(midway.length).toBeGreaterThan(PEOPLE / 2)

        await using second = await startServer({ databaseUrl, dataDir: first.dataDir, port })
        for (const { who, id, acknowledged } of uploads) {
          const safe = await who.safe(id)
          expect(safe).toBeGreaterThanOrEqual(acknowledged)
          for (let offset = safe; offset < sound.length; offset += 65_536)
            expect((await who.send(id, offset, plain(sound.subarray(offset, offset + 65_536)))).status).toBe(
              204,
            )
          const answer = await who.finish(id)
          expect(answer.status).toBe(200)
          const { lengthMs } = (await answer.json()) as { lengthMs: number }
          expect(Math.abs(lengthMs - 60_000)).toBeLessThan(50)
        }
        const seen = clearSoundsIn(second.dataDir)
        expect(seen.files).toBeGreaterThan(PEOPLE)
        expect(seen.clear).toEqual([])
        process.stdout.write(
          `kill -9 on ${engine.name} during ${PEOPLE} uploads: ${midway.length} in the middle, ${uploads.reduce((sum, { acknowledged }) => sum + acknowledged, 0)} bytes acknowledged, none missing\n`,
        )
      } finally {
        await first.stop()
        first.remove()
      }
    })
  })

/** Files under a folder in which a container begins in clear. */
function clearSoundsIn(folder: string): { files: number; clear: string[] } {
  const marks = [
    Buffer.from('1a45dfa3', 'hex'),
    Buffer.from('OggS'),
    Buffer.from('ftyp'),
    Buffer.from('OpusHead'),
  ]
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    // A piece that is just being written may have its real name by now.
    .filter(
      (path) =>
        statSync(path, { throwIfNoEntry: false })?.isFile() &&
        !path.includes('/sounds/') &&
        !path.includes('/pdf/'),
    )
  return {
    files: paths.length,
    clear: paths.filter((path) => {
      const bytes = existsSync(path) ? readFileSync(path) : Buffer.alloc(0)
      return marks.some((mark) => bytes.includes(mark))
    }),
  }
}

test('a thousand mutated uploads: every one is answered, nothing half is left, and memory stays flat', async () => {
  await using server = await startServer()
  const link = server.respondents['parent-carer'] ?? ''
  const chance = chanceOf(20_261_124)
  const sounds = [
    waveSound(1000),
    await opusSound('webm', 2000),
    await opusSound('ogg', 2000),
    await opusSound('mp4', 2000),
  ]
  const who = await aPerson(link)
  const statuses = new Map<number, number>()
  const memory: number[] = []
  for (let round = 0; round < 1000; round++) {
    const bytes = mutated(sounds[round % sounds.length] ?? waveSound(1000), chance)
    const id = await who.begin()
    let offset = 0
    // Some are sent from where nothing ends.
    if (chance() < 0.1) expect((await who.send(id, 7, plain(bytes))).status).toBe(409)
    while (offset < bytes.length) {
      const part = plain(bytes.subarray(offset, offset + 100_000))
      expect((await who.send(id, offset, part)).status).toBe(204)
      offset += part.length
    }
    const { status } = await who.finish(id)
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (round % 250 === 249) memory.push(residentMegabytes(server.pid))
  }
  const refused = statuses.get(422) ?? 0
  expect(refused).toBeGreaterThan(100)
  expect((statuses.get(200) ?? 0) + refused).toBe(1000)
  expect(server.said()).not.toMatch(/Error/)
  const [early = 0, late = 0] = [memory[1], memory.at(-1)]
  expect(late).toBeLessThan(early * 1.25)
  const db = connect(`sqlite:${server.dataDir}/earshot.db`)
  try {
    const rows = await db.selectFrom('recordings').select(['id', 'state']).execute()
    const answers = await db.selectFrom('answers').select('way').where('via', '=', 'voice').execute()
    // Each good one took the place of the one before.
    expect(rows).toEqual([{ id: answers[0]?.way, state: 'finished' }])
    expect(answers).toHaveLength(1)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  } finally {
    await db.destroy()
  }
  process.stdout.write(
    `1,000 mutated uploads: ${JSON.stringify([...statuses])}, resident MB ${memory.join(', ')}\n`,
  )
})

function mutated(sound: Buffer, chance: () => number): Buffer {
  const bytes = Buffer.from(sound)
  const at = () => Math.floor(chance() * bytes.length)
  const way = chance()
  if (way < 0.2) return bytes.subarray(0, at() + 1)
  if (way < 0.3) return bytes.subarray(at())
  if (way < 0.4) return Buffer.concat([bytes, bytes.subarray(at())])
  const flips = way < 0.7 ? 3 : Math.ceil(chance() * 200)
  for (let flip = 0; flip < flips; flip++) bytes[way < 0.85 ? at() % 200 : at()] = Math.floor(chance() * 256)
  return bytes
}

function residentMegabytes(pid: number): number {
  const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
  return Math.round((pages * 4096) / 1_048_576)
}
