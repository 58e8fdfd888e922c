import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { describe, expect, test } from 'vitest'
import { formTokenOf } from '#app/access/index.server.ts'
import type { Role } from '#app/access/index.ts'
import type { Store } from '#app/platform/blobs/store.server.ts'
import * as queue from '#app/routes/desk.$inspection.recordings._index/route.tsx'
import * as page from '#app/routes/desk.$inspection.recordings.$recording._index/route.tsx'
import * as original from '#app/routes/desk.$inspection.recordings.$recording.original/route.ts'
import * as sound from '#app/routes/desk.$inspection.recordings.$recording.sound/route.ts'
import { maskedCopyOf, openPieces } from '#app/voice/index.server.ts'
import { listAuditEvents } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { anInspection, aRequest, aUser, signedIn, thrownAnswer } from '#test/access/standing-people.ts'
import type { Survey } from '#test/intake/visiting.ts'
import { engines } from '#test/support/engines.ts'
import { piece, type Spoken, speak, speakAndHear, surveyThatHears } from './speaking.ts'

type Arguments = LoaderFunctionArgs & ActionFunctionArgs
const told = [piece(0, 4000, 'The bus is bad.'), piece(4000, 10_000, 'School is good.')]

async function aScene(db: Db) {
  const survey = await surveyThatHears(db, told)
  return { survey, spoken: await speakAndHear(survey) }
}

const cookieOf = async ({ house, inspectionId }: Survey, role: Role, name: string, at = inspectionId) =>
  signedIn(house, await aUser(house, role, at, name))

function asked(survey: Survey, id: string, request: Request): Arguments {
  return {
    request,
    params: { inspection: survey.inspectionId, recording: id },
    context: { house: survey.house, nonce: '', address: '' },
  } as unknown as Arguments
}

type Wish = { cookie: string; range?: string; leave?: string; method?: string }
const get = (survey: Survey, { recording }: Spoken, { cookie, range, leave, method }: Wish) =>
  asked(
    survey,
    recording.id,
    aRequest(`/desk${leave ? `?leave=${leave}` : ''}`, {
      cookie,
      ...(method ? { method } : {}),
      ...(range ? { headers: { range } } : {}),
    }),
  )

const post = (survey: Survey, { recording }: Spoken, cookie: string, form: Record<string, string>) => {
  const token = formTokenOf({ house: survey.house }, aRequest('/desk', { cookie }))
  return asked(survey, recording.id, aRequest('/desk', { cookie, form: { 'form-token': token, ...form } }))
}

async function leaveOf(survey: Survey, spoken: Spoken, cookie: string, reason = 'Invented: too quiet.') {
  const answer = await page.action(post(survey, spoken, cookie, { do: 'original', reason }))
  if (!('data' in answer) || !answer.data.leave) throw new Error('no leave was given')
  return answer.data.leave
}

async function bytesOf(read: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const one of read) pieces.push(one)
  return Buffer.concat(pieces)
}
const body = async (answer: Response) => Buffer.from(await answer.arrayBuffer())

async function listenings(db: Db) {
  const events = await listAuditEvents(db, { limit: 100 })
  return events.filter(({ action }) => action.startsWith('recording.')).reverse()
}

