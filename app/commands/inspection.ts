import { z } from 'zod'
import type { House } from '#app/house.server.ts'
import { createInspection, inspectionTypes, windowState } from '#app/inspection/index.server.ts'
import { questionnaires } from '#app/survey/index.ts'
import { countResponses, findInspection, listInspections, listSurveyLinks } from '#db/inspections.server.ts'
import type { HouseCommand, Output } from './command.ts'
import { failed, readArguments, wrongUsage } from './usage.ts'

const usage =
  'earshot inspection create --area "North Shire" --type full --opens 2026-11-30 --closes 2026-12-11 [--json] | inspection list [--json]'

// A date alone is the area's civil day: it opens as the day begins and closes as it ends.
const when = z.union([z.iso.date(), z.iso.datetime({ offset: true })])
const newInspection = z.object({
  area: z.string().trim().min(1).max(200),
  type: z.enum(inspectionTypes),
  opens: when,
  closes: when,
})

export const inspectionCommand: HouseCommand = {
  name: 'inspection',
  usage,
  async run([what, ...args], io, house) {
    if (what === 'create') return create(args, io, house)
    if (what === 'list') return list(args, io, house)
    return wrongUsage(io, 'say create or list.', usage)
  },
}

export const linksCommand: HouseCommand = {
  name: 'links',
  usage: 'earshot links --inspection demo [--json]',
  async run(args, io, house) {
    const read = readArguments(
      args,
      { inspection: { type: 'string' }, json: { type: 'boolean' } },
      io,
      this.usage,
      0,
    )
    if (!read) return 2
    const id = read.values.inspection
    if (!id) return wrongUsage(io, 'which inspection?', this.usage)
    if (!(await findInspection(house.db, id)))
      return failed(io, 'inspection.unknown', `there is no inspection ${id}. See: earshot inspection list`)
    const links = await linksOf(house, id)
    io.stdout(
      read.values.json
        ? `${JSON.stringify(links)}\n`
        : links.map((link) => `${link.questionnaire} ${link.url}\n`).join(''),
    )
    return 0
  },
}

async function create(args: string[], io: Output, house: House): Promise<number> {
  const text = { type: 'string' } as const
  const options = { area: text, type: text, opens: text, closes: text, json: { type: 'boolean' } } as const
  const read = readArguments(args, options, io, usage, 0)
  if (!read) return 2
  const given = newInspection.safeParse(read.values)
  if (!given.success) {
    const [issue] = given.error.issues
    return wrongUsage(io, `--${issue?.path.join('.')}: ${issue?.message}.`, usage)
  }
  const opensAt = startOfDay(given.data.opens)
  const closesAt = endOfDay(given.data.closes)
  if (closesAt <= opensAt) return wrongUsage(io, '--closes must be later than --opens.', usage)
  const id = await createInspection(house, {
    area: given.data.area,
    type: given.data.type,
    opensAt,
    closesAt,
    questionnaires: questionnaires.map((questionnaire) => questionnaire.id),
  })
  const links = await linksOf(house, id)
  io.stdout(
    read.values.json
      ? `${JSON.stringify({ id, links })}\n`
      : `${id}\n${links.map((link) => `${link.questionnaire} ${link.url}\n`).join('')}`,
  )
  return 0
}

async function list(args: string[], io: Output, house: House): Promise<number> {
  const read = readArguments(args, { json: { type: 'boolean' } }, io, usage, 0)
  if (!read) return 2
  const rows = []
  for (const inspection of await listInspections(house.db)) {
    const counts = await countResponses(house.db, inspection.id)
    const sum = (state: string) =>
      counts.filter((count) => count.state === state).reduce((total, count) => total + count.responses, 0)
    const window = windowState(inspection, house.clock())
    rows.push({
      id: inspection.id,
      area: inspection.area,
      type: inspection.type,
      opens: inspection.opensAt,
      closes: inspection.closesAt,
      state: window === 'grace' ? 'closed' : window,
      submitted: sum('submitted'),
      inProgress: sum('in-progress'),
    })
  }
  io.stdout(
    read.values.json
      ? `${JSON.stringify(rows)}\n`
      : rows
          .map(
            (row) => `${row.id}  ${row.area}  ${row.state}  ${row.submitted} sent, ${row.inProgress} begun\n`,
          )
          .join(''),
  )
  return 0
}

async function linksOf(house: House, inspectionId: string) {
  const links = await listSurveyLinks(house.db, inspectionId)
  return links.map((link) => ({
    questionnaire: link.questionnaire,
    url: `${house.config.baseUrl}/s/${link.token}`,
  }))
}

function startOfDay(date: string): string {
  return date.length > 10 ? new Date(date).toISOString() : civil(date, '00:00:00.000')
}

function endOfDay(date: string): string {
  return date.length > 10 ? new Date(date).toISOString() : civil(date, '23:59:59.999')
}

// Britain's clocks stand at UTC or an hour ahead: of the two instants, the one that reads as asked in London.
function civil(date: string, time: string): string {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    hourCycle: 'h23',
  })
  const utc = new Date(`${date}T${time}Z`)
  const summer = new Date(utc.getTime() - 3_600_000)
  return (shown.format(summer) === time.slice(0, 2) ? summer : utc).toISOString()
}
