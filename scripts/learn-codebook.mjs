// Writes what the built-in codebook and sentiment learn from their examples: run after either, or the learning, changes.
//   node --import tsx scripts/learn-codebook.mjs
import { writeFile } from 'node:fs/promises'
import { learnBuiltIn } from '../app/themes/codebook/learn-built-in.ts'
import { packBuiltIn } from '../app/themes/codebook/pack.ts'

const { words, weights } = packBuiltIn(learnBuiltIn())
for (const [name, packed] of Object.entries({ words, weights }))
  await writeFile(
    new URL(`../app/themes/codebook/learnt-${name}.json`, import.meta.url),
    `${JSON.stringify(packed, null, 2)}\n`,
  )
