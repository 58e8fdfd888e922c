import { rename, writeFile } from 'node:fs/promises'
import { evidenceHtml, evidenceReport, reportAudiences } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { HouseCommand } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const usage =
  'earshot evidence export --inspection demo --format html --out evidence.html [--audience public|team] [--json]'
const made = ['html', 'json'] as const
const notYet = ['docx', 'qdpx']

/** The themed evidence. Without `--audience` it is for anybody: no count under five, no quote from so few. */
export const evidenceCommand: HouseCommand = {
  name: 'evidence',
  usage,
  async run([what, ...args], io, house) {
    if (what !== 'export') return wrongUsage(io, 'say export.', usage)
    const options = {
      inspection: { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      audience: { type: 'string' },
      json: { type: 'boolean' },
    } as const
    const read = readArguments(args, options, io, usage)
    if (!read) return 2
    const { inspection: id, out, json } = read.values
    const format = made.find((known) => known === read.values.format)
    const audience = reportAudiences.find((known) => known === (read.values.audience ?? 'public'))
    if (!id) return wrongUsage(io, '--inspection is missing.', usage)
    if (!out) return wrongUsage(io, '--out is missing.', usage)
    if (!audience) return wrongUsage(io, '--audience is public or team.', usage)
    if (notYet.includes(read.values.format ?? ''))
      return failed(
        io,
        'evidence.format-not-yet',
        `${read.values.format} is not in this version. Use html or json.`,
      )
    if (!format) return wrongUsage(io, '--format is html or json.', usage)
    const inspection = await openInspection(house, id)
    if (!inspection)
      return failed(io, 'inspection.unknown', `there is no inspection ${id}. See: earshot inspection list`)

    await house.share((trx) =>
      recordAudit(trx, house.keyring, {
        at: house.clock().toISOString(),
        actor: 'command',
        action: 'export.made',
        inspectionId: inspection.id,
        detail: { what: 'evidence', format, audience },
      }),
    )
    const report = await evidenceReport(house, inspection, audience)
    const document =
      format === 'json'
        ? `${JSON.stringify(report, null, 2)}\n`
        : evidenceHtml(report, { ...inspection, words: house.words })
    // Written aside and renamed when whole: a half export never bears the name.
    await writeFile(`${out}.part`, document, { mode: 0o600 })
    await rename(`${out}.part`, out)
    if (json) io.stdout(`${JSON.stringify({ out, themes: report.themes.length })}\n`)
    else io.stderr(`${out} is written.\n`)
    return 0
  },
}
