import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { fold } from './name-words.ts'
import { places as knownPlaces, notNames, wordPlaces } from './words/known.ts'
import { givenNames } from './words/names.ts'
import { publicNames } from './words/public-names.ts'

type Found = {
  addresses: PersonalDetail[]
  organisations: PersonalDetail[]
  /** Places that show by their form and are surer than a name. */
  compounds: PersonalDetail[]
  places: PersonalDetail[]
}

const street =
  'street|road|close|avenue|lane|drive|way|court|crescent|gardens|grove|place|terrace|walk|hill|row|mews|square|green|park|view|rise|gate|parade|wharf|st|rd|ave|cl|ln|dr|cres|gdns'
const numbered = new RegExp(
  `(?:\\b(?:flat|apartment|apt|unit|room|house) ?\\d{1,4}[a-z]?,? ?)?\\b\\d{1,4}[a-z]?,? (\\p{L}[\\p{L}'’.-]{0,24}(?: \\p{L}[\\p{L}'’-]{0,24}){0,2}) (?:${street})\\b\\.?`,
  'giu',
)
const unnumbered =
  /(?<!\p{L})(\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}'’-]{1,24})?) (?:Street|Road|Close|Avenue|Lane|Drive|Crescent|Gardens|Terrace|Mews|Rd|Ave)(?!\p{L})/gu
const numberWord =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)'
const numberedInWords = new RegExp(
  `\\b(?:flat|apartment|number|unit|house|at|no)\\.? ((?:${numberWord}[ -]?){1,3}|\\d{1,4}[a-z]?),? (\\p{L}[\\p{L}'’-]{2,24}(?: \\p{L}[\\p{L}'’-]{1,24}){0,2}) (?:${street}|house|tower|towers|lodge|heights|point|yard|buildings|mansions|estate|caravan park)\\b`,
  'giu',
)
/** "on thornhill road", where somebody lives. */
const smallStreet =
  /(?<!\p{L})(?:live|lives|living|lived|house is|home is|flat is|moved) (?:on|at|in|to|down|up) (\p{Ll}{4,18}(?: \p{Ll}{3,14})? (?:street|road|close|avenue|lane|drive|crescent|gardens|terrace|mews))(?!\p{L})/gu
const plainStreet =
  /^(?:the|a|an|our|my|this|that|same|main|busy|next|long|quiet|whole|right|wrong|dark|narrow|local|private|front|back|slip|ring|side|wide|very|different|small|little|nice|noisy|another|one|council|residential)(?: |$)/u
const notStreet =
  /(?:^| )(?:minutes?|mins?|hours?|miles?|down|of|the|at|years?|times?|days?|weeks?|months?|in|to|from|a|an|per|out|people|children|kids|different|other|one|and|is|was|on|my|our|all)(?: |$)/iu

const orgEnd =
  'primary|infants?|juniors?|school|academy|college|hospital|surgery|trust|nursery|centre|center|clinic|grammar|practice|hub|unit|house|lodge|library|preschool|pre-school|playgroup|camhs|council|church|mosque|university|hospice|comprehensive|gurdwara|club|foundation|charity|high|playgroups|scouts|association|society|childminders|partnership|federation|farm'
