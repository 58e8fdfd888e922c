import { expect, test } from 'vitest'
import { windowState } from '#app/inspection/index.ts'

const window = {
  opensAt: '2026-11-01T09:00:00.000Z',
  closesAt: '2026-11-14T17:00:00.000Z',
  graceMinutes: 120,
}

test.each([
  ['2026-11-01T08:59:59.999Z', 'not-yet-open'],
  ['2026-11-01T09:00:00.000Z', 'open'],
  ['2026-11-14T16:59:59.999Z', 'open'],
  ['2026-11-14T17:00:00.000Z', 'grace'],
  ['2026-11-14T18:59:59.999Z', 'grace'],
  ['2026-11-14T19:00:00.000Z', 'closed'],
])('at %s the survey is %s', (now, state) => {
  expect(windowState(window, new Date(now))).toBe(state)
})