for (const engine of engines)
  describe(engine.name, () => {
    test('nobody without a membership that listens gets a page, a sound or a word of it', async () => {
      await using db = await engine.fresh()
      const { survey, spoken } = await aScene(db)
      const elsewhere = await anInspection(survey.house, 'elsewhere')
      const sam = await cookieOf(survey, 'lead', 'Sam Lee', elsewhere)
      const leave = await leaveOf(survey, spoken, await cookieOf(survey, 'lead', 'Dan Cole'))
      const strangers = {
        sam,
        admin: await cookieOf(survey, 'admin', 'Ada Ray'),
        consultation: await cookieOf(survey, 'consultation', 'Con Way'),
      }
      for (const [who, cookie] of Object.entries(strangers)) {
        for (const [name, { loader }] of Object.entries({ queue, page, sound, original })) {
          const answer = await thrownAnswer(() => loader(get(survey, spoken, { cookie, leave })))
          expect(answer.status, `${who} ${name}`).toBe(404)
        }
        for (const what of ['original', 'correct']) {
          const form = { do: what, reason: 'x', version: '1', text: 'x' }
          const answer = await thrownAnswer(() => page.action(post(survey, spoken, cookie, form)))
          expect(answer.status, `${who} ${what}`).toBe(404)
        }
      }
      for (const { loader } of [queue, page, sound, original]) {
        const answer = await thrownAnswer(() => loader(get(survey, spoken, { cookie: 'x=y' })))
        expect(answer.headers.get('location')).toBe('/sign-in')
      }
      // A recording of this inspection is not there under another one either.
      const wrong = asked(
        { ...survey, inspectionId: elsewhere },
        spoken.recording.id,
        aRequest('/x', { cookie: sam }),
      )
      for (const { loader } of [page, sound])
        expect((await thrownAnswer(() => loader(wrong))).status).toBe(404)
      expect((await listenings(db)).map(({ action }) => action)).toEqual(['recording.original-asked'])
      expect(await db.selectFrom('transcripts').select('version').execute()).toHaveLength(1)
    })

    test('the masked copy comes whole and in parts, byte for byte, kept nowhere on the way', async () => {
      await using db = await engine.fresh()
      const { survey, spoken } = await aScene(db)
      const cookie = await cookieOf(survey, 'inspector', 'Priya Shah')
      const copy = await openPieces(survey.house.store, maskedCopyOf(spoken.recording))
      const all = await bytesOf(copy.read({ start: 0, end: copy.bytes - 1 }))
      const whole = await sound.loader(get(survey, spoken, { cookie }))
      expect(whole.status).toBe(200)
      expect(whole.headers.get('cache-control')).toBe('no-store')
      expect(whole.headers.get('content-type')).toBe('audio/wav')
      expect((await body(whole)).equals(all)).toBe(true)
      for (const [range, start, end] of [
        ['bytes=0-1', 0, 1],
        ['bytes=44-99', 44, 99],
        [`bytes=${all.length - 7}-`, all.length - 7, all.length - 1],
        ['bytes=-3', all.length - 3, all.length - 1],
        [`bytes=100-${all.length * 2}`, 100, all.length - 1],
      ] as const) {
        const part = await sound.loader(get(survey, spoken, { cookie, range }))
        expect(part.status, range).toBe(206)
        expect(part.headers.get('content-range')).toBe(`bytes ${start}-${end}/${all.length}`)
        expect(part.headers.get('cache-control')).toBe('no-store')
        expect((await body(part)).equals(all.subarray(start, end + 1)), range).toBe(true)
      }
      const beyond = await sound.loader(get(survey, spoken, { cookie, range: `bytes=${all.length}-` }))
      expect(beyond.status).toBe(416)
      expect(beyond.headers.get('cache-control')).toBe('no-store')
    })

    test('each playing is on record once, and the first marks the recording as heard', async () => {
      await using db = await engine.fresh()
      const { survey, spoken } = await aScene(db)
      const { house } = survey
      const cookie = await cookieOf(survey, 'inspector', 'Priya Shah')
      const heardAt = async () =>
        (await db.selectFrom('recordings').select('heard_at').executeTakeFirstOrThrow()).heard_at
      const play = async (wish: Omit<Wish, 'cookie'> = {}) =>
        void (await body(await sound.loader(get(survey, spoken, { cookie, ...wish }))))
      await play({ method: 'HEAD' })
      await play({ range: 'bytes=99999999-' })
      expect(await heardAt()).toBeNull()
      expect(await listenings(db)).toEqual([])
      const first = house.clock().toISOString()
      // As Safari begins, and then goes on.
      await play({ range: 'bytes=0-1' })
      await play({ range: 'bytes=0-' })
      await play({ range: 'bytes=5000-' })
      house.passSeconds(30)
      await play({ range: 'bytes=9000-' })
      expect(await listenings(db)).toMatchObject([
        { action: 'recording.heard', subject: spoken.recording.id, detail: { copy: 'masked' } },
      ])
      await play({ range: 'bytes=0-' })
      expect(await listenings(db)).toHaveLength(2)
      // What begins in the middle without a beginning is a playing too.
      house.passSeconds(601)
      await play({ range: 'bytes=1-' })
      expect(await listenings(db)).toHaveLength(3)
      expect(await heardAt()).toBe(first)
    })

    test('the original opens to whoever said why, for ten minutes, and to nobody else', async () => {
      await using db = await engine.fresh()
      const { survey, spoken } = await aScene(db)
      const { house } = survey
      const [priya, dan] = [
        await cookieOf(survey, 'inspector', 'Priya Shah'),
        await cookieOf(survey, 'lead', 'Dan Cole'),
      ]
      const other = await speak(survey)
      const refusal = async (wish: Wish, which = spoken) =>
        (await thrownAnswer(() => original.loader(get(survey, which, wish)))).status
      expect(await refusal({ cookie: priya })).toBe(403)
      const unsaid = await page.action(post(survey, spoken, priya, { do: 'original', reason: '  ' }))
      expect(unsaid).toMatchObject({ init: { status: 422 }, data: { problem: 'original.reason-missing' } })
      const reason = 'Invented: the changed voice is too unclear to make out a name'
      const leave = await leaveOf(survey, spoken, priya, reason)
      expect(await refusal({ cookie: dan, leave })).toBe(403)
      expect(await refusal({ cookie: priya, leave }, other)).toBe(403)
      expect(await refusal({ cookie: priya, leave: `9${leave}` })).toBe(403)
      house.passSeconds(599)
      const heard = await original.loader(get(survey, spoken, { cookie: priya, leave }))
      expect(heard.headers.get('cache-control')).toBe('no-store')
      expect((await body(heard)).equals(spoken.sound)).toBe(true)
      const edge = 32 * 1024
      const part = await original.loader(
        get(survey, spoken, { cookie: priya, leave, range: `bytes=${edge - 5}-${edge * 2 + 5}` }),
      )
      expect((await body(part)).equals(spoken.sound.subarray(edge - 5, edge * 2 + 6))).toBe(true)
      house.passSeconds(1)
      expect(await refusal({ cookie: priya, leave })).toBe(403)
      const log = await listenings(db)
      expect(log.map(({ action }) => action)).toEqual(['recording.original-asked', 'recording.heard'])
      expect(log[1]?.detail).toEqual({ copy: 'original' })
      expect(JSON.stringify(log)).not.toContain('unclear')
      const seen = await page.loader(get(survey, spoken, { cookie: dan }))
      expect(seen.page.listenings).toMatchObject([
        { copy: 'original', by: 'Priya Shah', reason: null },
        { copy: 'asked', by: 'Priya Shah', reason },
      ])
    })

    test('where there is no masked copy yet it is not there, and the page says so', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const spoken = await speak(survey)
      const cookie = await cookieOf(survey, 'inspector', 'Priya Shah')
      expect((await thrownAnswer(() => sound.loader(get(survey, spoken, { cookie })))).status).toBe(404)
      const { page: shown } = await page.loader(get(survey, spoken, { cookie }))
      expect(shown).toMatchObject({ masked: 'waiting', bars: null, transcript: { version: 0 } })
      expect(shown.pieces).toMatchObject([{ startMs: 0, endMs: 10_000, text: '' }])
    })

    test('only as much is opened as is being listened to', async () => {
      await using db = await engine.fresh()
      const survey = await surveyThatHears(db, told)
      const spoken = await speak(survey, { seconds: 100 })
      const cookie = await cookieOf(survey, 'inspector', 'Priya Shah')
      const leave = await leaveOf(survey, spoken, cookie)
      let opened = 0
      const store: Store = {
        ...survey.house.store,
        read: (key, between) => {
          if (/-\d{9}$/.test(key)) opened++
          return survey.house.store.read(key, between)
        },
      }
      const counting = { ...survey, house: { ...survey.house, store } }
      const answer = await original.loader(get(counting, spoken, { cookie, leave }))
      const reader = answer.body?.getReader()
      const first = await reader?.read()
      expect(first?.value?.length).toBeGreaterThan(0)
      await reader?.cancel()
      const pieces = Math.ceil(spoken.sound.length / (32 * 1024))
      expect(pieces).toBeGreaterThan(90)
      expect(opened).toBeGreaterThan(0)
      expect(opened).toBeLessThan(10)
    })
  })
