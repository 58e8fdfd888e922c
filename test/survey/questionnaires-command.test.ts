import { expect, test } from 'vitest'
import { questionnairesCommand } from '#app/commands/questionnaires.ts'
import { questionnaires } from '#app/survey/index.ts'

async function run(...args: string[]) {
  const said = { stdout: '', stderr: '' }
  const exit = await questionnairesCommand.run(args, {
    stdout: (text) => {
      said.stdout += text
    },
    stderr: (text) => {
      said.stderr += text
    },
  })
  return { exit, ...said }
}

test('lists every question and option id as one JSON document', async () => {
  const { exit, stdout, stderr } = await run('--json')
  expect([exit, stderr]).toEqual([0, ''])
  const listed: { id: string; questions: { id: string; options: unknown[] }[] }[] = JSON.parse(stdout)
  expect(listed.map((one) => one.questions.map((question) => question.id))).toEqual(
    questionnaires.map((one) => [...one.questions.map((question) => question.id), 'supporter_words']),
  )
  const wait = listed.flatMap((one) => one.questions).find((question) => question.id === 'y_wait')
  expect(wait?.options).toEqual([
    'no-wait',
    'under-6-months',
    '6-12-months',
    '1-2-years',
    'over-2-years',
    'still-waiting',
    'unknown',
  ])
})

test('without --json a person can read it', async () => {
  const { exit, stdout } = await run()
  expect(exit).toBe(0)
  expect(stdout).toContain('  c_listen yes-sometimes-no: yes, sometimes, no, unknown\n')
})

test('a wrong word exits 2 and shows a line that works', async () => {
  const { exit, stdout, stderr } = await run('--jsn')
  expect([exit, stdout]).toEqual([2, ''])
  expect(stderr).toContain('earshot questionnaires --json')
})
