import { expect, test } from 'vitest'
import { deviceLabel } from '#app/access/device.ts'
import { askForLink, type DeliverLink, isLinkOpen } from '#app/access/index.server.ts'
import { throttleOf } from '#app/access/throttle.ts'
import { engines } from '#test/support/engines.ts'
import { aUser, houseOver } from './standing-people.ts'

const [sqlite] = engines
const letters: Parameters<DeliverLink>[0][] = []
const post: DeliverLink = async (letter) => {
  letters.push(letter)
}
const settle = () => new Promise((resolve) => setTimeout(resolve, 50))

test('a letter goes to a known address however it is written, and to no other', async () => {
  if (!sqlite) throw new Error('no engine')
  await using db = await sqlite.fresh()
  const house = houseOver(db)
  await aUser(house, 'inspector')
  letters.length = 0
  const known = askForLink(house, { email: ' Priya.Shah@EXAMPLE.org ', address: '192.0.2.1' }, post)
  const unknown = askForLink(house, { email: 'nobody@example.org', address: '192.0.2.1' }, post)
  expect(known).toEqual(unknown)
  await settle()
  expect(letters.map(({ email, name }) => ({ email, name }))).toEqual([
    { email: 'priya.shah@example.org', name: 'Priya Shah' },
  ])
  const token = letters[0]?.url.split('/sign-in/')[1] ?? ''
  expect(await isLinkOpen(house, token)).toBe(true)
})

test('with nothing to carry letters, no link is made', async () => {
  if (!sqlite) throw new Error('no engine')
  await using db = await sqlite.fresh()
  const house = houseOver(db)
  await aUser(house, 'inspector')
  expect(askForLink(house, { email: 'priya.shah@example.org', address: '192.0.2.1' })).toEqual({ ok: true })
  await settle()
  expect(await db.selectFrom('sign_in_links').selectAll().execute()).toEqual([])
})

test('one address is asked for six times in ten minutes, not seven', async () => {
  if (!sqlite) throw new Error('no engine')
  await using db = await sqlite.fresh()
  const house = houseOver(db)
  const ask = (n: number) => askForLink(house, { email: 'dan@example.org', address: `192.0.2.${n}` }).ok
  expect([1, 2, 3, 4, 5, 6, 7].map(ask)).toEqual([true, true, true, true, true, true, false])
  house.passSeconds(600)
  expect(ask(8)).toBe(true)
})

test('a throttle counts each key by itself, opens again, and holds no more keys than it may', () => {
  const throttle = throttleOf({ tries: 2, seconds: 10, keysMax: 2 })
  const at = (seconds: number) => new Date(seconds * 1000)
  expect([throttle.allow('a', at(0)), throttle.allow('a', at(1)), throttle.allow('a', at(9))]).toEqual([
    true,
    true,
    false,
  ])
  expect(throttle.allow('b', at(9))).toBe(true)
  expect(throttle.allow('a', at(10))).toBe(true)
  expect(throttle.allow('b', at(10))).toBe(true)
  expect(throttle.allow('b', at(11))).toBe(false)
  // A third key pushes out the oldest window, which then begins anew.
  throttle.allow('c', at(11))
  expect(throttle.allow('b', at(11))).toBe(true)
})

test('a device is named by browser family and system, never by version or model', () => {
  const agents = {
    'Edge, Windows':
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36 Edg/130.0.0.0',
    'Chrome, Android':
      'Mozilla/5.0 (Linux; Android 14; SM-G991B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
    'Safari, iPhone':
      'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
    'Firefox, Linux': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0',
    'Chrome, ChromeOS':
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
    '': 'curl/8.5.0',
  }
  for (const [label, agent] of Object.entries(agents)) expect(deviceLabel(agent)).toBe(label)
  expect(deviceLabel(null)).toBe('')
})
