/**
 * The language somebody answered in, which need not be the one they were asked in. Short answers say too little to
 * tell, so they are taken to be in the language of the question; a longer one that cannot be told is unsure, and says so.
 */
export type SaidIn =
  | { language: string; by: 'words' | 'asked' }
  /** No language fits well enough: a person reads it. */
  | { language: null; by: 'unsure' }

/** Likely languages with their scores, the best first, and whether the best stands clear of the others. */
export type Detected = { language: string; reliable: boolean; scores: Readonly<Record<string, number>> }
export type Detect = (text: string) => Detected

/** Where a text is longer, its beginning says enough. */
const lettersRead = 600
const wordsMin = 4
/** Spelling of their own, or speech written down, makes the asked language score a little below another. */
const askedBehindMax = 0.1
const askedMin = 0.5
const scoreMin = 0.65

// The detector knows neither; these small words stand in almost every sentence of theirs.
const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  cy: new Set(
    'yn y yr a ac i o mae wedi nid ddim dw dwi rydw oedd fy ei eu ein eich am ar gan gyda ond hefyd iawn bod roedd na nad sy sydd fel pan neu hi fe nhw ni chi mynd cael wrth os beth bydd rydych gallwch heb hyn hwn hon oes eto er yw ydy mewn ati hynny pob cyn wneud ble pwy sut dy di'.split(
      ' ',
    ),
  ),
  so: new Set(
    'iyo waa in ka ku oo la ma aan waxaan wax uu ay aad inuu inay inaan inaad si laakiin badan waxay wuxuu waxa waxaa waxaad u ugu soo maya haa aniga adiga iga nala lagu laga loo noo kuu kaa hadda sida markii marka ayaa ayuu ayay mid ee ah haddii kale kasta qof ama leh isku iska kala naga annaga lama cid ilaa wixii mar sidaan tani'.split(
      ' ',
    ),
  ),
}
const smallShareMin = 0.2
const englishMax = 0.55

export function saidIn(text: string, asked: string, detect: Detect): SaidIn {
  const read = text.slice(0, lettersRead)
  const words = read.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  // A script of its own tells sooner than words do.
  if (words.length < wordsMin && words.join('').length < 12) return { language: asked, by: 'asked' }
  const { language, reliable, scores } = detect(read)
  const best = scores[language] ?? 0
  const small = bySmallWords(words)
  if (small && best < scoreMin && (scores.en ?? 0) < englishMax) return { language: small, by: 'words' }
  if (best === 0)
    return words.length < wordsMin ? { language: asked, by: 'asked' } : { language: null, by: 'unsure' }
  if (language === asked && best >= askedMin) return { language, by: 'words' }
  if ((scores[asked] ?? 0) >= Math.max(askedMin, best - askedBehindMax))
    return { language: asked, by: 'asked' }
  if (reliable && best >= scoreMin && words.length >= wordsMin) return { language, by: 'words' }
  return words.length < wordsMin ? { language: asked, by: 'asked' } : { language: null, by: 'unsure' }
}

function bySmallWords(words: readonly string[]): string | undefined {
  if (words.length < wordsMin) return undefined
  const shares = Object.entries(smallWords).map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }))
  const best = shares.sort((a, b) => b.share - a.share)[0]
  return best && best.share >= smallShareMin ? best.language : undefined
}
