import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportLines, readAnswerPage } from '#app/evidence/index.server.ts'
import {
  checkPictures,
  deletePicture,
  describeDrawing,
  eraseByReceipt,
  readOwnPicture,
  readPictureAtDesk,
  recordOpened,
  savePicture,
  savePlaced,
  sweepPictures,
  throwAway,
} from '#app/intake/index.server.ts'
import { folderStore } from '#app/platform/blobs/folder-store.server.ts'
import { picturesUnseen, readConcerns } from '#app/safeguarding/index.server.ts'
import { receiptGiven } from '#app/survey/index.server.ts'
import { codeAnswers } from '#app/themes/index.server.ts'
import { openPictureReader } from '#app/voice/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { houseOver } from '#test/access/standing-people.ts'
import { engines } from '#test/support/engines.ts'
import { pngPicture } from '#test/support/pictures.ts'
import { plainEngine } from '#test/themes/telling.ts'
import { keyed, openSurvey, type Person, person, type Survey } from './visiting.ts'

const calm = 'Invented: my teacher helps me with reading and it is good.'
const urgent = 'Invented: my uncle hits me and I am scared to go home.'
const question = 'y_good'
const pictures = openPictureReader()
afterAll(() => pictures.close())

/** A survey whose files lie in a folder of their own. */
async function drawn(db: Db, id = 'here') {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-drawings-'))
  const house = { ...houseOver(db), store: folderStore(folder), pictures }
  const survey = await openSurvey(db, house, id)
  const girl = person(survey, 'young-person')
  await girl.begin()
  return { survey, girl, folder }
}

const newKey = () => crypto.randomUUID()

async function draw(
  survey: Survey,
  girl: Person,
  {
    key = newKey(),
    replaces = null,
    kind = 'drawing',
    bytes = pngPicture(90, 60),
  }: {
    key?: string
    replaces?: string | null
    kind?: 'drawing' | 'photo'
    bytes?: Buffer
  } = {},
) {
  return savePicture(survey.house, await girl.now(), { question, key, replaces, kind, bytes })
}

async function drawSurely(survey: Survey, girl: Person, wish: Parameters<typeof draw>[2] = {}) {
  const saved = await draw(survey, girl, wish)
  if (!saved.ok) throw new Error(saved.problem.code)
  return saved.id
}

