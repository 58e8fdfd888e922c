/**
 * A model of the operator's own: a folder laid out as Moonshine's are published (`encoder_model.onnx`,
 * `decoder_model_merged.onnx`, `config.json`, `tokenizer.json`), and with them `earshot.json`, which says what it hears.
 * Whatever is missing or broken is told when it is opened; what only loading shows, when it is checked.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { SettingsWrong } from '#app/platform/config/config.server.ts'
import type { Engine } from './engine.ts'
import { folderFiles, tiny } from './model-folder.ts'
import { moonshineEngine } from './moonshine-engine.server.ts'
import { whyNoModel } from './onnx-file.server.ts'

/** Throws `SettingsWrong`, with each file that is missing or broken. */
export function folderEngine(folder: string): Engine {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw wrong([`there is no folder ${folder}`])
  const problems: string[] = []
  const read = <Name extends keyof typeof folderFiles>(name: Name) => {
    const file = readFile(join(folder, name), folderFiles[name])
    problems.push(...(file?.problems ?? []))
    return file?.value as z.infer<(typeof folderFiles)[Name]> | undefined
  }
  const onnx = (name: string) => {
    // As they are published, the two lie in a folder of their own.
    const path = [join(folder, 'onnx', name), join(folder, name)].find(existsSync) ?? join(folder, name)
    const why = whyNoModel(path)
    if (why) problems.push(`${path} ${why}`)
    return path
  }
  const said = read('earshot.json')
  if (!existsSync(join(folder, 'earshot.json')))
    problems.push(
      `${join(folder, 'earshot.json')} is missing. It says what the model hears: {"languages":["uk"]}`,
    )
  const size = read('config.json') ?? tiny
  const tokenizer = read('tokenizer.json') && join(folder, 'tokenizer.json')
  const [encoder, decoder] = [onnx('encoder_model.onnx'), onnx('decoder_model_merged.onnx')]
  if (!said || problems.length > 0) throw wrong(problems)
  const { languages, confidence, tokensASecond, name = basename(folder) } = said
  const engine = moonshineEngine({
    name,
    hears: (language) => languages.includes(language.toLowerCase().split('-')[0] ?? ''),
    levels: confidence && { high: Math.log(confidence.high), low: Math.log(confidence.low) },
    model: { encoder, decoder, tokenizer, ...size, tokensASecond },
  })
  const warmUp = async () => {
    try {
      await engine.warmUp?.()
    } catch (error) {
      throw wrong([`${folder} does not work: ${whyOf(error as Error)}`])
    }
  }
  return { ...engine, warmUp, check: () => warmUp().finally(engine.close) }
}

/** What stands behind it all, in one line. */
const whyOf = ({ message, cause }: Error): string =>
  cause instanceof Error ? whyOf(cause) : (message.split('\n')[0] ?? '')

function readFile<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): { value?: z.infer<Schema>; problems: string[] } | undefined {
  if (!existsSync(path)) return undefined
  let json: unknown
  try {
    json = JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return { problems: [`${path} is no JSON file that can be read`] }
  }
  const { data, error } = schema.safeParse(json)
  if (error)
    return { problems: error.issues.map((issue) => `${path}: ${[...issue.path, issue.message].join(' ')}`) }
  return { value: data, problems: [] }
}

const wrong = (problems: string[]) =>
  new SettingsWrong(problems.map((problem) => `EARSHOT_TRANSCRIBE: ${problem}`))
