import { resolve } from 'node:path'
import { z } from 'zod'
import type { S3Settings } from '../blobs/s3-store.server.ts'
import { findChromium, isProgram } from '../pdf/chromium.server.ts'

export type Config = {
  port: number
  host: string
  baseUrl: string
  /** Cookies are Secure when people reach the service over https. */
  secure: boolean
  dataDir: string
  databaseUrl: string
  keyFile: string
  role: 'all' | 'web' | 'worker'
  /** Where *leave fast* goes; a page of our own until one is set. */
  leaveUrl: string
  /** The program that reads aloud (espeak-ng) and the one that makes its sounds small (lame); null: none is used. */
  espeak: string | null
  lame: string | null
  /** Who writes down what is said in recordings: `embedded`, `none`, `folder:PATH`, `command:PROGRAM …` or the address of a service. */
  transcribe: TranscribeSetting
  /** Who drafts the statements of themes from what people said: `none`, or the address of a service. */
  summary: SummarySetting
  /** Who translates answers for the desk: `none`, or the address of a service that answers as LibreTranslate does. */
  translation: TranslationSetting
  /** The program that reads AAC and MP3 recordings (ffmpeg); null: none is used. */
  ffmpeg: string | null
  /** The program that makes PDFs; undefined where there is none, or where it is `off`. */
  chromium: string | undefined
  /** Object storage for recordings and uploads; undefined: the data folder. */
  s3: S3Settings | undefined
  /** How long one recorded answer may be. */
  recordingMinutesMax: number
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

export type TranscribeSetting =
  | { kind: 'embedded' }
  | { kind: 'none' }
  /** Each holds a model of the operator's own. */
  | { kind: 'folder'; folders: string[] }
  /** `languages` null: every language. */
  | { kind: 'command'; program: string; args: string[]; languages: string[] | null }
  | { kind: 'service'; url: string; model: string; key: string | null; languages: string[] | null }

export type SummarySetting =
  | { kind: 'none' }
  /** `sendsFlagged`: also words about which a concern was raised. */
  | { kind: 'service'; url: string; model: string; key: string | null; sendsFlagged: boolean }

export type TranslationSetting = { kind: 'none' } | { kind: 'service'; url: string; key: string | null }

/** `none`, or where a service answers. No name and password in it: keys have settings of their own. */
const noneOrService = z
  .string()
  .regex(/^(none|https?:\/\/[^\s@]+)$/, 'must be none or an address without a name and password')
  .default('none')

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  EARSHOT_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  EARSHOT_DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^(sqlite:.+|postgres(ql)?:\/\/.+)$/, 'must start with sqlite: or postgres://')
    .optional(),
  EARSHOT_KEY_FILE: z.string().min(1).optional(),
  EARSHOT_ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  EARSHOT_LEAVE_URL: z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^\/[^/]/)]).optional(),
  EARSHOT_ESPEAK: z.string().min(1).default('espeak-ng'),
  EARSHOT_LAME: z.string().min(1).default('lame'),
  EARSHOT_FFMPEG: z.string().min(1).default('ffmpeg'),
  EARSHOT_TRANSCRIBE: z
    .string()
    .regex(
      /^(embedded|none|(folder|command):\s*\S.*|https?:\/\/\S+)$/,
      'must be embedded, none, folder:PATH, command:PROGRAM … or an address',
    )
    .default('embedded'),
  EARSHOT_TRANSCRIBE_LANGUAGES: z
    .string()
    .regex(/^[a-z]{2,3}(,[a-z]{2,3})*$/, 'must be languages with commas between them: en,pl')
    .optional(),
  EARSHOT_TRANSCRIBE_MODEL: z.string().min(1).default('whisper-1'),
  EARSHOT_TRANSCRIBE_KEY: z.string().min(1).optional(),
  EARSHOT_SUMMARY_ENGINE: noneOrService,
  EARSHOT_SUMMARY_MODEL: z.string().min(1).optional(),
  EARSHOT_SUMMARY_KEY: z.string().min(1).optional(),
  EARSHOT_SUMMARY_FLAGGED: z.enum(['never', 'send']).default('never'),
  EARSHOT_TRANSLATION: noneOrService,
  EARSHOT_TRANSLATION_KEY: z.string().min(1).optional(),
  EARSHOT_CHROMIUM: z
    .string()
    .refine((path) => path === 'off' || isProgram(path), 'is no program: give its path, or off')
    .optional(),
  EARSHOT_RECORDING_MINUTES_MAX: z.coerce.number().int().min(1).max(30).default(5),
  EARSHOT_S3_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  EARSHOT_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'is not the name of a bucket')
    .optional(),
  EARSHOT_S3_REGION: z.string().min(1).default('us-east-1'),
  EARSHOT_S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  EARSHOT_S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  EARSHOT_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
})

