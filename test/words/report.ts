/**
 * `npm run words`: every text that is too hard for its readers, with the figure and the limit, for whoever writes it.
 * `npm run words -- FOLDER` reads another folder of locales.
 */
import { failingPages, failingTexts, grouped } from './failing.ts'
import { readFolder, shownIn, withoutAudience } from './shown.ts'

const folder = readFolder(process.argv[2] ?? 'locales')
const shown = [...folder.keys()].flatMap((language) => shownIn(folder, language))
const failing = [...failingTexts(shown), ...failingPages(shown)]

for (const name of withoutAudience(folder))
  console.log(`${name}: nobody put it in the table of readers (test/words/audiences.ts)`)
for (const [where, complaints] of grouped(failing, (one) => one.where)) {
  console.log(`\n${where}`)
  if (complaints[0]?.text) console.log(`  “${complaints[0].text}”`)
  for (const { complaint } of complaints)
    console.log(`  ${complaint.rule}: ${complaint.figure} (at most ${complaint.limit})`)
}
console.log(`\n${shown.length} texts read, ${new Set(failing.map((one) => one.where)).size} too hard`)
process.exitCode = failing.length === 0 ? 0 : 1
