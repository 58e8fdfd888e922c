/** A test that makes the program complain on the console fails, unless the test replaced the console itself. */
import { afterEach, beforeEach, expect, vi } from 'vitest'

const spoken: string[] = []

beforeEach(() => {
  spoken.length = 0
  for (const method of ['error', 'warn'] as const)
    vi.spyOn(console, method).mockImplementation((...said: unknown[]) => {
      spoken.push(`console.${method}: ${said.map(String).join(' ')}`)
    })
})

afterEach(() => {
  vi.restoreAllMocks()
  expect(spoken, 'the console was spoken to').toEqual([])
})
