import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { parse } from 'csv-parse'

/** A record of a CSV file: where it starts (the header is line 1) and its cells by column name. */
export type CsvRow = { line: number; cells: Record<string, string>; bytesRead: number }
export type CsvProblem = { line: number; reason: string }

const HEAD_BYTES = 64 * 1024
/** A cell longer than this is no answer but a mistake in the quotes. */
const RECORD_CHARACTERS_MAX = 200_000

/** The column names and the separator (`,` `;` or tab): the one that the first line has most of, outside quotes. */
export async function readCsvHead(path: string): Promise<{ columns: string[]; delimiter: string }> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    const text = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
    const bare = firstRecord(text).replace(/"[^"]*"/g, '')
    const delimiter = [',', ';', '\t'].reduce((best, one) =>
      count(bare, one) > count(bare, best) ? one : best,
    )
    const [columns = []] = await records(firstRecord(text), delimiter)
    return { columns: columns.map((column) => column.trim()), delimiter }
  } finally {
    await file.close()
  }
}

/**
 * Streams the records after the header in bounded memory. A record whose number of cells is wrong, or that is not
 * UTF-8, is a problem of its own; a quote that never closes ends the file with one.
 */
export async function* csvRows(
  path: string,
  head: { columns: string[]; delimiter: string },
): AsyncGenerator<CsvRow | CsvProblem> {
  const parser = parse({
    bom: true,
    delimiter: head.delimiter,
    from: 2,
    info: true,
    max_record_size: RECORD_CHARACTERS_MAX,
    relax_column_count: true,
    skip_empty_lines: true,
  })
  const source = createReadStream(path)
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let next = 2
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      const line = info.lines - record.join('').split('\n').length + 1
      next = info.lines + 1
      if (record.length !== head.columns.length)
        yield { line, reason: `has ${record.length} cells and the header has ${head.columns.length}` }
      else if (record.some((cell) => cell.includes('\uFFFD'))) yield { line, reason: 'is not UTF-8 text' }
      else
        yield {
          line,
          cells: Object.fromEntries(head.columns.map((column, at) => [column, record[at] ?? ''])),
          bytesRead: source.bytesRead,
        }
    }
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('CSV_')) throw error
    yield {
      line: next,
      reason: 'has a quote that does not end, or text after one: nothing after it can be read',
    }
  } finally {
    source.destroy()
  }
}

function firstRecord(text: string): string {
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted
    if (!quoted && (text[at] === '\n' || text[at] === '\r')) return text.slice(0, at)
  }
  return text
}

const count = (text: string, part: string) => text.split(part).length - 1

async function records(text: string, delimiter: string): Promise<string[][]> {
  const found: string[][] = []
  for await (const record of parse(text, { delimiter, relax_column_count: true })) found.push(record)
  return found
}
