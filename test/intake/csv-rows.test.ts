import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { csvRows, readCsvHead } from '#app/intake/csv-rows.server.ts'

let files = 0
async function read(content: string | Buffer) {
  const path = join(inject('scratch'), `rows-${process.pid}-${files++}.csv`)
  writeFileSync(path, content)
  const head = await readCsvHead(path)
  if (!head.ok) return { columns: undefined, rows: [] }
  const rows: (string | number)[][] = []
  for await (const row of csvRows(path, head))
    rows.push('reason' in row ? [row.line, row.reason] : [row.line, ...Object.values(row.cells)])
  return { columns: head.columns, delimiter: head.delimiter, rows }
}

test('commas, semicolons and tabs are each found out, quoted ones not counted', async () => {
  for (const separator of [',', ';', '\t']) {
    const lines = [`"a,;,;,;\t\t\tb"${separator}c`, `1${separator}"x,y;z\tw"`].join('\n')
    expect(await read(lines)).toEqual({
      columns: ['a,;,;,;\t\t\tb', 'c'],
      delimiter: separator,
      rows: [[2, '1', 'x,y;z\tw']],
    })
  }
})

test('a byte order mark is not part of the first name', async () => {
  expect(await read('\ufeffa,b\n1,2\n')).toMatchObject({ columns: ['a', 'b'], rows: [[2, '1', '2']] })
  expect(await read('\ufeff"a","b"\r\n1,2\r\n')).toMatchObject({ columns: ['a', 'b'], rows: [[2, '1', '2']] })
})

test('a record is named by the line on which it starts, however many lines it takes', async () => {
  for (const end of ['\n', '\r\n']) {
    const file = ['a,b', '1,"two', 'lines"', '2,"', '', '"', '3,x', '4,"ends', '', '', '"'].join(end)
    for (const last of ['', end])
      expect((await read(file + last)).rows.map(([line, a]) => [line, a])).toEqual([
        [2, '1'],
        [4, '2'],
        [7, '3'],
        [8, '4'],
      ])
  }
})

test('a header of several lines and empty lines between move the count along', async () => {
  expect((await read('a,"b\nb"\n1,2\n\n\n3,4\n')).rows).toEqual([
    [3, '1', '2'],
    [6, '3', '4'],
  ])
})

test('lines that end with CR alone are lines', async () => {
  expect((await read('a,b\r1,2\r3,4')).rows).toEqual([
    [2, '1', '2'],
    [3, '3', '4'],
  ])
})

test('a wrong number of cells is a problem of that record alone', async () => {
  expect((await read('a,b\n1\n1,2\n1,2,3\n"x\ny",\n')).rows).toEqual([
    [2, 'has 1 cell and the header has 2'],
    [3, '1', '2'],
    [4, 'has 3 cells and the header has 2'],
    [5, 'x\ny', ''],
  ])
})

test('bytes that are not UTF-8 are a problem of that record alone', async () => {
  const file = Buffer.concat([
    Buffer.from('a,b\n1,caf'),
    Buffer.from([0xe9]),
    Buffer.from('\n2,café \ufffd\n'),
  ])
  expect((await read(file)).rows).toEqual([
    [2, 'is not UTF-8 text'],
    [3, '2', 'café \ufffd'],
  ])
})

test('letters of several bytes come whole across the pieces a file is read in', async () => {
  const cell = 'é€😀'.repeat(30_000)
  const rows = (await read(`a,b\n1,${cell.slice(0, 60_000)}\n2,${cell.slice(0, 60_001).slice(1)}\n`)).rows
  expect(rows.map((row) => row[2])).toEqual([cell.slice(0, 60_000), cell.slice(1, 60_001)])
})

test('a quote that never closes ends the file at the record that opened it', async () => {
  const { rows } = await read('a,b\n1,2\n3,"four\n5,6\n7,8\n')
  expect(rows).toEqual([
    [2, '1', '2'],
    [3, expect.stringContaining('quote that does not end')],
  ])
})

test('quotes inside words are letters, and the rows around them are kept', async () => {
  const { rows } = await read('a,b\n1,2\n3,"four" five\n4,he said "no" to us\n5,6\n')
  expect(rows).toEqual([
    [2, '1', '2'],
    [3, '3', '"four" five'],
    [4, '4', 'he said "no" to us'],
    [5, '5', '6'],
  ])
})

test('a record of endless length ends the file and not the memory', async () => {
  const { rows } = await read(`a,b\n1,2\n3,"${'endless '.repeat(200_000)}"\n5,6\n`)
  expect(rows.map(([line]) => line)).toEqual([2, 3])
  expect(rows[1]?.[1]).toContain('longer than')
})

test('an empty file, one of other bytes, and a header that never ends have no columns', async () => {
  for (const content of ['', '\n\n', '\ufeff', '"a,b\n1,2\n'])
    expect((await read(content)).columns, JSON.stringify(content)).toBeUndefined()
  expect((await read(Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'))).columns).toBeUndefined()
  expect((await read(Buffer.from([0x61, 0xe9, 0x2c, 0x62, 0x0a]))).columns).toBeUndefined()
})

test('a column without a name, or a name twice, is no table', async () => {
  expect((await read('a,a\n1,2\n')).columns).toBeUndefined()
  expect((await read('a, a \n1,2\n')).columns).toBeUndefined()
  expect((await read(',\n1,2\n')).columns).toBeUndefined()
})

test('a header alone has columns and no rows', async () => {
  expect(await read('a,b\n')).toMatchObject({ columns: ['a', 'b'], rows: [] })
  expect(await read('a,b')).toMatchObject({ columns: ['a', 'b'], rows: [] })
})

test('a column that happens to be called constructor is a column', async () => {
  expect((await read('constructor,__proto__\n1,2\n')).rows).toEqual([[2, '1', '2']])
})
