import { SingleBar } from 'cli-progress'
import { countThemes } from '#app/evidence/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { codeAnswers, engineOf, findThemes, markAnswers } from '#app/themes/index.server.ts'
import type { HouseCommand } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const usage = 'earshot themes run --inspection demo [--json]'

/** Codes every answer stored before it began, then finds themes that no criterion names. Killed half-way, it is run again and does the rest. */
export const themesCommand: HouseCommand = {
  name: 'themes',
  usage,
  async run([what, ...args], io, house) {
    if (what !== 'run') return wrongUsage(io, 'say run.', usage)
    const options = { inspection: { type: 'string' }, json: { type: 'boolean' } } as const
    const read = readArguments(args, options, io, usage, 0)
    if (!read) return 2
    if (!read.values.inspection) return wrongUsage(io, '--inspection is missing.', usage)
    const inspection = await openInspection(house, read.values.inspection)
    if (!inspection)
      return failed(
        io,
        'inspection.unknown',
        `there is no inspection ${read.values.inspection}. See: earshot inspection list`,
      )
    const bar = new SingleBar({ format: 'Coding {bar} {value}/{total} answers', stream: process.stderr })
    bar.start(1, 0)
    await codeAnswers(house, await engineOf(house, inspection), inspection, {
      again: true,
      savedBy: house.clock().toISOString(),
      onProgress: (coded, waiting) => {
        bar.setTotal(waiting)
        bar.update(coded)
      },
    })
    await markAnswers(house, inspection)
    bar.stop()
    await findThemes(house, inspection)
    const counts = await countThemes(house, inspection.id)
    if (read.values.json) io.stdout(`${JSON.stringify(counts)}\n`)
    else
      io.stdout(
        `${counts.answers} answers in ${counts.units} parts; ${counts.themes} themes; ${counts.notThemed} parts without a theme.\n`,
      )
    return 0
  },
}
