/** What happens between opening the house and serving: migrating, the demonstration, the lines people are shown. */
import { accessSync, constants, mkdirSync } from 'node:fs'
import { listSurveyLinks } from '#db/inspections.server.ts'
import { migrateToLatest, pendingMigrations } from '#db/migrate.server.ts'
import { makeSignInLink } from './access/index.server.ts'
import { demonstrationId, demonstrationPerson, makeDemonstration } from './demo/index.server.ts'
import type { House } from './house.server.ts'
import { type Config, SettingsWrong } from './platform/config/config.server.ts'
import { KeyFileBroken } from './platform/crypto/keyring.server.ts'
import { learnedScreen } from './safeguarding/index.ts'

/** Throws `DataFolderUnwritable` before anything is opened in a folder that cannot be written. */
export function checkDataFolder(config: Config): void {
  try {
    mkdirSync(config.dataDir, { recursive: true })
    accessSync(config.dataDir, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new DataFolderUnwritable(config.dataDir, { cause })
  }
}

export async function prepare(house: House, say: (words: string) => void): Promise<void> {
  // Whoever only serves pages hears nothing.
  if (house.config.role !== 'web') await house.listener.engine?.check?.()
  const { applied } = await migrateToLatest(house.db)
  // Learning takes a moment: now, not while the first person waits for their answer to be saved.
  learnedScreen()
  if (applied.length > 0) say(`The database is ready: ${applied.length} steps taken.`)
  const made = await makeDemonstration(house)
  if (made > 0) say(`The demonstration is ready: ${made} invented responses.`)
}

/** The respondents' links of the demonstration and a fresh one-time sign-in link for its inspector. */
export async function startingLines(house: House): Promise<string[]> {
  const links = await listSurveyLinks(house.db, demonstrationId)
  const { url } = await makeSignInLink(house, await demonstrationPerson(house), 'service')
  return [
    ...links.map((link) => `respondents ${link.questionnaire} ${house.config.baseUrl}/s/${link.token}`),
    `sign-in ${url}`,
  ]
}

export async function isReady(house: House): Promise<boolean> {
  try {
    return (await pendingMigrations(house.db)).length === 0
  } catch {
    return false
  }
}

/** One line for whoever starts the service, with the mend. */
export function whyItCannotStart(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number }
  if (error instanceof SettingsWrong)
    return `settings.wrong: ${error.message}. Mend the environment and start again.`
  if (error instanceof KeyFileBroken) return `key.broken: ${message}`
  if (error instanceof DataFolderUnwritable) return `data.unwritable: ${message}`
  if (code === 'EADDRINUSE')
    return `port.in-use: another program uses port ${port}. Stop it, or choose another: PORT=3001 npm run up`
  if (code === 'ECONNREFUSED')
    return 'database.unreachable: nothing answers at DATABASE_URL. Start PostgreSQL first.'
  if (code === 'SQLITE_CANTOPEN' || code === 'SQLITE_READONLY' || code === 'EACCES')
    return 'data.unwritable: the data folder or key file cannot be written. Set EARSHOT_DATA_DIR to a folder that can.'
  return error instanceof Error ? (error.stack ?? message) : String(error)
}

class DataFolderUnwritable extends Error {
  override name = 'DataFolderUnwritable'
  constructor(folder: string, options: ErrorOptions) {
    super(
      `${folder} cannot be written. Set EARSHOT_DATA_DIR to a folder that can, or mend its owner.`,
      options,
    )
  }
}
