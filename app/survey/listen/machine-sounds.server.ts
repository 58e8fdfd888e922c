import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import type { Log } from '#app/platform/log/log.server.ts'
import type { MachineVoice, Sound } from '#app/platform/speech/voice.server.ts'
import { releasedQuestionnaires } from '../questionnaires/index.ts'
import { spokenOf } from './spoken.ts'
import { surveyWordsOf } from './survey-words.ts'
import { wordsHash } from './words-hash.ts'

export type SoundNeeds = {
  words: (language: Language) => Words
  voice: MachineVoice
  log: Log
  config: { dataDir: string }
}

/**
 * The sound of published words: made when it is first asked for and kept beside the database, so that it is made once.
 * Only what a released questionnaire says is ever made: undefined for anything else, and where there is no voice.
 */
export async function machineSound(
  needs: SoundNeeds,
  language: Language,
  hash: string,
): Promise<Sound | undefined> {
  const words = publishedWords(needs, language).get(hash)
  if (words === undefined || !(await needs.voice.speaks(language))) return undefined
  const way = await needs.voice.way
  const path = join(needs.config.dataDir, 'sounds', `${language}.${hash}.${way}`)
  const kept = await readFile(path).catch(() => undefined)
  if (kept && kept.length > 0) return { type: way === 'mp3' ? 'audio/mpeg' : 'audio/wav', bytes: kept }
  const made = await making(`${language}.${hash}`, () => needs.voice.speak(language, words))
  // A full disk must not silence anybody.
  await keep(path, made.bytes).catch((error: unknown) =>
    needs.log.warn({ err: error }, 'a sound was not kept'),
  )
  return made
}

/** Everything that released questionnaires say in a language, by hash. Worked out once: words change with a new program. */
const published = new WeakMap<Words, ReadonlyMap<string, string>>()
export function publishedWords(
  { words }: Pick<SoundNeeds, 'words'>,
  language: Language,
): ReadonlyMap<string, string> {
  const instance = words(language)
  const known = published.get(instance)
  if (known) return known
  const all = releasedQuestionnaires.flatMap((questionnaire) =>
    [false, true].flatMap((easyRead) =>
      spokenOf(questionnaire, surveyWordsOf(instance, questionnaire, easyRead)),
    ),
  )
  const byHash = new Map(all.map((one) => [wordsHash(language, one.words), one.words]))
  published.set(instance, byHash)
  return byHash
}

// Thirty children press the same button at once: it is made once.
const underWay = new Map<string, Promise<Sound>>()
function making(name: string, make: () => Promise<Sound>): Promise<Sound> {
  const already = underWay.get(name)
  if (already) return already
  const work = make().finally(() => underWay.delete(name))
  underWay.set(name, work)
  return work
}

async function keep(path: string, bytes: Buffer): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true })
  const draft = `${path}.${randomUUID()}`
  const file = await open(draft, 'wx', 0o600)
  await file.writeFile(bytes).finally(() => file.close())
  await rename(draft, path)
}