const organisation = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}|of|the|and|&|in|on|le|upon) ){1,6}(?:${orgEnd
    .split('|')
    .map((word) => `[${word[0]?.toUpperCase()}]${word.slice(1)}|${word === 'camhs' ? 'CAMHS' : word}`)
    .join('|')})(?!\\p{L})`,
  'gu',
)
const saint =
  /(?<!\p{L})st\.? [\p{L}][\p{L}'’]{2,20}(?: (?:church|catholic|cofe|ce|rc|c of e|and|the|all|\p{L}{3,14})){0,2} (?:primary|school|academy|college|infants?|juniors?|hospital|nursery|hospice|high)(?: school| academy| college)?(?!\p{L})/giu
const livesOn =
  /(?<!\p{L})(?:live|lives|living|lived|house|home|flat|moved) (?:on|at|in|to) (\p{Lu}[\p{L}'’]{1,20}(?: \p{Lu}[\p{L}'’]{1,20})? (?:Row|Way|Court|Place|Grove|Walk|Hill|Green|Square|Park|View|Rise|Parade|Wharf|St|House))(?!\p{L})/gu
/** Schools' names written small, after a word that leads to them. */
const smallLetters =
  /(?<!\p{L})(?:at|to|from|school is|school was|called|attends|left|joined) (\p{Ll}{4,20} (?:\p{Ll}{3,14} )?(?:primary|infants?|juniors?|academy|college|nursery|high|clinic|surgery|hospice)(?: school| academy)?)(?!\p{L})/gu
/** "the charity Bright Steps": a service by what it is and then its name. */
const introduced =
  /(?<!\p{L})(?:firm|company|provider|agency|charity|group|club|gym|nursery|school|unit|placement)(?: is| was| called| named|,)? (\p{Lu}[\p{L}'’]{2,20}(?: \p{Lu}[\p{L}'’]{1,20}){1,2})(?!\p{L})/gu
const generic = new Set(
  `the a an my our his her their your its this that of and in on at to from for local county city borough town district unitary metropolitan special primary secondary high sixth form infant infants junior juniors school schools grammar specialist mainstream independent new old previous current last former children children's childrens child family families youth young health early years day care medical nhs send sen speech language therapy respite short breaks autism resource academy college nursery hospital surgery trust centre unit hub community church breakfast after both every any some each no when i we it is was his he she they if but so because national state private public faith forest alternative provision pupil referral home outreach mental adult social parent carer support sure start multi foundation first middle upper lower boarding residential faith catholic football swimming youth dance gaming chess lego art drama cooking holiday homework open open-air what which why how there code local area partnership not since although while as also and then once where who boys girls senco teaching full house common play water charity sports summer easter saturday mp mps gp gps la las send monday tuesday wednesday thursday friday sunday`.split(
    /\s+/u,
  ),
)
const after =
  /(?<!\p{L})(live|lives|living|lived|moved|move|moving|based|born|grew up|house|home|office|bus|train|travel|travels|drive|go|goes|come|comes|came|from|town|area|village|school|college|centre|placement|hospital|respite|clinic|club|work|works|far|over|back|all the way|\p{L}+) (in|from|to|near|at|outside|around|of|between) ((?:\p{Lu}[\p{L}'’]{2,20})(?:[ -](?:\p{Lu}[\p{L}'’]{1,20}|on|upon|under|in|le|by|the|and)(?=[ -]\p{Lu}|[^\p{L}]|$)){0,3})/gu
