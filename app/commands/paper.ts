import { rename, writeFile } from 'node:fs/promises'
import type { House } from '#app/house.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { isLanguage, languageIds } from '#app/platform/i18n/languages.ts'
import { printedFile, readPrinted } from '#app/survey/index.server.ts'
import { printedKinds, questionnaires } from '#app/survey/index.ts'
import { listSurveyLinks } from '#db/inspections.server.ts'
import type { HouseCommand, Output } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const usage =
  'earshot paper --inspection demo --questionnaire parent-carer [--kind paper|poster|cards] [--language en] [--easy] [--large] --format pdf --out form.pdf [--json]'
const formats = ['html', 'pdf'] as const

/** A questionnaire's paper form, poster or cards as a file that needs nothing else. */
export const paperCommand: HouseCommand = {
  name: 'paper',
  usage,
  async run(args, io, house) {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = {
      inspection: text,
      questionnaire: text,
      kind: text,
      language: text,
      format: text,
      out: text,
      easy: flag,
      large: flag,
      json: flag,
    }
    const read = readArguments(args, options, io, usage, 0)
    if (!read) return 2
    const { values } = read
    const kind = printedKinds.find((known) => known === (values.kind ?? 'paper'))
    const format = formats.find((known) => known === values.format)
    const language = values.language ?? 'en'
    if (!values.inspection) return wrongUsage(io, '--inspection is missing.', usage)
    if (!questionnaires.some(({ id }) => id === values.questionnaire))
      return wrongUsage(
        io,
        `--questionnaire is one of ${questionnaires.map(({ id }) => id).join(', ')}.`,
        usage,
      )
    if (!kind) return wrongUsage(io, `--kind is one of ${printedKinds.join(', ')}.`, usage)
    if (!isLanguage(language)) return wrongUsage(io, `--language is one of ${languageIds.join(', ')}.`, usage)
    if (!format) return wrongUsage(io, '--format is html or pdf.', usage)
    if (!values.out) return wrongUsage(io, '--out is missing.', usage)
    if (!(await openInspection(house, values.inspection)))
      return failed(
        io,
        'inspection.unknown',
        `there is no inspection ${values.inspection}. See: earshot inspection list`,
      )
    const links = await listSurveyLinks(house.db, values.inspection)
    const link = links.find(({ questionnaire }) => questionnaire === values.questionnaire)
    const wish = { language, easyRead: values.easy ?? false, large: values.large ?? false }
    const printed = link && (await readPrinted(house, link.token, kind, wish))
    if (!printed)
      return failed(
        io,
        'paper.no-link',
        'this inspection does not ask it. See: earshot links --inspection ID',
      )
    return write(io, house, {
      html: printedFile(printed, house.words(language)),
      format,
      out: values.out,
      json: values.json ?? false,
    })
  },
}

async function write(
  io: Output,
  house: House,
  { html, format, out, json }: { html: string; format: 'html' | 'pdf'; out: string; json: boolean },
): Promise<number> {
  let file: string | Buffer = html
  if (format === 'pdf') {
    const made = await house.pdfs.pdfOf(html)
    if (!made.ok && made.problem.code === 'pdf.none')
      return failed(
        io,
        'pdf.no-engine',
        'no Chromium was found. Install one, set EARSHOT_CHROMIUM to it, or use --format html and print that.',
      )
    if (!made.ok)
      return failed(io, 'pdf.failed', 'Chromium made no PDF. Try again, or use --format html and print that.')
    file = made.pdf
  }
  try {
    // Written aside and renamed when whole: a half file never bears the name.
    await writeFile(`${out}.part`, file)
    await rename(`${out}.part`, out)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    return failed(io, 'paper.unwritable', `${out} cannot be written (${code}). Name another file.`)
  }
  if (json) io.stdout(`${JSON.stringify({ out })}\n`)
  else io.stderr(`${out} is written.\n`)
  return 0
}
