import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { exportLines, type ResponseFormat } from '#app/evidence/index.server.ts'
import type { House } from '#app/house.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Output } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

export const exportUsage =
  'earshot responses export --inspection demo --format jsonl --out responses.jsonl [--redacted]'
const formats: readonly ResponseFormat[] = ['jsonl', 'csv']

/** Original words leave the database here: each export is audited before the first line. */
export async function runExport(args: string[], io: Output, house: House): Promise<number> {
  const options = {
    inspection: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    redacted: { type: 'boolean' },
    json: { type: 'boolean' },
  } as const
  const read = readArguments(args, options, io, exportUsage, 0)
  if (!read) return 2
  const { values } = read
  const format = formats.find((known) => known === values.format)
  if (!values.inspection) return wrongUsage(io, '--inspection is missing.', exportUsage)
  if (!format) return wrongUsage(io, `--format is one of ${formats.join(', ')}.`, exportUsage)
  const inspection = await openInspection(house, values.inspection)
  if (!inspection)
    return failed(
      io,
      'inspection.unknown',
      `there is no inspection ${values.inspection}. See: earshot inspection list`,
    )

  const redacted = values.redacted ?? false
  await house.share((trx) =>
    recordAudit(trx, house.keyring, {
      at: house.clock().toISOString(),
      actor: 'command',
      action: 'export.made',
      inspectionId: inspection.id,
      detail: { what: 'responses', format, redacted: redacted ? 'yes' : 'no' },
    }),
  )
  const lines = exportLines(house, inspection, { format, redacted })
  if (!values.out) {
    for await (const line of lines) io.stdout(line)
    return 0
  }
  // Written aside and renamed when whole: a half export never bears the name.
  const aside = `${values.out}.part`
  let responses = 0
  async function* counted() {
    for await (const line of lines) {
      responses++
      yield line
    }
  }
  try {
    await pipeline(counted, createWriteStream(aside, { mode: 0o600 }))
    await rename(aside, values.out)
  } catch (error) {
    await rm(aside, { force: true })
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (!/^E[A-Z]+$/.test(code)) throw error
    return failed(io, 'export.unwritable', `${values.out} cannot be written (${code}). Name another file.`)
  }
  if (format === 'csv') responses -= 1
  if (values.json) io.stdout(`${JSON.stringify({ out: values.out, lines: responses })}\n`)
  else io.stderr(`${values.out} is written.\n`)
  return 0
}
