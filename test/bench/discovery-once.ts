/** One discovery over invented answers; prints a row of the bench's table. Run by test/bench/themes.ts. */
import { discoverIn } from '#app/themes/index.ts'
import { inventedAnswers } from './invented-answers.ts'

const count = Number(process.argv[2])
const answers = inventedAnswers(count)
const began = performance.now()
const { groups, units } = discoverIn(answers)
const seconds = (performance.now() - began) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(
  `| ${count} answers | ${units} | ${groups.length} | ${seconds.toFixed(1)} | ${Math.round(megabytes)} |`,
)
