import { demonstrationId, makeDemonstration } from '#app/demo/index.server.ts'
import { deleteInspection } from '#db/delete-inspection.server.ts'
import type { HouseCommand } from './command.ts'
import { failed, wrongUsage } from './usage.ts'

/** Throws the demonstration away and makes it anew. Refuses while a server works on the same data. */
export const demoCommand: HouseCommand = {
  name: 'demo',
  usage: 'earshot demo reset [--json]',
  async run(args, io, house) {
    const json = args.includes('--json')
    const [what, ...rest] = args.filter((arg) => arg !== '--json')
    if (what !== 'reset' || rest.length > 0)
      return wrongUsage(io, 'the only thing to do is reset.', this.usage)
    const { baseUrl, host, port } = house.config
    if ((await serverAnswers(baseUrl)) || (await serverAnswers(`http://${host}:${port}`)))
      return failed(io, 'server.running', 'a server is running on this data. Stop it, then run this again.')
    await deleteInspection(house.db, demonstrationId)
    const responses = await makeDemonstration(house)
    io.stdout(json ? `${JSON.stringify({ responses })}\n` : `${responses} invented responses made.\n`)
    return 0
  },
}

async function serverAnswers(baseUrl: string): Promise<boolean> {
  return fetch(`${baseUrl}/healthz`, { signal: AbortSignal.timeout(1_000) }).then(
    (answer) => answer.ok,
    () => false,
  )
}
