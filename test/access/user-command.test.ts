import { describe, expect, test } from 'vitest'
import { isLinkOpen, signIn } from '#app/access/index.server.ts'
import { userCommand } from '#app/commands/user.ts'
import { verifyAudit } from '#db/audit.server.ts'
import { findUserByEmailHash, listMemberships } from '#db/users.server.ts'
import { engines } from '#test/support/engines.ts'
import { anInspection, aRequest, houseOver, type TestHouse } from './standing-people.ts'

async function run(house: TestHouse, ...args: string[]) {
  const said = { out: '', err: '' }
  const io = {
    stdout: (text: string) => {
      said.out += text
    },
    stderr: (text: string) => {
      said.err += text
    },
  }
  const exit = await userCommand.run(args, io, house)
  return { exit, ...said }
}
const priya = ['add', '--email', 'Priya@Example.org', '--name', 'Priya Shah', '--role', 'inspector']

async function membershipsOf(house: TestHouse, email: string) {
  const user = await findUserByEmailHash(house.db, house.keyring.mac('email', email))
  return user ? await listMemberships(house.db, user.id) : undefined
}

for (const engine of engines)
  describe(engine.name, () => {
    test('adds a person and says one JSON document with a link that signs in', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      await anInspection(house, 'here')
      const { exit, out, err } = await run(house, ...priya, '--inspection', 'here', '--json')
      expect([exit, err]).toEqual([0, ''])
      const told = JSON.parse(out) as { email: string; signInUrl: string }
      expect(Object.keys(told)).toEqual(['email', 'signInUrl'])
      expect(told.email).toBe('priya@example.org')
      expect(told.signInUrl).toMatch(/^http:\/\/localhost:3000\/sign-in\/[\w-]{43}$/)
      expect(await signIn(house, aRequest('/'), told.signInUrl.split('/').at(-1) ?? '')).toBeDefined()
      expect(await membershipsOf(house, 'priya@example.org')).toEqual([
        { inspectionId: 'here', role: 'inspector' },
      ])
      expect(await verifyAudit(db, house.keyring)).toMatchObject({ ok: true, events: 4 })
    })

    test('a known e-mail gets a new link, with the role or without', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const urls = []
      for (const args of [priya, priya, ['add', '--email', 'priya@example.org']])
        urls.push((JSON.parse((await run(house, ...args, '--json')).out) as { signInUrl: string }).signInUrl)
      expect(new Set(urls).size).toBe(3)
      for (const url of urls) expect(await isLinkOpen(house, url.split('/').at(-1) ?? '')).toBe(true)
      expect(await membershipsOf(house, 'priya@example.org')).toEqual([
        { inspectionId: '*', role: 'inspector' },
      ])
      expect(await db.selectFrom('users').select('id').execute()).toHaveLength(1)
    })

    test('an inspection that does not exist: nothing is added, one line says what to do', async () => {
      await using db = await engine.fresh()
      const house = houseOver(db)
      const { exit, out, err } = await run(house, ...priya, '--inspection', 'nowhere')
      expect([exit, out]).toEqual([1, ''])
      expect(err).toMatch(/^inspection\.unknown: [^\n]*earshot inspection list[^\n]*\n$/)
      expect(await membershipsOf(house, 'priya@example.org')).toBeUndefined()
    })

    const wrong: Record<string, string[]> = {
      'no word': [],
      'another word': ['remove', ...priya.slice(1)],
      'no e-mail': ['add', '--name', 'P', '--role', 'lead'],
      'a broken e-mail': ['add', '--email', 'priya', '--name', 'P', '--role', 'lead'],
      'no name': ['add', '--email', 'p@example.org', '--role', 'lead'],
      'no role': ['add', '--email', 'p@example.org', '--name', 'P'],
      'an unknown role': ['add', '--email', 'p@example.org', '--name', 'P', '--role', 'owner'],
      'an unknown option': [...priya, '--colour', 'red'],
      'an option without its value': ['add', '--email'],
    }
    for (const [what, args] of Object.entries(wrong))
      test(`${what} is wrong usage, and a line that works is shown`, async () => {
        await using db = await engine.fresh()
        const house = houseOver(db)
        const { exit, out, err } = await run(house, ...args)
        expect([exit, out]).toEqual([2, ''])
        const line = /earshot user (add .*)\n$/.exec(err)?.[1] ?? ''
        const shown = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((m) => m[1] ?? m[2] ?? '')
        expect((await run(house, ...shown)).exit).toBe(0)
      })
  })
