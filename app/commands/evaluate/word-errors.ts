/** Words as they are compared: lower case, no punctuation, digits spelt. */
export function wordsOf(text: string): string[] {
  const folded = text.normalize('NFKC').toLowerCase().replace(/[’‘`]/g, "'")
  const spelt = folded.replace(/(\d)[,](?=\d{3}\b)/g, '$1').replace(/\d+/g, (digits) => ` ${spell(digits)} `)
  return (spelt.match(/[\p{L}\p{M}']+/gu) ?? []).map((word) => word.replace(/^'+|'+$/g, '')).filter(Boolean)
}

/** The fewest words put in, left out or exchanged that make one from the other. */
export function wordErrors(said: readonly string[], heard: readonly string[]): number {
  let row = Array.from({ length: heard.length + 1 }, (_, i) => i)
  for (const [at, word] of said.entries()) {
    const next = [at + 1]
    for (let i = 1; i <= heard.length; i++)
      next[i] = Math.min(
        (next[i - 1] ?? 0) + 1,
        (row[i] ?? 0) + 1,
        (row[i - 1] ?? 0) + (heard[i - 1] === word ? 0 : 1),
      )
    row = next
  }
  return row[heard.length] ?? 0
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Up to the thousands as a number; a longer row of digits, or one that begins with nought, digit by digit. */
function spell(digits: string): string {
  const number = Number(digits)
  if (digits.length > 6 || (digits.length > 1 && digits.startsWith('0')))
    return [...digits].map((digit) => small[Number(digit)] ?? '').join(' ')
  return inWords(number)
}

function inWords(number: number): string {
  if (number < 20) return small[number] ?? ''
  const of = (unit: number, name: string) =>
    `${inWords(Math.floor(number / unit))} ${name}${number % unit ? ` ${inWords(number % unit)}` : ''}`
  if (number >= 1000) return of(1000, 'thousand')
  if (number >= 100) return of(100, 'hundred')
  return `${tens[Math.floor(number / 10)]}${number % 10 ? ` ${inWords(number % 10)}` : ''}`
}
