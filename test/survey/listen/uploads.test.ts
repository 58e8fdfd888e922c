/** Recordings and signed videos, sent as a browser sends them, to the routes, on both databases. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { formTokenOf } from '#app/access/index.server.ts'
import type { Role } from '#app/access/index.ts'
import * as captions from '#app/routes/captions.$id/route.ts'
import * as overview from '#app/routes/desk.$inspection.languages._index/route.tsx'
import * as questions from '#app/routes/desk.$inspection.languages.$language.$questionnaire._index/route.tsx'
import * as question from '#app/routes/desk.$inspection.languages.$language.$questionnaire.$page/route.tsx'
import * as sounds from '#app/routes/sounds.$id/route.ts'
import * as videos from '#app/routes/videos.$blob/route.ts'
import { listeningOf } from '#app/survey/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { saveSurveyLink } from '#db/inspections.server.ts'
import { listMedia } from '#db/media.server.ts'
import {
  anInspection,
  aRequest,
  aUser,
  houseOver,
  origin,
  signedIn,
  thrownAnswer,
} from '#test/access/standing-people.ts'
import { anMp4, aWave } from '#test/platform/media-files.ts'
import { engines } from '#test/support/engines.ts'

type Arguments = LoaderFunctionArgs & ActionFunctionArgs
type Sent = Record<string, string | Blob>
const params = { language: 'en', questionnaire: 'child-easy-read', page: 'c_safe' }

async function aDesk(db: Db) {
  const house = houseOver(db)
  for (const id of ['inventedshire', 'elsewhere']) {
    await anInspection(house, id)
    await saveSurveyLink(db, {
      id: `link-${id}`,
      inspectionId: id,
      questionnaire: 'child-easy-read',
      token: `token-${id}`,
      code: `code-${id}`,
      createdAt: house.clock().toISOString(),
    })
  }
  const ask = (request: Request, more: Record<string, string> = {}): Arguments =>
    ({
      request,
      params: { inspection: 'inventedshire', ...params, ...more },
      context: { house, nonce: '', address: '' },
    }) as unknown as Arguments
  const as = async (role: Role, inspectionId = 'inventedshire') => {
    const cookie = await signedIn(house, await aUser(house, role, inspectionId, `${role} ${inspectionId}`))
    const token = formTokenOf({ house }, aRequest('/desk', { cookie }))
    const look = async (at: string) => (await question.loader(ask(aRequest(at, { cookie })))).page
    const post = (sent: Sent, { withToken = true } = {}) => {
      const form = new FormData()
      for (const [name, value] of Object.entries({ ...(withToken ? { 'form-token': token } : {}), ...sent }))
        form.append(name, value)
      const headers = { cookie: cookie.split(';')[0] ?? '' }
      return ask(new Request(`${origin}/desk/x`, { method: 'POST', headers, body: form }))
    }
    return { cookie, look, post, text: (await look('/desk')).texts[0]?.hash ?? '' }
  }
  return { house, ask, as }
}
const aFile = (bytes: Buffer, name = 'voice.wav', type = 'audio/wav') =>
  new File([new Uint8Array(bytes)], name, { type })
const locationOf = (answer: unknown) => (answer as Response).headers.get('location')
const problemOf = (answer: unknown) => (answer as { data: { problem: { code: string } } }).data.problem

for (const engine of engines)
  describe(engine.name, () => {
    test('a lead records a question: it goes first for that inspection alone, is heard, replaced, removed, and on record', async () => {
      await using db = await engine.fresh()
      const { house, as, ask } = await aDesk(db)
      const dan = await as('lead')
      const heard = async (inspectionId: string) => {
        const { recorded } = await listeningOf(house, aRequest('/'), { inspectionId, language: 'en' })
        return recorded[dan.text]
      }
      const save = async (seconds: number) => {
        const done = await question.action(
          dan.post({ kind: 'recording', text: dan.text, file: aFile(aWave({ seconds })) }),
        )
        expect(locationOf(done)).toBe('/desk/x?done=saved')
        return (await heard('inventedshire')) ?? ''
      }
      const first = await save(1)
      expect(await heard('elsewhere')).toBeUndefined()
      const played = await sounds.loader(ask(aRequest(first), { id: first.split('/')[2] ?? '' }))
      expect([
        played.status,
        played.headers.get('content-type'),
        (await played.arrayBuffer()).byteLength,
      ]).toEqual([200, 'audio/wav', 16_044])

      const second = await save(2)
      expect(second).not.toBe(first)
      const gone = () => sounds.loader(ask(aRequest(first), { id: first.split('/')[2] ?? '' }))
      expect((await thrownAnswer(gone)).status).toBe(404)
      const [row] = await listMedia(db, 'inventedshire')
      expect([row?.place, row?.lengthMs, row?.language]).toEqual(['child-easy-read/c_safe', 2000, 'en'])

      const removed = await question.action(dan.post({ remove: row?.id ?? '' }))
      expect(locationOf(removed)).toBe('/desk/x?done=removed')
      expect(await heard('inventedshire')).toBeUndefined()
      const actions = (await listAuditEvents(db, { limit: 3 })).map((event) => event.action)
      expect(actions).toEqual(['media.removed', 'media.saved', 'media.saved'])
    })

    test('an administrator records for every inspection; a lead’s own goes before it, and a lead cannot touch it', async () => {
      await using db = await engine.fresh()
      const { house, as } = await aDesk(db)
      const [admin, dan] = [await as('admin', '*'), await as('lead')]
      const send = (who: typeof dan, seconds: number) =>
        question.action(
          who.post({ kind: 'recording', scope: 'all', text: who.text, file: aFile(aWave({ seconds })) }),
        )
      await send(admin, 1)
      const lengths = async (inspectionId: string) =>
        (await listMedia(db, inspectionId)).map((row) => [row.inspectionId, row.lengthMs])
      expect(await lengths('elsewhere')).toEqual([['*', 1000]])
      expect((await dan.look('/desk')).everywhere).toBe(false)
      const [all] = await listMedia(db, 'elsewhere')
      expect((await thrownAnswer(() => question.action(dan.post({ remove: all?.id ?? '' })))).status).toBe(
        404,
      )
      // What a lead asks for everybody is theirs alone.
      await send(dan, 2)
      expect(await lengths('elsewhere')).toEqual([['*', 1000]])
      expect((await dan.look('/desk')).texts[0]?.recording?.seconds).toBe(2)
      const { recorded } = await listeningOf(house, aRequest('/'), {
        inspectionId: 'inventedshire',
        language: 'en',
      })
      const own = (await listMedia(db, 'inventedshire')).find((row) => row.inspectionId === 'inventedshire')
      expect(recorded[dan.text]).toBe(`/sounds/${own?.blob}`)
    })

    test('a signed video stands with captions and words of its own, or with those of the question', async () => {
      await using db = await engine.fresh()
      const { house, as, ask } = await aDesk(db)
      const dan = await as('lead')
      const film = aFile(anMp4({ place: '+51.5-000.1/' }), 'x.mp4', 'video/mp4')
      const vtt = 'WEBVTT\n\n00:00.000 --> 00:01.000\nDo you feel safe?\n'
      await question.action(
        dan.post({
          kind: 'bsl',
          text: dan.text,
          file: film,
          captions: new File([vtt], 'x.vtt'),
          transcript: 'Signed slowly.',
        }),
      )
      await question.action(
        dan.post({ kind: 'makaton', text: dan.text, file: film, captions: new File([], ''), transcript: '' }),
      )
      const { videos: signed } = await listeningOf(house, aRequest('/'), {
        inspectionId: 'inventedshire',
        language: 'en',
      })
      const [bsl, makaton] = signed[dan.text] ?? []
      expect([bsl?.kind, bsl?.transcript, makaton?.kind]).toEqual(['bsl', 'Signed slowly.', 'makaton'])
      expect(makaton?.transcript).toMatch(/^Do you feel safe\?/)
      const captionsAt = async (src = '') => {
        const answer = await captions.loader(ask(aRequest(src), { id: src.split('/')[2] ?? '' }))
        expect(answer.headers.get('content-type')).toBe('text/vtt; charset=utf-8')
        return answer.text()
      }
      expect(await captionsAt(bsl?.captionsSrc)).toBe(vtt)
      expect(await captionsAt(makaton?.captionsSrc)).toMatch(
        /00:00\.000 --> 00:00:02\.000\nDo you feel safe\?/,
      )
      const part = await videos.loader(
        ask(aRequest(bsl?.src ?? '', { headers: { range: 'bytes=4-7' } }), {
          blob: bsl?.src.split('/')[2] ?? '',
        }),
      )
      expect([part.status, await part.text(), part.headers.get('x-content-type-options')]).toEqual([
        206,
        'ftyp',
        'nosniff',
      ])
      const whole = await videos.loader(ask(aRequest(bsl?.src ?? ''), { blob: bsl?.src.split('/')[2] ?? '' }))
      expect(await whole.text()).not.toContain('51.5')
    })

    test('hostile, broken, foreign and too large files are refused in words, and nothing of them is left', async () => {
      await using db = await engine.fresh()
      const { as } = await aDesk(db)
      const dan = await as('lead')
      const page = Buffer.from('<html><script>alert(1)</script>')
      const send = async (kind: string, bytes: Buffer, more: Sent = {}) =>
        problemOf(await question.action(dan.post({ kind, text: dan.text, file: aFile(bytes), ...more })))
      expect(await send('recording', page)).toEqual({ code: 'media.unknown' })
      expect(await send('recording', aWave().subarray(0, 500))).toEqual({ code: 'media.broken' })
      expect(await send('recording', Buffer.concat([aWave(), page]))).toEqual({ code: 'media.broken' })
      expect(await send('recording', anMp4())).toEqual({ code: 'media.unknown' })
      expect(await send('recording', Buffer.alloc(5 * 1024 * 1024 + 1))).toEqual({
        code: 'file.too-large',
        megabytes: 5,
      })
      expect(await send('bsl', Buffer.alloc(50 * 1024 * 1024 + 1))).toEqual({
        code: 'file.too-large',
        megabytes: 50,
      })
      expect(await send('bsl', aWave())).toEqual({ code: 'media.unknown' })
      expect(await send('bsl', anMp4(), { captions: new File(['no captions'], 'x.vtt') })).toEqual({
        code: 'captions.broken',
        line: 1,
      })
      expect(await send('bsl', anMp4(), { transcript: 'x'.repeat(4001) })).toEqual({
        code: 'transcript.too-long',
        max: 4000,
      })
      const none = await question.action(
        dan.post({ kind: 'recording', text: dan.text, file: new File([], '') }),
      )
      expect(problemOf(none)).toEqual({ code: 'file.none' })
      expect(await listMedia(db, 'inventedshire')).toEqual([])
    })

    test('whoever may not finds no page, and a form that is not ours changes nothing', async () => {
      await using db = await engine.fresh()
      const { as, ask } = await aDesk(db)
      const [dan, sam] = [await as('lead'), await as('lead', 'elsewhere').catch(() => undefined)]
      expect(sam).toBeUndefined()
      for (const role of ['inspector', 'safeguarding', 'consultation'] as const)
        expect((await as(role).catch((answer: Response) => answer.status)) as unknown, role).toBe(404)
      const sent = { kind: 'recording', text: dan.text, file: aFile(aWave()) }
      expect((await thrownAnswer(() => question.action(dan.post(sent, { withToken: false })))).status).toBe(
        403,
      )
      const otherPage = { ...sent, text: 'a'.repeat(22) }
      expect((await thrownAnswer(() => question.action(dan.post(otherPage)))).status).toBe(404)
      for (const wrong of [{ language: 'xx' }, { questionnaire: 'parent-carer' }, { page: 'no_such' }])
        expect(
          (await thrownAnswer(() => question.loader(ask(aRequest('/desk', { cookie: dan.cookie }), wrong))))
            .status,
        ).toBe(404)
      for (const page of [overview, questions, question]) {
        const answered = await thrownAnswer(() => page.loader(ask(aRequest('/desk'))))
        expect(answered.headers.get('location')).toBe('/sign-in')
      }
      expect(await listMedia(db, 'inventedshire')).toEqual([])
    })
  })

test('a body that is no form, and a form of too many parts, are refused', async () => {
  const [engine] = engines
  if (!engine) throw new Error('no database')
  await using db = await engine.fresh()
  const { as, ask } = await aDesk(db)
  const dan = await as('lead')
  const headers = {
    cookie: dan.cookie.split(';')[0] ?? '',
    'content-type': 'multipart/form-data; boundary=x',
  }
  const raw = (body: string) => ask(new Request(`${origin}/desk/x`, { method: 'POST', headers, body }))
  expect((await thrownAnswer(() => question.action(raw('not a form')))).status).toBe(403)
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`f${at}`, 'x']))
  expect((await thrownAnswer(() => question.action(dan.post(many)))).status).toBe(400)
  const long = { captions: new File(['x'.repeat(300_000)], 'x.vtt') }
  expect((await thrownAnswer(() => question.action(dan.post(long)))).status).toBe(413)
})

test('the desk says of each language who wrote it, who reads it, and what is missing', async () => {
  const [engine] = engines
  if (!engine) throw new Error('no database')
  await using db = await engine.fresh()
  const { as, ask, house } = await aDesk(db)
  const dan = await as('lead')
  await question.action(dan.post({ kind: 'recording', text: dan.text, file: aFile(aWave()) }))
  const read = async () => (await overview.loader(ask(aRequest('/desk', { cookie: dan.cookie })))).page
  const page = await read()
  const english = page.languages.find((one) => one.language === 'en')
  expect(english?.words).toBeNull()
  expect(english?.coverage).toMatchObject({ person: 1, none: 0 })
  expect(page.languages.find((one) => one.language === 'ar')?.words?.machine).toBeGreaterThan(0)
  Object.assign(house, { voice: { speaks: async () => false, way: Promise.resolve('none') } })
  const silent = (await read()).languages.find((one) => one.language === 'en')
  expect(silent?.coverage).toMatchObject({ person: 1, machine: 0, none: (english?.coverage.texts ?? 0) - 1 })
})
