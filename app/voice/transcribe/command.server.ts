import { spawn } from 'node:child_process'
import { SAMPLE_RATE } from '../decode/decoding.ts'
import { waveOf } from '../sound/wave-out.ts'
import { type Engine, EngineFailed } from './engine.ts'
import { piecesTold } from './told-pieces.ts'

const ANSWER_BYTES_MAX = 10 * 1024 * 1024
const TIME_MS_MAX = 30 * 60_000

/**
 * Any program: a WAV (16 kHz, 16 bit) by stdin, one JSON document on stdout, in the form `verbose_json` has. `{language}`
 * among its words stands for the language. It is started without a shell: nothing that a person said is a command.
 */
export function commandEngine(given: {
  program: string
  args: readonly string[]
  languages: string[] | null
}): Engine {
  return {
    nameFor: () => `command:${given.program.split('/').at(-1)}`,
    hears: (language) => given.languages?.includes(language) ?? true,
    async hear(samples, { language }) {
      const args = given.args.map((arg) => arg.replaceAll('{language}', language))
      const answer = await run(given.program, args, waveOf(samples, SAMPLE_RATE))
      try {
        return piecesTold(JSON.parse(answer), (samples.length / SAMPLE_RATE) * 1000)
      } catch (cause) {
        throw new EngineFailed(`${given.program} gave no transcript that can be read`, { cause })
      }
    },
    close: async () => undefined,
  }
}

function run(program: string, args: readonly string[], input: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: TIME_MS_MAX,
      killSignal: 'SIGKILL',
    })
    const out: Buffer[] = []
    let bytes = 0
    const fail = (why: string) => {
      child.kill('SIGKILL')
      reject(new EngineFailed(`${program} ${why}`))
    }
    child.on('error', () => fail('could not be started'))
    child.stdout.on('data', (piece: Buffer) => {
      bytes += piece.length
      if (bytes > ANSWER_BYTES_MAX) fail('said too much')
      else out.push(piece)
    })
    child.on('close', (code) =>
      code === 0 ? resolve(Buffer.concat(out).toString('utf8')) : fail(`ended with ${code ?? 'a signal'}`),
    )
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
