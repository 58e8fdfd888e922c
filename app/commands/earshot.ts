/** The `earshot` command line: finds the command, opens what it needs, prints, ends with its exit code. */
import { mkdirSync } from 'node:fs'
import { openHouse } from '#app/house.server.ts'
import { readConfig, SettingsWrong } from '#app/platform/config/config.server.ts'
import { KeyFileBroken } from '#app/platform/crypto/keyring.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { codebookCommand } from './codebook.ts'
import type { HouseCommand, Output, PlainCommand } from './command.ts'
import { configCommand } from './config.ts'
import { demoCommand } from './demo.ts'
import { eraseCommand } from './erase.ts'
import { evaluateCommand } from './evaluate/evaluate.ts'
import { evidenceCommand } from './evidence.ts'
import { inspectionCommand, linksCommand } from './inspection.ts'
import { migrateCommand } from './migrate.ts'
import { paperCommand } from './paper.ts'
import { questionnairesCommand } from './questionnaires.ts'
import { responsesCommand } from './responses.ts'
import { themesCommand } from './themes.ts'
import { userCommand } from './user.ts'

const plain: PlainCommand[] = [evaluateCommand, codebookCommand, questionnairesCommand, configCommand]
const housed: HouseCommand[] = [
  inspectionCommand,
  linksCommand,
  userCommand,
  responsesCommand,
  themesCommand,
  evidenceCommand,
  paperCommand,
  eraseCommand,
  migrateCommand,
  demoCommand,
]

const io: Output = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
}

async function main([name, ...args]: string[]): Promise<number> {
  const simple = plain.find((command) => command.name === name)
  if (simple) return simple.run(args, io)
  const command = housed.find((known) => known.name === name)
  if (!command) {
    io.stderr(`Commands:\n${[...housed, ...plain].map((known) => `  ${known.usage}`).join('\n')}\n`)
    return 2
  }
  const config = readConfig(process.env)
  mkdirSync(config.dataDir, { recursive: true })
  const house = openHouse(config)
  try {
    await migrateToLatest(house.db)
    return await command.run(args, io, house)
  } finally {
    await house.close()
  }
}

// A reader that closes early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
})

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    io.stderr(`${failureLine(error)}\n`)
    process.exitCode = 1
  },
)

function failureLine(error: unknown): string {
  if (error instanceof SettingsWrong)
    return `settings.wrong: ${error.message}. Mend the environment and try again.`
  if (error instanceof KeyFileBroken) return `key.broken: ${error.message}`
  const code = (error as NodeJS.ErrnoException)?.code
  if (code === 'EACCES' || code === 'EROFS' || code === 'SQLITE_CANTOPEN')
    return 'data.unwritable: the data folder cannot be written. Set EARSHOT_DATA_DIR to one that can.'
  if (code === 'ECONNREFUSED')
    return 'database.unreachable: nothing answers at DATABASE_URL. Start the database first.'
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `unexpected: ${message}. Run it again; if it stays, report it with this line.`
}
