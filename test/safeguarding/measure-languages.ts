/** Measures how well each language is read, on the invented sentences: what languages-measured.json tells. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { scoreLabels } from '#app/commands/evaluate/label-scores.ts'
import { safeguardingTask } from '#app/commands/evaluate/safeguarding.ts'
import { readJsonLines } from '#app/commands/evaluate/task.ts'
import { themesTask } from '#app/commands/evaluate/themes.ts'
import { screen } from '#app/safeguarding/index.ts'
import { builtInModel, weigh } from '#app/themes/index.ts'

const home = 'test/fixtures/evaluation'

/** English by its development part: the held part is for judging alone. The others have one small set each. */
export function measureLanguages() {
  const others = readdirSync(join(home, 'other-languages')).flatMap(
    (file) => /^criteria-(\w+)\.jsonl$/.exec(file)?.[1] ?? [],
  )
  const measured = others.map((language) => {
    const fileOf = (task: string) => `other-languages/${task}-${language}.jsonl`
    return [language, measure(fileOf('safeguarding'), fileOf('criteria'), language)] as const
  })
  return Object.fromEntries([['en', measure('safeguarding.jsonl', 'criteria.jsonl', 'en')], ...measured])
}

function measure(screening: string, coding: string, language: string) {
  const screened = rowsOf(screening, safeguardingTask.row)
  const flagged = (label: string) => {
    const truly = screened.filter((row) => row.label === label)
    const found = truly.filter((row) => screen(row.text, row.lang ?? language).level !== 'none')
    return { flagged: found.length, of: truly.length }
  }
  const coded = rowsOf(coding, themesTask.row)
  const labels = [...new Set(coded.flatMap((row) => row.labels))].sort()
  const said = coded.map(({ text }) =>
    weigh(builtInModel(), text).said.flatMap(({ code, chosen }) =>
      chosen && labels.includes(code) ? [code] : [],
    ),
  )
  const { micro } = scoreLabels(
    labels,
    coded.map((row) => row.labels),
    said,
  )
  return {
    screening: { urgent: flagged('urgent'), concern: flagged('concern') },
    coding: { sentences: coded.length, microF1: Math.round(micro.f1 * 100) / 100 },
  }
}

const part = z.looseObject({ part: z.enum(['dev', 'held']).optional() })

function rowsOf<Row>(file: string, schema: z.ZodType<Row>): Row[] {
  const read = readJsonLines(readFileSync(join(home, file), 'utf8'), z.intersection(schema, part))
  if (!read.ok) throw new Error(`${file}, line ${read.line}: ${read.reason}`)
  return read.rows.filter((row) => row.part !== 'held')
}