/** Reads the settings. Throws `SettingsWrong`, one line a problem, for a bad value or an unknown `EARSHOT_*`. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const unknown = Object.keys(env).filter((name) => name.startsWith('EARSHOT_') && !(name in settings.shape))
  // An empty variable counts as not set: that is how many process managers clear one.
  const given = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  )
  const read = settings.safeParse(given)
  const problems = [
    ...unknown.map((name) => `${name} is not a setting of this version`),
    ...(read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)),
  ]
  if (!read.success || problems.length > 0) throw new SettingsWrong(problems)
  const set = read.data
  const dataDir = resolve(set.EARSHOT_DATA_DIR)
  const databaseUrl = set.DATABASE_URL ?? `sqlite:${dataDir}/earshot.db`
  if (set.EARSHOT_ROLE !== 'all' && databaseUrl.startsWith('sqlite:'))
    throw new SettingsWrong([
      `EARSHOT_ROLE=${set.EARSHOT_ROLE} needs PostgreSQL: set DATABASE_URL=postgres://…`,
    ])
  const baseUrl = (set.EARSHOT_BASE_URL ?? `http://localhost:${set.PORT}`).replace(/\/+$/, '')
  return {
    port: set.PORT,
    host: set.HOST,
    baseUrl,
    secure: baseUrl.startsWith('https:'),
    dataDir,
    databaseUrl,
    keyFile: resolve(set.EARSHOT_KEY_FILE ?? `${dataDir}.key`),
    role: set.EARSHOT_ROLE,
    leaveUrl: set.EARSHOT_LEAVE_URL ?? '/birds',
    espeak: set.EARSHOT_ESPEAK === 'off' ? null : set.EARSHOT_ESPEAK,
    lame: set.EARSHOT_LAME === 'off' ? null : set.EARSHOT_LAME,
    transcribe: transcribeSetting(set),
    summary: summarySetting(set),
    translation: translationSetting(set),
    ffmpeg: set.EARSHOT_FFMPEG === 'off' ? null : set.EARSHOT_FFMPEG,
    chromium: findChromium(set.EARSHOT_CHROMIUM),
    s3: s3Of(set),
    recordingMinutesMax: set.EARSHOT_RECORDING_MINUTES_MAX,
    logLevel: set.EARSHOT_LOG_LEVEL,
  }
}

function transcribeSetting(set: z.infer<typeof settings>): TranscribeSetting {
  const said = set.EARSHOT_TRANSCRIBE
  if (said === 'embedded' || said === 'none') return { kind: said }
  if (said.startsWith('folder:')) {
    if (set.EARSHOT_TRANSCRIBE_LANGUAGES)
      throw new SettingsWrong([
        'EARSHOT_TRANSCRIBE_LANGUAGES: a model folder says it itself, in its earshot.json',
      ])
    const folders = said
      .slice('folder:'.length)
      .split(',')
      .filter((folder) => folder.trim() !== '')
    return { kind: 'folder', folders: folders.map((folder) => resolve(folder.trim())) }
  }
  const languages = set.EARSHOT_TRANSCRIBE_LANGUAGES?.split(',') ?? null
  if (said.startsWith('command:')) {
    const [program = '', ...args] = said.slice('command:'.length).trim().split(/\s+/)
    return { kind: 'command', program, args, languages }
  }
  return {
    kind: 'service',
    url: said.replace(/\/+$/, ''),
    model: set.EARSHOT_TRANSCRIBE_MODEL,
    key: set.EARSHOT_TRANSCRIBE_KEY ?? null,
    languages,
  }
}

function summarySetting(set: z.infer<typeof settings>): SummarySetting {
  if (set.EARSHOT_SUMMARY_ENGINE === 'none') return { kind: 'none' }
  if (!set.EARSHOT_SUMMARY_MODEL)
    throw new SettingsWrong(['EARSHOT_SUMMARY_MODEL: say which model EARSHOT_SUMMARY_ENGINE shall use'])
  return {
    kind: 'service',
    url: set.EARSHOT_SUMMARY_ENGINE.replace(/\/+$/, ''),
    model: set.EARSHOT_SUMMARY_MODEL,
    key: set.EARSHOT_SUMMARY_KEY ?? null,
    sendsFlagged: set.EARSHOT_SUMMARY_FLAGGED === 'send',
  }
}

function translationSetting(set: z.infer<typeof settings>): TranslationSetting {
  if (set.EARSHOT_TRANSLATION === 'none') return { kind: 'none' }
  const url = set.EARSHOT_TRANSLATION.replace(/\/+$/, '')
  return { kind: 'service', url, key: set.EARSHOT_TRANSLATION_KEY ?? null }
}

/** All of them or none: half of them would keep recordings where nobody expects them. */
function s3Of(set: z.infer<typeof settings>): S3Settings | undefined {
  const {
    EARSHOT_S3_ENDPOINT: endpoint,
    EARSHOT_S3_BUCKET: bucket,
    EARSHOT_S3_ACCESS_KEY_ID: accessKeyId,
    EARSHOT_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = set
  if (endpoint && bucket && accessKeyId && secretAccessKey)
    return { endpoint, bucket, accessKeyId, secretAccessKey, region: set.EARSHOT_S3_REGION }
  if (endpoint || bucket || accessKeyId || secretAccessKey)
    throw new SettingsWrong([
      'EARSHOT_S3_ENDPOINT, EARSHOT_S3_BUCKET, EARSHOT_S3_ACCESS_KEY_ID and EARSHOT_S3_SECRET_ACCESS_KEY: set all or none',
    ])
  return undefined
}

export class SettingsWrong extends Error {
  override name = 'SettingsWrong'
  readonly problems: string[]
  constructor(problems: string[]) {
    super(problems.join('; '))
    this.problems = problems
  }
}
