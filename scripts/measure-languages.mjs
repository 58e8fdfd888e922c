// Writes how well each language is read: run after the screening or the codebook changes. Whether a language is good enough
// to be gone by is a person's decision, and stays.
//   node --import tsx scripts/measure-languages.mjs
import { readFile, writeFile } from 'node:fs/promises'
import { measureLanguages } from '../test/safeguarding/measure-languages.ts'

const path = new URL('../app/safeguarding/languages-measured.json', import.meta.url)
const file = JSON.parse(await readFile(path, 'utf8'))
for (const [language, { screening, coding }] of Object.entries(measureLanguages())) {
  const told = file.languages[language]
  file.languages[language] = {
    screening: { quality: told?.screening.quality ?? 'poor', ...screening },
    coding: { quality: told?.coding.quality ?? 'poor', ...coding },
  }
}
await writeFile(path, `${JSON.stringify(file, null, 2)}\n`)