async function exported(survey: Survey) {
  const lines: string[] = []
  for await (const line of exportLines(survey.house, await keyed(survey), {
    format: 'jsonl',
    redacted: false,
  }))
    lines.push(line)
  return lines.map(
    (line) => JSON.parse(line) as { answers: { question: string; via: string; text: string }[] },
  )
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

for (const engine of engines)
  describe(engine.name, () => {
    test('a picture without words is an answer and no skip, beside what is typed', async () => {
      await using db = await engine.fresh()
      const { survey, girl } = await drawn(db)
      const id = await drawSurely(survey, girl)
      await girl.say(question)
      expect((await girl.now()).soFar.answers[question]).toMatchObject({
        skipped: false,
        drawing: { id, kind: 'drawing', words: null },
      })
      await girl.say(question, calm)
      expect((await exported(survey))[0]?.answers).toMatchObject([
        { via: 'words', text: calm },
        { via: 'drawing', text: null },
      ])
      const row = await db.selectFrom('drawings').selectAll().executeTakeFirstOrThrow()
      expect(row).toMatchObject({ kind: 'drawing', type: 'image/png', width: 90, height: 60 })
    })

    test('what is said of it is coded and exported, and goes again with all that was made of it', async () => {
      await using db = await engine.fresh()
      const { survey, girl } = await drawn(db)
      const id = await drawSurely(survey, girl, { kind: 'photo' })
      expect(await describeDrawing(survey.house, await girl.now(), { id, words: calm })).toBe(true)
      await girl.send()
      const inspection = await keyed(survey)
      await codeAnswers(survey.house, plainEngine, inspection)
      const [response] = await exported(survey)
      expect(response?.answers).toMatchObject([{ via: 'photo', text: calm, sentiment: 'positive' }])
      // Sent is sent.
      expect(await describeDrawing(survey.house, await girl.now(), { id, words: '' })).toBe(false)
      expect(await deletePicture(survey.house, await girl.now(), id)).toBe(false)

      const [answer] = await db.selectFrom('answers').select('id').where('way', '=', id).execute()
      const page = await readAnswerPage(survey.house, inspection, 'en', answer?.id ?? '', { original: false })
      const shown = page?.answers.find(({ drawing }) => drawing)
      expect(shown).toMatchObject({ drawing: { id, kind: 'photo' }, here: true })
      const atDesk = await readPictureAtDesk(survey.house, inspection, id)
      expect(atDesk?.type).toBe('image/jpeg')
      expect(await readPictureAtDesk(survey.house, { ...inspection, id: 'another' }, id)).toBeUndefined()
    })

    test('words taken away before sending leave nothing that was coded', async () => {
      await using db = await engine.fresh()
      const { survey, girl } = await drawn(db)
      const id = await drawSurely(survey, girl)
      await describeDrawing(survey.house, await girl.now(), { id, words: calm })
      await codeAnswers(survey.house, plainEngine, await keyed(survey))
      expect(await db.selectFrom('units').select('id').execute()).not.toEqual([])
      await describeDrawing(survey.house, await girl.now(), { id, words: '  ' })
      await codeAnswers(survey.house, plainEngine, await keyed(survey))
      expect(await db.selectFrom('units').select('id').execute()).toEqual([])
    })

    test('worrying words raise a concern, once, however often they are saved', async () => {
      await using db = await engine.fresh()
      const { survey, girl } = await drawn(db)
      const id = await drawSurely(survey, girl)
      for (const _ of [1, 2]) await describeDrawing(survey.house, await girl.now(), { id, words: urgent })
      const officer = { inspection: await keyed(survey), person: 'officer' }
      expect(await readConcerns(survey.house, officer, { closed: false })).toHaveLength(1)
    })

    test('saved again it is the same picture; another one only for whoever was told', async () => {
      await using db = await engine.fresh()
      const { survey, girl, folder } = await drawn(db)
      const key = newKey()
      const id = await drawSurely(survey, girl, { key })
      expect(await drawSurely(survey, girl, { key, bytes: pngPicture(80, 60) })).toBe(id)
      expect(filesIn(folder)).toHaveLength(1)
      expect(await draw(survey, girl)).toEqual({ ok: false, problem: { code: 'drawing.one-already' } })
      expect(filesIn(folder)).toHaveLength(1)
      const placed = [{ picture: 'animals', place: 'top' }] as const
      const wish = { question, key: newKey(), replaces: id, placed }
      const saved = await savePlaced(survey.house, await girl.now(), wish)
      expect(saved.ok).toBe(true)
      expect(filesIn(folder)).toEqual([])
      const { drawing } = (await girl.now()).soFar.answers[question] ?? {}
      expect(drawing).toMatchObject({ kind: 'placed', placed, words: null })
      expect(await db.selectFrom('answers').select('via').execute()).toEqual([{ via: 'drawing' }])
    })

    test('ten savings at once leave one picture, whole', async () => {
      await using db = await engine.fresh()
      const { survey, girl, folder } = await drawn(db)
      const visit = await girl.now()
      const saves = Array.from({ length: 10 }, (_, at) =>
        savePicture(survey.house, visit, {
          question,
          key: newKey(),
          replaces: null,
          kind: 'drawing',
          bytes: pngPicture(50 + at, 40),
        }),
      )
      const done = (await Promise.all(saves)).filter(({ ok }) => ok)
      expect(done).toHaveLength(1)
      expect(filesIn(folder)).toHaveLength(1)
      const [saved] = done
      if (!saved?.ok) throw new Error('none was saved')
      const own = await readOwnPicture(survey.house, await girl.now(), saved.id)
      expect(own?.type).toBe('image/png')
      expect(await checkPictures({ ...survey.house, clock: () => new Date(Date.now() + 7_200_000) })).toEqual(
        [],
      )
    })

    test('a picture is refused whole: no row, no file, and what stood there stays', async () => {
      await using db = await engine.fresh()
      const { survey, girl, folder } = await drawn(db)
      await girl.say(question, calm)
      expect(await draw(survey, girl, { bytes: Buffer.from('no picture') })).toMatchObject({ ok: false })
      expect(await draw(survey, girl, { bytes: pngPicture(90, 60).subarray(0, 60) })).toMatchObject({
        ok: false,
      })
      expect(await db.selectFrom('drawings').select('id').execute()).toEqual([])
      expect(filesIn(folder)).toEqual([])
      expect((await exported(survey))[0]?.answers).toMatchObject([{ via: 'words', text: calm }])
    })

    test('nothing on disk or in the database can be read as a picture', async () => {
      await using db = await engine.fresh()
      const { survey, girl, folder } = await drawn(db)
      const id = await drawSurely(survey, girl, { kind: 'photo' })
      await describeDrawing(survey.house, await girl.now(), { id, words: calm })
      const rows = JSON.stringify([
        await db.selectFrom('drawings').selectAll().execute(),
        await db.selectFrom('answers').selectAll().execute(),
      ])
      expect(rows).not.toContain(calm)
      const marks = ['ffd8ff', '89504e470d0a1a0a', '52494646'].map((mark) => Buffer.from(mark, 'hex'))
      const files = filesIn(folder)
      expect(files).toHaveLength(1)
      for (const file of files)
        for (const mark of marks) expect(readFileSync(file).includes(mark)).toBe(false)
    })

    test('a picture without words waits for eyes until somebody has opened it', async () => {
      await using db = await engine.fresh()
      const { survey, girl } = await drawn(db)
      const key = newKey()
      const id = await drawSurely(survey, girl, { key })
      const waiting = async () =>
        (await picturesUnseen(survey.house, survey.inspectionId)).map((one) => one.id)
      expect(await waiting()).toEqual([id])
      await describeDrawing(survey.house, await girl.now(), { id, words: calm })
      expect(await waiting()).toEqual([])
      await describeDrawing(survey.house, await girl.now(), { id, words: '' })
      expect(await waiting()).toEqual([id])
      const opened = { actor: 'officer', inspectionId: survey.inspectionId, drawing: id }
      await recordOpened(survey.house, opened)
      expect(await waiting()).toEqual([])
      const events = await db.selectFrom('audit_events').select(['action', 'subject']).execute()
      expect(events).toContainEqual({ action: 'drawing.opened', subject: id })
      // Drawn on, it is another picture than the one that was seen.
      await drawSurely(survey, girl, { key })
      expect(await waiting()).toEqual([id])
    })

    test('erased or thrown away, nothing of it is left and nobody finds it', async () => {
      await using db = await engine.fresh()
      for (const way of ['erase', 'throw'] as const) {
        const { survey, girl, folder } = await drawn(db, way)
        const id = await drawSurely(survey, girl)
        if (way === 'throw') await throwAway(survey.house, await girl.now())
        else {
          await girl.send()
          const { response } = await girl.now()
          if (!response) throw new Error('no response')
          await eraseByReceipt(survey.house, receiptGiven(survey.house.keyring, response) ?? '', 'respondent')
        }
        expect(await db.selectFrom('drawings').select('id').execute()).toEqual([])
        expect(filesIn(folder)).toEqual([])
        expect(await readPictureAtDesk(survey.house, await keyed(survey), id)).toBeUndefined()
      }
    })

    test('a file that nobody names is found and swept, one that was changed is told', async () => {
      await using db = await engine.fresh()
      const { survey, girl, folder } = await drawn(db)
      const id = await drawSurely(survey, girl)
      const later = { ...survey.house, clock: () => new Date(Date.now() + 7_200_000) }
      await later.store.put('drawings/here/gone/left/copy', Buffer.from('left'))
      // It may be one whose row is on its way.
      expect(await sweepPictures({ ...survey.house, clock: () => new Date() })).toBe(0)
      expect(await checkPictures(later)).toEqual([{ drawing: 'copy', fault: 'orphan' }])
      expect(await sweepPictures(later)).toBe(1)
      const [file = ''] = filesIn(folder)
      const bytes = readFileSync(file)
      bytes[20] = (bytes[20] ?? 0) ^ 1
      const key = file.slice(folder.length + 1)
      await later.store.remove(key)
      await later.store.put(key, bytes)
      expect(await checkPictures(later)).toEqual([{ drawing: id, fault: 'broken' }])
    })
  })