const livesIn =
  /(?<!\p{L})(?:live|lives|living|lived|moved|moving|mieszkam|mieszkamy|locuim|locuiesc|byw|yn byw) (?:in|from|to|near|at|outside|w|we|în|in|la|mewn|yn|ym) ((?!the |a |an |my |our |it|with|him|her|them|this|that|be |get |fear|care|foster|mainstream|special|school|home|house|another|one|two|temporary|poverty|england|different|year|new)[\p{L}'’]{3,20})/giu
const compound =
  /(?<!\p{L})(?:Little|Great|Upper|Lower|North|South|East|West|Nether|Much|Long|Market|Chipping|High|Old|New|Royal|St|Saint|Isle of|Port|Castle|King's|Kings|Abbots|Bishop's|Bishops) \p{Lu}[\p{L}'’]{2,20}(?:(?:-| )(?:on|upon|under|in|le|by)(?:-| )(?:the(?:-| ))?\p{Lu}[\p{L}]{1,20})?(?!\p{L})/gu
const shaped =
  /(?<!\p{L})\p{Lu}\p{Ll}{1,16}(?:ton|ham|bury|ford|wick|ley|by|thorpe|worth|field|shire|mouth|borough|burgh|stead|combe|minster|chester|cester|pool|dale|hurst|bridge|stoke|haven|well|port|sea|brook|bourne|marsh|moor|hill|wood|woods|lands|cliffe|grove|dene|croft|mead|holme|thwaite|stow|mere)(?:-(?:on|upon|under|in|le|by)-(?:the-)?\p{Lu}\p{Ll}+)?(?!\p{L})/gu
const anyCapital = /(?<!\p{L})\p{L}[\p{L}'’-]{2,20}(?: (?:of |upon |on )?\p{L}[\p{L}'’-]{2,20}){0,2}/gu
const single = /(?<!\p{L})[\p{L}][\p{L}'’-]{2,24}(?!\p{L})/gu

const detail = (start: number, end: number, type: PersonalDetail['type']): PersonalDetail => ({
  start,
  end,
  type,
})

const leadsToService = new RegExp(`^(?: \\p{Lu}\\p{L}{1,15})? (?:${orgEnd})(?!\\p{L})`, 'iu')

/** Streets, named services and places. */
export function findPlaces(text: string): Found {
  const found: Found = { addresses: [], organisations: [], compounds: [], places: [] }
  for (const match of text.matchAll(numbered))
    if (!notStreet.test(match[1] ?? ''))
      found.addresses.push(detail(match.index, match.index + match[0].length, 'address'))
  for (const match of text.matchAll(unnumbered))
    if (!generic.has((match[1] ?? '').toLowerCase())) {
      const rest = text.slice(match.index + match[0].length)
      if (!leadsToService.test(rest))
        found.addresses.push(detail(match.index, match.index + match[0].length, 'address'))
    }
  for (const match of text.matchAll(numberedInWords))
    if (!notStreet.test(match[2] ?? ''))
      found.addresses.push(
        detail(match.index + match[0].indexOf(match[1] ?? ''), match.index + match[0].length, 'address'),
      )
  for (const match of text.matchAll(smallStreet)) {
    const end = match.index + match[0].length
    const name = match[1] ?? ''
    if (!plainStreet.test(name)) found.addresses.push(detail(end - name.length, end, 'address'))
  }
  for (const match of text.matchAll(livesOn))
    found.addresses.push(
      detail(
        match.index + match[0].length - (match[1] ?? '').length,
        match.index + match[0].length,
        'address',
      ),
    )
  for (const match of text.matchAll(saint))
    found.organisations.push(detail(match.index, match.index + match[0].length, 'organisation'))
  for (const match of text.matchAll(smallLetters)) {
    const name = match[1] ?? ''
    const words = name.split(' ')
    const own = words.slice(0, 2).find((word) => !generic.has(word) && !notNames.has(word))
    if (own === undefined || own !== words[0] || (words[0] ?? '').length < 4) continue
    const end = match.index + match[0].length
    found.organisations.push(detail(end - name.length, end, 'organisation'))
  }
  for (const match of text.matchAll(organisation)) {
    const kept = trimmed(match[0], match.index)
    if (kept) found.organisations.push(kept)
  }
  for (const match of text.matchAll(introduced)) {
    const name = match[1] ?? ''
    const first = name.split(' ')[0] ?? ''
    if (givenNames.has(fold(first)) || name.split(' ').every((word) => generic.has(word.toLowerCase())))
      continue
    const end = match.index + match[0].length
    found.organisations.push(detail(end - name.length, end, 'organisation'))
  }
  findTowns(text, found)
  return found
}

/** Leaves out generic words at the front; nothing when no word of its own is left. */
function trimmed(raw: string, at: number): PersonalDetail | undefined {
  const words = raw.split(' ')
  let from = 0
  let offset = 0
  while (from < words.length - 1) {
    const word = words[from] ?? ''
    const isTitleOfSaint =
      /^(?:St\.?|Saint|Our|All|Holy)$/u.test(word) && /^\p{Lu}/u.test(words[from + 1] ?? '')
    if (isTitleOfSaint || !generic.has(word.toLowerCase())) break
    offset += word.length + 1
    from += 1
  }
  const rest = words
    .slice(from, -1)
    .filter(
      (word) =>
        /^\p{Lu}/u.test(word) &&
        !generic.has(word.toLowerCase().replace(/['’]s$/u, '')) &&
        !notNames.has(word.toLowerCase()),
    )
  if (rest.length === 0) {
    // "Rainbow Trust" is a name though rainbow is an everyday word.
    const lone = words.slice(from, -1)
    const isNamed =
      lone.length === 1 &&
      /^\p{Lu}/u.test(lone[0] ?? '') &&
      !generic.has((lone[0] ?? '').toLowerCase()) &&
      /^(?:Trust|Foundation|Lodge|Clinic|Academy|Surgery|Hospice|Nursery)$/u.test(words.at(-1) ?? '')
    return isNamed ? detail(at + offset, at + raw.length, 'organisation') : undefined
  }
  const last = words.at(-1) ?? ''
  // "Professor Lindqvist in clinic" is no clinic's name.
  if (/^\p{Ll}/u.test(last) && /^\p{Ll}/u.test(words.at(-2) ?? '')) return undefined
  if (
    /^\p{Ll}/u.test(last) &&
    /^(?:house|unit|high|farm|club|practice|church|trust|partnership|society|association|hub)$/u.test(last)
  )
    return undefined
  if (rest.length === 1 && /^\p{Ll}/u.test(last) && givenNames.has(fold(rest[0] ?? ''))) return undefined
  return detail(at + offset, at + raw.length, 'organisation')
}

function findTowns(text: string, { places: found, compounds }: Found): void {
  for (const match of text.matchAll(compound)) {
    const second = match[0].split(' ').at(-1)?.toLowerCase() ?? ''
    if (!generic.has(second) && !notNames.has(second) && !givenNames.has(fold(second)))
      compounds.push(detail(match.index, match.index + match[0].length, 'place'))
  }
  for (const match of text.matchAll(after)) {
    const [whole, verb = '', joint = '', name = ''] = match
    const words = name.split(/[ -]/u)
    const first = fold(words[0] ?? '').replace(/'s$/u, '')
    if (notNames.has(first) || generic.has(first)) continue
    const isKnown = knownPlaces.has(first)
    if (!isKnown && givenNames.has(first)) continue
    const moves =
      /^(?:live|lives|living|lived|moved|move|moving|based|born|bus|train|travel|travels|drive|far|town|village|area)$/u.test(
        verb,
      )
    if (
      !isKnown &&
      !moves &&
      !/^(?:in|near|outside|around)$/u.test(joint) &&
      !(/^(?:go|goes|get|come|comes|came|way|back)$/u.test(verb) && /^(?:to|from)$/u.test(joint))
    )
      continue
    const start = match.index + whole.length - name.length
    found.push(
      detail(start, start + name.replace(/['’]s$| (?:and|on|in|by|the|under|upon|le)$/u, '').length, 'place'),
    )
  }
  for (const match of text.matchAll(livesIn)) {
    const name = match[1] ?? ''
    if (/^\p{Lu}/u.test(name) ? !notNames.has(fold(name)) : isSmallPlace(fold(name)))
      found.push(detail(match.index + match[0].length - name.length, match.index + match[0].length, 'place'))
  }
  for (const match of text.matchAll(anyCapital)) {
    const words = match[0].split(' ')
    for (let size = words.length; size > 1; size -= 1) {
      const name = words.slice(0, size).join(' ')
      if (knownPlaces.has(fold(name))) {
        found.push(detail(match.index, match.index + name.length, 'place'))
        break
      }
    }
  }
  for (const match of text.matchAll(single)) {
    const folded = fold(match[0]).replace(/'s$/u, '')
    const capital = /^\p{Lu}/u.test(match[0])
    if (!knownPlaces.has(folded)) continue
    const isWord = wordPlaces.has(folded)
    const before = text.slice(Math.max(0, match.index - 8), match.index)
    if (
      isWord ? capital && /(?:in|from|to|near|around|outside) $/u.test(before) : capital || folded.length > 5
    )
      found.push(detail(match.index, match.index + match[0].replace(/['’]s$/u, '').length, 'place'))
  }
  for (const match of text.matchAll(shaped)) {
    const folded = fold(match[0])
    if (
      !notNames.has(folded) &&
      !givenNames.has(folded) &&
      !generic.has(folded) &&
      !plainShapes.has(folded) &&
      !publicNames.has(folded)
    )
      found.push(detail(match.index, match.index + match[0].length, 'place'))
  }
}

/** A town in small letters: no everyday word, and no house or school however it is spelt. */
const isSmallPlace = (word: string): boolean =>
  knownPlaces.has(word) ||
  (word.length > 4 &&
    !isCommonWord(word) &&
    !isCommonWord(word.replace(/s$/u, '')) &&
    !notNames.has(word) &&
    !/^(?:sk|sch|scool|hous|bungalow|caravan|hostel|refuge|foster|maisonette|accom|accomodation|tempory|temp|diff|poverty|hope|constant|supported|secondry|primery|colleg|univers|someth|somew|anyth)/u.test(
      word,
    ) &&
    !/(?:ing|ed|ly|tion)$/u.test(word))

const plainShapes = new Set(
  'islands lands netherlands highlands lowlands woods wood hollywood driftwood firewood plywood hill uphill downhill mere grove netball instead homestead bedstead button cotton skeleton carton ham sham hamster afford stafford effort standby baby lobby hobby nearby ruby shabby worth field playfield chessfield bridge drawbridge cambridge well farewell unwell dwell report support airport passport sport transport import export brook whirlpool pool liverpool minister barley parsley smiley trolley valley alley volley abbey family early firstly garfield sheffield trampoline gran hilton newton paddington washington hamilton clayton'.split(
    ' ',
  ),
)
