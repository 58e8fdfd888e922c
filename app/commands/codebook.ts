import { frameworkNow } from '#app/inspection/index.ts'
import { sourceLanguage } from '#app/platform/i18n/languages.ts'
import { openWords } from '#app/platform/i18n/words.server.ts'
import { builtInCodebook } from '#app/themes/index.ts'
import type { PlainCommand } from './command.ts'
import { readArguments } from './usage.ts'

/**
 * Every criterion and topic with its cues. With `--json`: `[{ id, kind, label, criteria, definition, cues }]`.
 */
export const codebookCommand: PlainCommand = {
  name: 'codebook',
  usage: 'earshot codebook [--json]',
  async run(args, io) {
    const read = readArguments(args, { json: { type: 'boolean' } }, io, this.usage, 0)
    if (!read) return 2
    const { t } = openWords('locales')(sourceLanguage)
    const codes = new Map(builtInCodebook().map((code) => [code.id, code]))
    const entry = (id: string, kind: 'criterion' | 'topic', criteria: readonly string[]) => ({
      id,
      kind,
      label: t(`codebook:${kind === 'criterion' ? 'criteria' : 'topics'}.${id}.label`),
      criteria,
      definition: codes.get(id)?.definition ?? '',
      cues: codes.get(id)?.cues ?? [],
    })
    const entries = [
      ...frameworkNow.criteria.map(({ id }) => entry(id, 'criterion', [id])),
      ...frameworkNow.topics.map(({ id, criteria }) => entry(id, 'topic', criteria)),
    ]
    io.stdout(
      read.values.json
        ? `${JSON.stringify(entries)}\n`
        : entries.map(({ id, label, cues }) => `${id}  ${label}  (${cues.length} cues)\n`).join(''),
    )
    return 0
  },
}
