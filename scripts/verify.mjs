// npm run verify: everything that must hold, checked on a fresh clone. See up.mjs for why this file is short.
import { nodeProblem } from './setup/node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  process.stderr.write(`${problem}\n`)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
} else {
  import('./setup/verify.mjs').then((setup) => setup.verify())
}
