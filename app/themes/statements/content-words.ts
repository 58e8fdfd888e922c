import { wordsOf } from '../learning/words.ts'

// Words that join others and say nothing of the matter; then those by which one tells that somebody said something.
const joining =
  'a an the and or but nor so if then than that this these those there here it its they them their theirs he him his she her hers we us our you your i me my who whom whose which what when where why how is are was were be been being am do does did done has have had having can could will would may might shall to of in on at by for from with without about as into onto over under out up down off between among through during before after again also too very more less much many some any other others another both each either neither own same such only just still yet already ever even because while although though however not no never nor none nobody nothing nowhere neither without cannot hardly barely every each all'
const telling =
  'people person persons parents parent carers carer families family children child young adult adults practitioners practitioner pupils pupil respondents respondent somebody someone said say says saying tell tells told telling describe describes described report reports reported mention mentions mentioned speak speaks spoke spoken write writes wrote written feel feels felt think thinks thought call calls called ask asks asked add adds added one two three four five six seven eight nine ten eleven twelve several few most majority theme words word'
const empty = new Set(`${joining} ${telling}`.split(' '))

/** What a text says, in the order it says it: words folded to their stems, without those that carry nothing. */
export function contentWords(text: string, besides = ''): string[] {
  const leave = new Set(wordsOf(besides).map((word) => stem(word.folded)))
  return wordsOf(text)
    .map((word) => word.folded.replace(/'s$/, ''))
    .filter((word) => !empty.has(word) && !/^\d+$/.test(word))
    .map(stem)
    .filter((word) => !leave.has(word))
}

const negation =
  /^(?:not|never|no|nobody|none|nothing|nowhere|neither|nor|without|cannot|hardly|barely|\p{L}+n't)$/u

/** The words that a "not" stands before: of "nobody told us" it is "told". */
export function negatedWords(text: string): Set<string> {
  const negated = new Set<string>()
  for (const clause of text.split(/[.!?;,:]/)) {
    let open = false
    for (const { folded } of wordsOf(clause)) {
      if (negation.test(folded)) open = true
      else if (open && !empty.has(folded)) {
        negated.add(stem(folded))
        open = false
      }
    }
  }
  return negated
}

/** Whether a "not" stands right before this place: a quotation that begins after it says the opposite. */
export function negatedBefore(text: string, at: number): boolean {
  const clause =
    text
      .slice(0, at)
      .split(/[.!?;,:]/)
      .at(-1) ?? ''
  return wordsOf(clause)
    .slice(-3)
    .some((word) => negation.test(word.folded))
}

// Crude on purpose: it only has to make "waits", "waited" and "waiting" meet.
export function stem(word: string): string {
  const short = word.replace(/(?:'s|ings?|edly|ed|es|s|ly)$/, '')
  return (short.length >= 3 ? short : word).slice(0, 7)
}
