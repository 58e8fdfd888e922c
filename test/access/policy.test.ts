import { expect, test } from 'vitest'
import { type Action, actions, isRole, may, mayAny, type Role, roles } from '#app/access/index.ts'

const allowed = (action: Action) => roles.filter((role) => may(role, action))

test('only safeguarding officers and leads see which answers were flagged, and act on them', () => {
  expect(allowed('see-concerns')).toEqual(['lead', 'safeguarding'])
  expect(allowed('act-on-concern')).toEqual(['lead', 'safeguarding'])
})

test('an administrator reads no evidence, exports none and changes none', () => {
  const mine = actions.filter((action) => may('admin', action))
  expect(mine).toEqual([
    'view-inspection',
    'preview',
    'manage-inspection',
    'manage-languages',
    'manage-users',
  ])
})

test('a voice is heard, and its words mended, by the inspection’s own team alone', () => {
  expect(allowed('listen')).toEqual(['inspector', 'lead', 'safeguarding'])
  expect(allowed('correct-transcript')).toEqual(['inspector', 'lead', 'safeguarding'])
})

test('only an administrator manages who may', () => {
  expect(allowed('manage-users')).toEqual(['admin'])
})

test('a safeguarding officer reads but neither codes, changes themes nor exports', () => {
  for (const action of ['decide-coding', 'manage-themes', 'export'] as const)
    expect(may('safeguarding', action), action).toBe(false)
})

test('no role, no right; and what is not in the table is refused', () => {
  for (const action of actions) expect(mayAny([], action), action).toBe(false)
  for (const unknown of ['fly', 'toString', '__proto__'])
    for (const role of roles) expect(may(role, unknown as Action), `${role} ${unknown}`).toBe(false)
  for (const action of actions) expect(may('owner' as Role, action)).toBe(false)
})

test('a role is one of five words', () => {
  expect(roles.every(isRole)).toBe(true)
  for (const wrong of ['Lead', 'owner', '', null, undefined, 1]) expect(isRole(wrong)).toBe(false)
})
