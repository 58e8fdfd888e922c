/**
 * A machine's voice: espeak-ng, a program of its own that is started for each sound and knows nothing of people. lame,
 * where it is there, makes the sound a tenth as large. Both are optional: without the first `speaks` is always false.
 * Only the product's own words are ever read, and they go in by stdin: no word is an option of a program.
 */
import { spawn } from 'node:child_process'
import { wholeWave } from './wave.ts'

export type Sound = { type: 'audio/mpeg' | 'audio/wav'; bytes: Buffer }
export type MachineVoice = {
  speaks(language: string): Promise<boolean>
  /** Throws `VoiceFailed` when a program fails or takes too long. */
  speak(language: string, words: string): Promise<Sound>
  /** Tells sounds apart that were made in another way. */
  readonly way: Promise<'mp3' | 'wav' | 'none'>
}

const SECONDS_MAX = 10
const BYTES_MAX = 30 * 1024 * 1024
// Calm, as one reads to somebody: espeak's own pace is 175.
const WORDS_A_MINUTE = '150'
/** Names that espeak has for a language which it knows in several ways. */
const voiceOf = (language: string) => (language === 'en' ? 'en-gb' : language)

export function openVoice(programs: { espeak: string | null; lame: string | null }): MachineVoice {
  let known: Promise<ReadonlySet<string>> | undefined
  let encodes: Promise<boolean> | undefined
  const voices = () => (known ??= programs.espeak ? listVoices(programs.espeak) : Promise.resolve(new Set()))
  const canEncode = () => (encodes ??= programs.lame ? answers(programs.lame) : Promise.resolve(false))
  const line = oneAtATime(2)
  return {
    speaks: async (language) => (await voices()).has(voiceOf(language)),
    get way() {
      return voices().then(async (all) => (all.size === 0 ? 'none' : (await canEncode()) ? 'mp3' : 'wav'))
    },
    speak: (language, words) =>
      line(async () => {
        const { espeak, lame } = programs
        if (!espeak || !(await voices()).has(voiceOf(language)))
          throw new VoiceFailed(`no voice for ${language}`)
        const spoken = wholeWave(
          await run(espeak, ['-v', voiceOf(language), '-s', WORDS_A_MINUTE, '--stdin', '--stdout'], words),
        )
        if (!lame || !(await canEncode())) return { type: 'audio/wav', bytes: spoken }
        const small = await run(lame, ['--quiet', '-t', '-m', 'm', '-b', '24', '-', '-'], spoken)
        return { type: 'audio/mpeg', bytes: small }
      }),
  }
}

export class VoiceFailed extends Error {
  override name = 'VoiceFailed'
}

async function listVoices(espeak: string): Promise<ReadonlySet<string>> {
  const table = await run(espeak, ['--voices'], '').catch(() => Buffer.alloc(0))
  const names = table.toString('utf8').split('\n').slice(1)
  return new Set(names.map((line) => line.trim().split(/\s+/)[1] ?? '').filter(Boolean))
}

const answers = (program: string) =>
  run(program, ['--version'], '').then(
    () => true,
    () => false,
  )

function run(program: string, args: readonly string[], input: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
    const parts: Buffer[] = []
    let size = 0
    const patience = setTimeout(() => child.kill('SIGKILL'), SECONDS_MAX * 1000)
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size > BYTES_MAX) child.kill('SIGKILL')
    })
    // A program that ends early closes its stdin: its exit code says more.
    child.stdin.on('error', () => undefined)
    child.once('error', (cause) => {
      clearTimeout(patience)
      reject(new VoiceFailed(`${program} could not be started`, { cause }))
    })
    child.once('close', (code) => {
      clearTimeout(patience)
      if (code === 0) resolve(Buffer.concat(parts))
      else reject(new VoiceFailed(`${program} ended with ${code}`))
    })
    child.stdin.end(input)
  })
}

/** At most so many pieces of work at a time; the others wait their turn. */
function oneAtATime(most: number) {
  let running = 0
  const waiting: (() => void)[] = []
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    running++
    try {
      return await work()
    } finally {
      running--
      waiting.shift()?.()
    }
  }
}
