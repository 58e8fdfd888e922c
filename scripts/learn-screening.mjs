// Writes the weights of the safeguarding screening from its examples: run after the examples, cues or spellings change.
//   node --import tsx scripts/learn-screening.mjs
import { writeFile } from 'node:fs/promises'
import { learn } from '../app/safeguarding/screening/learn.ts'
import { shippedExamples } from '../app/safeguarding/screening/shipped-examples.ts'

const { constant, features } = learn(shippedExamples())
const lines = Object.entries(features).map(
  ([name, pair]) => `    ${JSON.stringify(name)}: [${pair.join(', ')}]`,
)
await writeFile(
  new URL('../app/safeguarding/screening/weights.json', import.meta.url),
  `{\n  "constant": [${constant.join(', ')}],\n  "features": {\n${lines.join(',\n')}\n  }\n}\n`,
)
