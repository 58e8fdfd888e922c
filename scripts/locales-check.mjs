// What is missing or wrong in one language, quickly: for whoever translates. The checks are those of
// test/tidy/locales.test.ts.
//   node scripts/locales-check.mjs pl                    every file of Polish
//   node scripts/locales-check.mjs pl survey/about       one file
//   node scripts/locales-check.mjs all                   a line a file, all languages
//   node scripts/locales-check.mjs pl --tidy             first put keys in English order, NFC, spaces in numbers
import { register } from 'tsx/esm/api'

register()
const { checkLanguages } = await import('../test/tidy/locale-command.ts')
process.exitCode = checkLanguages(process.argv.slice(2)) ? 0 : 1
