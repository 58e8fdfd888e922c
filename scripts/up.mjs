// npm run up: from a fresh clone to a running Earshot. The work is in setup/up.mjs, which an old Node could
// not even read; so this file looks at the version first, in words that every Node since 12 knows.
import { nodeProblem } from './setup/node-version.mjs'

const problem = nodeProblem(process.versions.node)
if (problem) {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
} else {
  import('./setup/up.mjs').then((setup) => setup.up())
}
