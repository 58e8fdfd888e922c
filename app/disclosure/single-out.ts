/**
 * Words from which somebody who knows the child could tell who it is, although every name is hidden. Nothing like it is
 * published. English only: of other languages the hidden details alone are judged, and so are digits.
 */
export type SinglingOut = 'rare-condition' | 'many-details' | 'combination'

const detailsMax = 2
const hiddenShareMax = 1 / 3
const traitsMax = 2

const traits: readonly RegExp[] = [
  // How old, in which class, on which day.
  /\b(?:aged?|is|am|was|turned|turning)\s+(?:only\s+|just\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)\b|\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)[- ]years?[- ]old\b|\byear (?:[1-9]|1[0-3])\b/iu,
  /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)|(?:january|february|march|april|june|july|august|september|october|november|december)\s+\d{1,4})\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/iu,
  // What kind of family.
  /\b(?:twins?|triplets?|foster(?:ed|ing)?|adopt(?:ed|ion)|in care|widow(?:er)?|refugees?|asylum|travell?ers?|gypsy|roma|(?:four|five|six|seven|eight|nine|[4-9]) (?:children|kids|siblings|brothers|sisters|sons|daughters))\b/iu,
  // What everybody there would remember.
  /\b(?:tribunal|court|judge|police|arrested|prison|stabbed|died|death|funeral|suicide|in the (?:news|papers?)|on (?:tv|the news|the radio)|excluded|expelled|ambulance|transplant|coma|crash|fire)\b/iu,
  /\b(?:deaf|blind|wheelchair|tube[- ]fed|peg[- ]fed|tracheostomy|ventilat\w+|oxygen|amput\w+|prosthe\w+|non[- ]?verbal|down'?s syndrome)\b/iu,
]
const onlyOne =
  /\b(?:the only|only one|the first|nobody else|no one else|the last|one of (?:two|three|the few))\b/iu

/** `hidden` are the kinds of what redaction hid in these words; `text` is what is left to read. */
export function singlesOut({
  text,
  hidden,
  words,
}: {
  text: string
  hidden: readonly string[]
  words: number
}): SinglingOut | null {
  if (hidden.includes('rare_condition')) return 'rare-condition'
  if (hidden.length > detailsMax || hidden.length > words * hiddenShareMax) return 'many-details'
  const held = traits.filter((trait) => trait.test(text)).length + new Set(hidden).size
  const one = onlyOne.test(text)
  return held > traitsMax || (one && held > 0) ? 'combination' : null
}
