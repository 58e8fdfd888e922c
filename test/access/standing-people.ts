/** Standing people and a house of their own, for tests of who may. Everyone and everything here is invented. */
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addUser, makeSignInLink, signIn } from '#app/access/index.server.ts'
import type { Role } from '#app/access/index.ts'
import { openTranslator } from '#app/evidence/index.server.ts'
import type { House } from '#app/house.server.ts'
import { openBlobs } from '#app/platform/blobs/blobs.server.ts'
import { folderStore } from '#app/platform/blobs/folder-store.server.ts'
import { readConfig } from '#app/platform/config/config.server.ts'
import { keyringOf } from '#app/platform/crypto/keyring.server.ts'
import { newKey } from '#app/platform/crypto/seal.server.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import { openLog } from '#app/platform/log/log.server.ts'
import { openPdfShelf } from '#app/platform/pdf/pdf-shelf.server.ts'
import { openVoice } from '#app/platform/speech/voice.server.ts'
import { openSummaryEngine } from '#app/themes/index.server.ts'
import { openEar, openListener, openPictureReader } from '#app/voice/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import { saveInspection } from '#db/inspections.server.ts'
import { shareCommitOf } from '#db/share-commit.server.ts'

export const origin = 'http://localhost:3000'

/** One for every house: its thread starts with the first sound. */
const ear = openEar()

export type TestHouse = House & { passSeconds(seconds: number): void }

/** A house over this database whose clock stands still until it is told to move. */
export function houseOver(db: Db, env: Record<string, string> = {}): TestHouse {
  let now = Date.parse('2026-11-24T09:00:00.000Z')
  const config = readConfig(env)
  // No test of who may writes into the folder of whoever runs it.
  const store = folderStore(join(tmpdir(), `earshot-store-${randomUUID()}`))
  return {
    config,
    log: openLog('silent'),
    db,
    share: shareCommitOf(db),
    keyring: keyringOf(newKey()),
    store,
    ear,
    blobs: openBlobs(store, join(tmpdir(), `earshot-received-${process.pid}`)),
    voice: openVoice(config),
    pictures: openPictureReader(),
    listener: openListener(config),
    summaries: openSummaryEngine(config.summary),
    translator: openTranslator(config.translation),
    words: openWords('locales'),
    pdfs: openPdfShelf(undefined, { folder: '' }),
    clock: () => new Date(now),
    close: async () => {},
    passSeconds: (seconds) => {
      now += seconds * 1000
    },
  }
}

export async function anInspection(house: House, id: string): Promise<string> {
  await saveInspection(house.db, {
    id,
    area: 'Inventedshire',
    type: 'full',
    framework: 'area-send-2023',
    timeZone: 'Europe/London',
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-12-01T00:00:00.000Z',
    graceMinutes: 60,
    invented: true,
    keyWrapped: house.keyring.newInspectionKey(id).wrapped,
    createdAt: house.clock().toISOString(),
  })
  return id
}

export function aUser(house: House, role: Role, inspectionId = '*', name = 'Priya Shah'): Promise<string> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  return addUser(house, { email, name, role, inspectionId, by: 'command' })
}

export async function aLinkToken(house: House, userId: string): Promise<string> {
  const { url } = await makeSignInLink(house, userId)
  return url.slice(`${house.config.baseUrl}/sign-in/`.length)
}

/** A request as this browser would send it: `cookie` is a Set-Cookie line, or several. */
export function aRequest(
  path: string,
  options: {
    cookie?: string | string[]
    form?: Record<string, string>
    headers?: HeadersInit
    method?: string
  } = {},
): Request {
  const headers = new Headers(options.headers)
  const cookies = [options.cookie ?? []].flat().map((line) => line.split(';')[0])
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '))
  const body = options.form && new URLSearchParams(options.form)
  return new Request(`${origin}${path}`, {
    method: options.method ?? (body ? 'POST' : 'GET'),
    headers,
    ...(body ? { body } : {}),
  })
}

/** The Set-Cookie line of a browser in which this person has signed in. */
export async function signedIn(
  house: House,
  userId: string,
  request = aRequest('/sign-in/x'),
): Promise<string> {
  const session = await signIn(house, request, await aLinkToken(house, userId))
  if (!session) throw new Error('a fresh link did not sign in')
  return session.cookie
}

/** What was thrown, when it is an answer. */
export async function thrownAnswer(work: () => unknown): Promise<Response> {
  try {
    await work()
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
  throw new Error('nothing was thrown')
}
