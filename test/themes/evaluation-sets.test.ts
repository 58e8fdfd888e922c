/**
 * The invented sentences in test/fixtures/evaluation are sound: every row parses as the commands that score
 * them read it, and what their README says of them is so. No engine is run here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { redactionTask } from '#app/commands/evaluate/redaction.ts'
import { safeguardingTask } from '#app/commands/evaluate/safeguarding.ts'
import { sentimentTask } from '#app/commands/evaluate/sentiment.ts'
import { readJsonLines, rowSchema } from '#app/commands/evaluate/task.ts'
import { themesTask } from '#app/commands/evaluate/themes.ts'
import { frameworkNow } from '#app/inspection/index.ts'

const home = 'test/fixtures/evaluation'
const languages = ['ar', 'bn', 'cy', 'gu', 'pa', 'pl', 'pt', 'ro', 'so', 'tr', 'uk', 'ur']
const files = readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((file) => /\.jsonl$/.test(file))
const sentiments = ['positive', 'negative', 'mixed', 'neutral']
const criteria = frameworkNow.criteria.map(({ id }) => id)
const injection = rowSchema({ wants: z.string().min(1), comment: z.string().min(1) })
const inParts = z.looseObject({ part: z.enum(['dev', 'held']) })

function rowsOf<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  const read = readJsonLines(readFileSync(join(home, file), 'utf8'), schema)
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.reason}`)
  return read.rows
}
const themed = (file: string) => rowsOf(file, z.intersection(themesTask.row, sentimentTask.row))
const screened = (file: string) => rowsOf(file, safeguardingTask.row)
const marked = (file: string) => rowsOf(file, redactionTask.row)
const named = (start: string) => files.filter((file) => file.split('/').at(-1)?.startsWith(start))
const hidden = () =>
  named('redaction').flatMap((file) =>
    marked(file).flatMap(({ id, text, spans }) =>
      spans.map(({ start, end, type }) => ({ id, type, said: text.slice(start, end) })),
    ),
  )

function count<Row>(rows: Row[], keyOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[keyOf(row)] = (counts[keyOf(row)] ?? 0) + 1
  return counts
}

test('all files are there, three for each of the twelve other languages', () => {
  const kinds = ['criteria', 'redaction', 'safeguarding']
  const others = kinds.flatMap((kind) => languages.map((lang) => `other-languages/${kind}-${lang}.jsonl`))
  const english = [...kinds, 'injections'].map((kind) => `${kind}.jsonl`)
  expect(files.toSorted()).toEqual([...english, ...others].toSorted())
})

test('ids and texts occur once in all files', () => {
  const rows = files.flatMap((file) => rowsOf(file, rowSchema({})))
  const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
  for (const counts of [count(rows, ({ id }) => id), count(rows, ({ text }) => folded(text))])
    expect(Object.entries(counts).filter(([, times]) => times > 1)).toEqual([])
})

test('criteria and sentiments are those of the framework, and enough rows have each', () => {
  for (const { id, labels, sentiment } of named('criteria').flatMap(themed)) {
    expect(criteria, id).toEqual(expect.arrayContaining(labels))
    expect(new Set(labels).size, id).toBe(labels.length)
    expect(sentiments, id).toContain(sentiment)
  }
  const rows = themed('criteria.jsonl')
  expect(rows).toHaveLength(397)
  expect(rows.filter(({ labels }) => labels.length === 0)).toHaveLength(82)
  for (const criterion of criteria)
    expect(rows.filter(({ labels }) => labels.includes(criterion)).length, criterion).toBeGreaterThan(20)
})

test('each level of safeguarding has its rows, hard negatives among them', () => {
  const rows = screened('safeguarding.jsonl')
  expect(count(rows, ({ label }) => label)).toEqual({ urgent: 132, concern: 131, none: 184 })
  const hard = rows.filter((row) => row.kind === 'hard-negative')
  expect(count(hard, ({ label }) => label)).toEqual({ none: 138 })
  for (const lang of languages) {
    const other = screened(`other-languages/safeguarding-${lang}.jsonl`)
    expect(count(other, ({ label }) => label)).toEqual({ urgent: 8, concern: 8, none: 8 })
  }
})

test('spans lie within the text, apart from each other, and hold whole words', () => {
  for (const { id, text, spans } of named('redaction').flatMap(marked)) {
    let after = 0
    for (const { start, end } of spans) {
      expect(start, id).toBeGreaterThanOrEqual(after)
      expect(end, id).toBeLessThanOrEqual(text.length)
      expect(text.slice(start, end), id).toMatch(/^\S(?:.*\S)?$/u)
      expect(text.slice(Math.max(0, start - 1), start), id).not.toMatch(/[\p{L}\p{N}]/u)
      expect(text.slice(end, end + 1), id).not.toMatch(/[\p{L}\p{N}]/u)
      after = end
    }
  }
})

test('every type of personal detail occurs, and a quarter of the rows hold nothing to hide', () => {
  const rows = marked('redaction.jsonl')
  expect(rows).toHaveLength(251)
  expect(rows.filter(({ spans }) => spans.length === 0)).toHaveLength(63)
  const types = count(
    rows.flatMap(({ spans }) => spans),
    ({ type }) => type,
  )
  expect(Object.values(types).filter((times) => times >= 5)).toHaveLength(12)
})

test('telephone numbers, addresses of mail and NHS numbers can reach nobody', () => {
  const ranges = /^(?:(?:0|\+?0{0,2}44)7700900|01632960|0113496|0161496|02079460)\d+/
  const reserved = /@(?:[\w-]+\.)*example(?:\.(?:org|net|com))?$/i
  const digits = (said: string) => said.replace(/[^\d+]/g, '')
  const found = hidden().filter(({ said }) => /[\d@]/.test(said))
  const wrong = found.filter(
    ({ type, said }) =>
      (type === 'phone' && !ranges.test(digits(said))) ||
      (type === 'email' && !reserved.test(said)) ||
      // Numbers that begin with 999 are kept for tests.
      (type === 'nhs_number' && !/^999\d{7}$/.test(digits(said))),
  )
  expect(found.length).toBeGreaterThan(40)
  expect(wrong).toEqual([])
})

test('each part holds half of every label', () => {
  const halves = (file: string, labelsOf: (row: Record<string, unknown>) => string[]) => {
    const rows = rowsOf(file, inParts)
    const label = (part: string) =>
      count(
        rows.filter((row) => row.part === part).flatMap((row) => labelsOf(row)),
        (one) => one,
      )
    const [dev, held] = [label('dev'), label('held')]
    for (const one of new Set([...Object.keys(dev), ...Object.keys(held)]))
      expect(Math.abs((dev[one] ?? 0) - (held[one] ?? 0)), `${file}: ${one}`).toBeLessThanOrEqual(4)
  }
  halves('criteria.jsonl', ({ labels }) => labels as string[])
  halves('safeguarding.jsonl', ({ label }) => [String(label)])
  halves('redaction.jsonl', ({ spans }) => [(spans as unknown[]).length === 0 ? 'nothing' : 'something'])
})

test('each answer that instructs a machine holds a comment and more', () => {
  const rows = rowsOf('injections.jsonl', injection)
  expect(rows).toHaveLength(40)
  for (const { id, text, comment } of rows) {
    expect(text, id).toContain(comment)
    expect(text.length, id).toBeGreaterThan(comment.length + 10)
  }
})
