import { pendingMigrations } from '#db/migrate.server.ts'
import type { HouseCommand } from './command.ts'
import { wrongUsage } from './usage.ts'

/** The database is migrated before any command runs: `up` has nothing left to do but say so. */
export const migrateCommand: HouseCommand = {
  name: 'migrate',
  usage: 'earshot migrate [up|status] [--json]',
  async run(args, io, { db }) {
    const json = args.includes('--json')
    const [what = 'up', ...rest] = args.filter((arg) => arg !== '--json')
    if ((what !== 'up' && what !== 'status') || rest.length > 0)
      return wrongUsage(io, 'up or status.', this.usage)
    const pending = await pendingMigrations(db)
    io.stdout(json ? `${JSON.stringify({ pending })}\n` : 'The database is up to date.\n')
    return 0
  },
}
