/** Recordings and pictures under a blow, under bad senders, and on disk. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openPictureReader } from '#app/voice/index.server.ts'
import { connect } from '#db/connect.server.ts'
import { engines } from '#test/support/engines.ts'
import { pngPicture, withExif } from '#test/support/pictures.ts'
import { freePort } from '#test/support/ports.ts'
import { type RunningServer, startServer } from '#test/support/server.ts'
import { opusSound, waveSound } from '#test/support/sounds.ts'
import { aPerson } from '#test/support/speaking.ts'
import { chanceOf } from '#test/survey/giving.ts'

// Many uploads, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 150_000 })

const PEOPLE = 50
const PNG_EVERY = 25
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
        const seen = clearSoundsIn(second.dataDir, sound)
        expect(seen.files).toBeGreaterThan(PEOPLE)
        expect(seen.clear).toEqual([])
        const stored = await clearSoundsInDatabase(databaseUrl, sound)
        expect(stored.rows).toBeGreaterThan(PEOPLE)
        expect(stored.clear).toEqual([])
        process.stdout.write(
          `kill -9 on ${engine.name} during ${PEOPLE} uploads: ${midway.length} in the middle, ${uploads.reduce((sum, { acknowledged }) => sum + acknowledged, 0)} bytes acknowledged, none missing\n`,
        )
      } finally {
        await first.stop()
        first.remove()
      }
    })
  })

/** How files of sound begin: WebM, Ogg, MP4 (after its length), WAV. */
const MAGIC = [
  { at: 0, bytes: Buffer.from('1a45dfa3', 'hex') },
  { at: 0, bytes: Buffer.from('OggS') },
  { at: 4, bytes: Buffer.from('ftyp') },
  { at: 0, bytes: Buffer.from('RIFF') },
]
const isClear = (bytes: Buffer, sound: Buffer): boolean =>
  MAGIC.some((magic) => bytes.subarray(magic.at, magic.at + magic.bytes.length).equals(magic.bytes)) ||
  marksOf(sound).some((mark) => bytes.includes(mark))

/** Four bytes stand somewhere in sealed ones by chance; these are long enough that they do not. */
const marksOf = (sound: Buffer) => [
  Buffer.from('OpusHead'),
  ...[0, 0.3, 0.6, 0.9].map((part) => {
    const from = Math.floor(sound.length * part)
    return sound.subarray(from, from + 12)
  }),
]

/** Files under a folder that hold a sound, or a piece of this one, in clear. */
function clearSoundsIn(folder: string, sound: Buffer): { files: number; clear: string[] } {
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
    clear: paths.filter((path) => isClear(existsSync(path) ? readFileSync(path) : Buffer.alloc(0), sound)),
  }
}

/** Values of any table, as bytes or written as hex or base64, that hold a sound in clear. */
async function clearSoundsInDatabase(url: string, sound: Buffer): Promise<{ rows: number; clear: string[] }> {
  const db = connect(url)
  const written = marksOf(sound).flatMap((mark) => [
    mark.toString('hex'),
    mark.toString('base64').slice(0, -1),
  ])
  try {
    const clear: string[] = []
    let rows = 0
    for (const { name } of await db.introspection.getTables()) {
      for (const row of await sql<Record<string, unknown>>`select * from ${sql.table(name)}`
        .execute(db)
        .then((found) => found.rows)) {
        rows++
        for (const [column, value] of Object.entries(row)) {
          const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value))
          const words = Buffer.isBuffer(value) ? '' : String(value)
          if (isClear(bytes, sound) || written.some((mark) => words.includes(mark)))
            clear.push(`${name}.${column}`)
        }
      }
    }
    return { rows, clear }
  } finally {
    await db.destroy()
  }
}

test('the search for sounds in clear finds one where there is one', async () => {
  const sound = await opusSound('webm', 2_000)
  expect(isClear(sound, sound)).toBe(true)
  expect(isClear(Buffer.concat([Buffer.alloc(99), sound.subarray(0, 500)]), sound)).toBe(true)
  expect(isClear(waveSound(100), sound)).toBe(true)
  expect(isClear(randomBytes(1_000_000), sound)).toBe(false)
})

describe('one server, and what bad senders give it', () => {
  let server: RunningServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server?.[Symbol.asyncDispose]())

  test('a thousand mutated uploads: every one is answered, nothing half is left, and memory stays flat', async () => {
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

  test('a thousand mutated pictures: every one is answered, nothing half is left, and memory stays flat', async () => {
    const chance = chanceOf(20_261_125)
    const reader = openPictureReader()
    const drawing = pngPicture(60, 40, (x, y) => [x * 4, y * 6, 90])
    const read = await reader.read(drawing, 'image/jpeg')
    await reader.close()
    if (!read.ok) throw new Error(read.problem.code)
    const photo = withExif(read.picture.bytes, { turn: 6 })
    const who = await aPerson(server.respondents['parent-carer'] ?? '')
    const statuses = new Map<number, number>()
    const memory: number[] = []
    let kept = ''
    for (let round = 0; round < 1000; round++) {
      // After a broken PNG the thread that reads is another: few of them, so that this does not take minutes.
      const bytes = mutated(round % PNG_EVERY === 0 ? drawing : photo, chance)
      const answer = await who.draw(plain(bytes), kept)
      const told = (await answer.json()) as { id?: string }
      kept = told.id ?? kept
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      if (round % 250 === 249) memory.push(residentMegabytes(server.pid))
    }
    const refused = statuses.get(422) ?? 0
    expect(refused).toBeGreaterThan(100)
    expect(statuses.get(201)).toBeGreaterThan(100)
    expect((statuses.get(201) ?? 0) + refused).toBe(1000)
    expect(server.said()).not.toMatch(/Error/)
    const [early = 0, late = 0] = [memory[1], memory.at(-1)]
    expect(late).toBeLessThan(early * 1.25)
    const db = connect(`sqlite:${server.dataDir}/earshot.db`)
    try {
      const rows = await db.selectFrom('drawings').select(['id', 'kind']).execute()
      const answers = await db.selectFrom('answers').select('way').where('via', '=', 'drawing').execute()
      // Each good one took the place of the one before, and what was refused left nothing.
      expect(rows).toEqual([{ id: kept, kind: 'drawing' }])
      expect(answers).toEqual([{ way: kept }])
      expect((await who.draw(plain(drawing), kept)).status).toBe(201)
    } finally {
      await db.destroy()
    }
    process.stdout.write(
      `1,000 mutated pictures: ${JSON.stringify([...statuses])}, resident MB ${memory.join(', ')}\n`,
    )
  })

  test('hours of sound in a small file are refused without being unpacked', async () => {
    const sound = await opusSound('webm', 2 * 60 * 60 * 1000)
    const who = await aPerson(server.respondents['parent-carer'] ?? '')
    // As samples it would be 460 MB.
    expect(sound.length).toBeLessThan(8 * 1024 * 1024)
    const id = await who.begin()
    for (let offset = 0; offset < sound.length; offset += 500_000)
      expect((await who.send(id, offset, plain(sound.subarray(offset, offset + 500_000)))).status).toBe(204)
    const before = residentMegabytes(server.pid)
    expect((await who.finish(id)).status).toBe(422)
    expect(residentMegabytes(server.pid) - before).toBeLessThan(150)
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  })
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
