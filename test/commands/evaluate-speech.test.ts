/** Scoring by hand-made figures, and the command with the real recogniser, as anyone would run it. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordErrors, wordsOf } from '#app/commands/evaluate/word-errors.ts'
import { runCommand } from '#test/support/command.ts'

test('case and marks are folded, digits are spelt', () => {
  expect(wordsOf("It's  “Well-Done”, isn’t it?")).toEqual(["it's", 'well', 'done', "isn't", 'it'])
  expect(wordsOf('I am 14, she is 1,203 and 42')).toEqual(
    'i am fourteen she is one thousand two hundred three and forty two'.split(' '),
  )
  expect(wordsOf('Call 0300 or 2000000')).toEqual(
    'call zero three zero zero or two zero zero zero zero zero zero'.split(' '),
  )
  expect(wordsOf('100 990 12000')).toEqual('one hundred nine hundred ninety twelve thousand'.split(' '))
  expect(wordsOf(' … ')).toEqual([])
})

test('a word left out, put in or exchanged is one error each', () => {
  const errors = (said: string, heard: string) =>
    wordErrors(said.split(' ').filter(Boolean), heard.split(' ').filter(Boolean))
  expect(errors('a b c', 'a b c')).toBe(0)
  expect(errors('a b c', 'a c')).toBe(1)
  expect(errors('a b c', 'a b x c')).toBe(1)
  expect(errors('a b c', 'a x c')).toBe(1)
  expect(errors('a b c', '')).toBe(3)
  expect(errors('', 'a b')).toBe(2)
  expect(errors('a b c d', 'b c d a')).toBe(2)
})

const said =
  'And so my fellow Americans ask not what your country can do for you ask what you can do for your country'

function aManifest(rows: object[]) {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-speech-'))
  copyFileSync('test/voice/fixtures/jfk.webm', join(folder, 'clip.webm'))
  writeFileSync(join(folder, 'broken.ogg'), 'OggS and nothing else')
  const path = join(folder, 'manifest.jsonl')
  writeFileSync(path, rows.map((row) => `${JSON.stringify(row)}\n`).join(''))
  return { path, folder }
}

test('clips are scored by kind of speaker, a file that is no sound counts as unheard, and the same twice', async () => {
  const { path, folder } = aManifest([
    { id: '1', audio: 'clip.webm', text: said, lang: 'en', speaker: 'adult, male' },
    { id: '2', audio: 'broken.ogg', text: 'one two', lang: 'en', speaker: 'child, age 7' },
    { id: '3', audio: 'clip.webm', text: 'Ask not', lang: 'ur' },
  ])
  const out = join(folder, 'out.jsonl')
  const run = () =>
    runCommand(['evaluate', 'speech', '--test', path, '--json', '--predictions', out, '--masked'])
  const first = await run()
  expect(first.code).toBe(0)
  const report = JSON.parse(first.stdout)
  expect(report).toMatchObject({ rows: 3, notHeard: 2 })
  expect(report.bySpeaker.adult.wordErrorRate).toBeLessThan(0.1)
  expect(report.bySpeaker.child).toEqual({ rows: 1, words: 2, wordErrorRate: 1 })
  expect(report.bySpeaker.unknown).toEqual({ rows: 1, words: 2, wordErrorRate: 1 })
  expect(report.byAge['6-7'].rows).toBe(1)
  expect(report.masked.registers.grown.pitchAfter).toHaveLength(3)
  const said1 = readFileSync(out, 'utf8')
  expect(
    said1
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { id: '1', speaker: 'adult, male', level: expect.any(String), confidence: expect.any(Number) },
    { id: '2', text: '', confidence: 0, problem: 'sound.no-sound' },
    { id: '3', text: '', problem: 'transcribe.language' },
  ])
  await run()
  expect(readFileSync(out, 'utf8')).toBe(said1)
})

test('a clip that is not there is named and nothing is printed', async () => {
  const { path } = aManifest([{ id: 'lost', audio: 'lost.ogg', text: 'a' }])
  const run = await runCommand(['evaluate', 'speech', '--test', path, '--json'])
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toContain('lost.ogg')
})
