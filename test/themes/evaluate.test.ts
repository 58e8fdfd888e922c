import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { evaluateCommand } from '#app/commands/evaluate/evaluate.ts'

const folder = mkdtempSync(join(tmpdir(), 'evaluate-'))
const file = (name: string, lines: unknown[]) => {
  const path = join(folder, name)
  writeFileSync(
    path,
    lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  )
  return path
}
async function evaluate(...args: string[]) {
  let out = ''
  let err = ''
  const exit = await evaluateCommand.run(args, {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
  })
  return { exit, out, err }
}
// Invented answers.
const themed = Array.from({ length: 30 }, (_, i) => ({
  id: `a${i}`,
  text: i % 2 === 0 ? `cold food on day ${i}` : `kind helper on day ${i}`,
  labels: [i % 2 === 0 ? 'Food' : 'Staff'],
  area: 'north',
}))

test('a trained engine is scored, and its predictions keep extra keys', async () => {
  const path = file('themes.jsonl', themed)
  const said = join(folder, 'said.jsonl')
  const { exit, out } = await evaluate(
    'themes',
    '--test',
    path,
    '--train',
    path,
    '--json',
    '--predictions',
    said,
  )
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ rows: 30, micro: { f1: 1 }, labels: { Food: { support: 15 } } })
  const first = JSON.parse(readFileSync(said, 'utf8').split('\n')[0] ?? '')
  expect(first).toMatchObject({ id: 'a0', area: 'north', labels: ['Food'] })
  expect(Object.keys(first.confidence)).toEqual(['Food', 'Staff'])
})

test('predictions are the same bytes each time', async () => {
  const path = file('built-in.jsonl', [{ id: '1', text: 'They listened to me', labels: ['I2'] }])
  const [one, two] = [join(folder, 'one.jsonl'), join(folder, 'two.jsonl')]
  await evaluate('themes', '--test', path, '--predictions', one)
  await evaluate('themes', '--test', path, '--predictions', two)
  expect(readFileSync(one)).toEqual(readFileSync(two))
})

test('a bad line is named by its number', async () => {
  const path = file('bad.jsonl', [themed[0], '', '{"id":"x","text":1,"labels":[]}'])
  expect(await evaluate('themes', '--test', path)).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringContaining('line 3'),
  })
})

test('a sentiment the file does not know becomes one it does', async () => {
  const path = file('tone.jsonl', [
    { id: '1', text: 'The nurse was lovely but the wait was terrible', sentiment: 'neutral' },
    { id: '2', text: 'Lovely kind people', sentiment: 'positive' },
    { id: '3', text: 'Awful, nobody came', sentiment: 'negative' },
  ])
  const { exit, out } = await evaluate('sentiment', '--test', path, '--json')
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ rows: 3, accuracy: 1 })
  expect(Object.keys(JSON.parse(out).labels)).toEqual(['negative', 'neutral', 'positive'])
})

test('a missing file fails with the next step', async () => {
  expect(await evaluate('themes', '--test', join(folder, 'none.jsonl'))).toMatchObject({ exit: 1, out: '' })
})
