import { readConfig } from '#app/platform/config/config.server.ts'
import type { PlainCommand } from './command.ts'
import { failed, readArguments } from './usage.ts'

/** Shows the settings in force; keys, and a password in the database's address, are left out. */
export const configCommand: PlainCommand = {
  name: 'config',
  usage: 'earshot config [--json]',
  async run(args, io) {
    const read = readArguments(args, { json: { type: 'boolean' } }, io, this.usage, 0)
    if (!read) return 2
    try {
      const config = readConfig(process.env)
      const s3 = config.s3 && { ...config.s3, secretAccessKey: '…' }
      const shown = {
        ...config,
        s3,
        transcribe: withoutKey(config.transcribe),
        summary: withoutKey(config.summary),
        translation: withoutKey(config.translation),
        databaseUrl: config.databaseUrl.replace(/\/\/([^:@/]+):[^@]*@/, '//$1:…@'),
      }
      io.stdout(
        read.values.json
          ? `${JSON.stringify(shown)}\n`
          : Object.entries(shown)
              .map(([name, value]) => `${name}: ${value}\n`)
              .join(''),
      )
      return 0
    } catch (error) {
      return failed(io, 'settings.wrong', `${(error as Error).message}. Mend the environment and try again.`)
    }
  },
}

const withoutKey = <Setting extends object>(setting: Setting): Setting =>
  'key' in setting && setting.key !== null ? { ...setting, key: '…' } : setting
