import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'

/** A record of a CSV file: where it starts (the header is line 1) and its cells by column name. */
export type CsvRow = { line: number; cells: Readonly<Record<string, string>>; bytesRead: number }
export type CsvProblem = { line: number; reason: string }
export type CsvHead = {
  ok: true
  columns: string[]
  delimiter: string
  /** Where the header starts: after a byte order mark. */
  start: number
}

const HEAD_BYTES = 64 * 1024
/** A cell longer than this is no answer but a mistake in the quotes. */
const CELL_BYTES_MAX = 200_000
const BYTE_ORDER_MARK = Buffer.from('\ufeff')

/**
 * The column names and the separator (`,` `;` or tab): the one that the header has most of, outside quotes. Not ok when
 * the file does not begin with a record of UTF-8 in which each column is named, once.
 */
export async function readCsvHead(path: string): Promise<CsvHead | { ok: false }> {
  const bytes = await firstBytes(path)
  const start = bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0
  const text = firstRecord(bytes.subarray(start).toString('latin1'))
  if (text === undefined || text.includes('\0') || !isUtf8(Buffer.from(text, 'latin1'))) return { ok: false }
  const bare = text.replace(/"[^"]*"/g, '')
  const delimiter = [',', ';', '\t'].reduce((best, one) =>
    count(bare, one) > count(bare, best) ? one : best,
  )
  try {
    const read = parseAtOnce(Buffer.from(text, 'latin1'), { delimiter, relax_quotes: true })
    const columns = (read[0] ?? []).map((column) => column.trim())
    const named = columns.filter(Boolean)
    if (named.length === 0 || new Set(named).size !== named.length) return { ok: false }
    return { ok: true, columns, delimiter, start }
  } catch {
    return { ok: false }
  }
}

/**
 * Streams the records after the header in bounded memory. A record whose number of cells is wrong, or that is not
 * UTF-8, is a problem of its own; a quote that never closes ends the file with one. A quote inside a cell that is not
 * quoted is a letter like any other. Cells of columns without a name are left out.
 */
export async function* csvRows(path: string, head: CsvHead): AsyncGenerator<CsvRow | CsvProblem> {
  const parser = parse(parserOptions(head.delimiter))
  const source = createReadStream(path, { start: head.start })
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let line = 1
  let header = true
  try {
    for await (const { record, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      const from = line
      line += lineEnds(raw)
      const empty = record.length === 1 && record[0]?.length === 0
      if (!header && !empty) yield readRecord(head, record, from, source.bytesRead)
      if (!empty) header = false
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'CSV_MAX_RECORD_SIZE')
      yield { line, reason: `is longer than ${CELL_BYTES_MAX} bytes: nothing after it can be read` }
    else if (code === 'CSV_QUOTE_NOT_CLOSED')
      yield { line, reason: 'has a quote that does not end: nothing after it can be read' }
    else throw error
  } finally {
    source.destroy()
  }
}

// Latin 1 is a letter a byte, so that a record that is not UTF-8 can be told from one that holds the sign for a lost letter.
function parserOptions(delimiter: string): Options {
  return {
    delimiter,
    encoding: 'latin1',
    max_record_size: CELL_BYTES_MAX,
    raw: true,
    relax_column_count: true,
    relax_quotes: true,
  }
}

function readRecord(
  head: CsvHead,
  record: readonly string[],
  line: number,
  bytesRead: number,
): CsvRow | CsvProblem {
  const has = record.length === 1 ? '1 cell' : `${record.length} cells`
  if (record.length !== head.columns.length)
    return { line, reason: `has ${has} and the header has ${head.columns.length}` }
  const cells = record.map((cell) => Buffer.from(cell, 'latin1'))
  if (!cells.every((cell) => isUtf8(cell))) return { line, reason: 'is not UTF-8 text' }
  const named = head.columns.flatMap((column, at) =>
    column ? [[column, cells[at]?.toString('utf8') ?? ''] as const] : [],
  )
  return { line, cells: Object.fromEntries(named), bytesRead }
}

// What the parser hands over as raw ends with one byte of its line end, or with none at the end of the file.
function lineEnds(raw: string): number {
  let ends = 0
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === CR && raw[at + 1] === LF) at++
    if (raw[at] === CR || raw[at] === LF) ends++
  }
  return ends
}
const CR = '\r'
const LF = '\n'

async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Undefined when it is empty or its last quote does not end. */
function firstRecord(text: string): string | undefined {
  const from = text.search(/[^\r\n]/)
  if (from < 0) return undefined
  let quoted = false
  for (let at = from; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    if (!quoted && (text[at] === '\n' || text[at] === '\r')) return text.slice(from, at)
  }
  return quoted ? undefined : text.slice(from)
}

const count = (text: string, part: string) => text.split(part).length - 1
