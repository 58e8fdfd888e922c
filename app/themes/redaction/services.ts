import { isCommonWord } from '../learning/word-meanings.ts'
import type { PersonalDetail } from './detail.ts'
import { notNames } from './words/known.ts'
import { givenNames } from './words/names.ts'
import { publicEnds, publicNames } from './words/public-names.ts'

/* Schools, surgeries, firms and clubs by what their name ends in, and those that are named without such a word. */

const ends =
  'PRU|Ltd|Limited|LLP|CIC|PLC|plc|FC|AFC|RFC|CC|MAT|UTC|SEMH|SLD|Homecare|Care|Chemists?|Pharmacy|Pharmacist|Dental|Dentists?|Dentistry|Opticians|Infirmary|Tutors|Tutoring|Tuition|Taxis?|Cabs|Cars|Coaches|Minibuses|Travel|Transport|Rangers|United|Rovers|Athletic|Wanderers|Albion|Stars|Tigers|Lions|Otters|Panthers|Sharks|Dolphins|Eagles|Hawks|Bears|Wolves|Warriors|Swimmers|Gymnastics|Gym|Leisure|Stables|Equestrian|Theatre|Theatres|Dance|Arts|Studios?|Provision|Project|Projects|Playscheme|Playschemes|Respite|Chapel|Temple|Synagogue|Cathedral|Minster|Abbey|Manor|Grange|Priory|Campus|Ward|Suite|Wing|Prep|Preparatory|Montessori|Kindergarten|Services|Solicitors|Guides|Brownies|Cubs|Beavers|Explorers|Rainbows|Cadets|Guest House|Hotel|Café|Cafe|Stores|Arms|Inn|Cottages?|Community|Therapy|Therapies|Therapeutic|Outreach|Learning|Education|Educational|Kids|Tots|Friends|Futures|Pathways|Horizons|Buddies|Angels|Carers|Recruitment|Agency|Group|Company|Partners|Network|Alliance|Collective|Riders|Hall|Court|Towers?|Sixth Form|Middle|Upper|First|Secondary|Special|Independent|Juniors|Infants|Primary|Academy|School|Ysgol'
const byEnd = new RegExp(
  `(?<![\\p{L}\\p{N}'’])((?:\\p{Lu}[\\p{L}\\p{M}\\p{N}'’-]{1,24}|St\\.|of|the|and|&|in|on|le|upon) ){1,5}(?:${ends})(?![\\p{L}\\p{N}])`,
  'gu',
)
const saints =
  /(?<!\p{L})(?:(?:St|SS|Saint)\.? \p{Lu}\p{L}{2,20}(?:['’]?s)?(?: (?:and|&) (?:St\.? )?\p{Lu}\p{L}{2,20}(?:['’]?s)?)?|Our Lady(?:['’]?s)?(?: (?:of|and|&) (?:the )?\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?|Holy (?:Trinity|Cross|Family|Rosary|Name|Redeemer|Apostles|Rood|Ghost|Spirit|Souls)|Sacred Heart|All (?:Saints|Souls|Hallows)|Christ the (?:King|Saviour)|Blessed \p{Lu}\p{L}+|Immaculate \p{Lu}\p{L}+|Corpus Christi|Good Shepherd|(?:Bishop|Cardinal|Archbishop|Canon|King|Queen|Prince|Princess|Lord|Lady|Sir) \p{Lu}\p{L}{2,20}(?: \p{Lu}\p{L}{2,20})?|GOSH|UCLH|RVI|QMC|LGI|BRI|Great Ormond Street|Alder Hey|The Evelina|Evelina|Guys? and St Thomas|Heartlands|Addenbrooke['’]?s|Papworth)(?:['’]s?)?(?!\p{L})/gu
const smallSaints =
  /(?<!\p{L})(?:at|to|from|attends?|joined|left|in|go|goes|went) (st\.? \p{Ll}{3,14}(?:['’]?s)?|our lady(?:['’]?s)?(?: of (?:the )?\p{Ll}+)?|holy (?:trinity|cross|family|rosary|name)|sacred heart|all saints)(?!\p{L})/giu
const small =
  /(?<!\p{L})(?:at|to|from|go|goes|going|went|attends?|joined|left|called|named|hate|hated|like|liked|love|loved|miss) ((?:the )?(?:st )?\p{Ll}{3,18}(?: \p{Ll}{3,14})? (?:primary|infants?|juniors?|academy|college|nursery|preschool|pre-school|high|clinic|surgery|hospital|hospice|infirmary|pharmacy|chemist|pru|school|special school|grammar|rangers|rovers|fc|afc|scouts|brownies|lodge|grange|taxis|cabs)(?: school| academy)?)(?!\p{L})/gu
/** "at oakfield": a word shaped like a place, after a verb that leads to a school. */
const smallBare =
  /(?<!\p{L})(?:at|go to|goes to|going to|went to|attends?|joined|left|started at|start at|moved to|from|after|school is|school was|is called|was called) (\p{Ll}{2,12}(?:field|fields|wood|woods|brook|bury|side|dale|croft|mead|meadow|meadows|hurst|thorpe|ford|lodge|ridge|leigh|bank|cote|combe|worth|wick|marsh|moor|mere|acre|acres|gate|holme|stead))(?!\p{L})/gu
/** "nothing in saltmarsh for teens": a town in small letters by its shape. */
const smallTown =
  /(?<!\p{L})(?:in|near|from|to|around|outside|round) (\p{Ll}{2,12}(?:ton|ham|bury|ford|wick|by|thorpe|worth|field|shire|mouth|borough|burgh|stead|combe|minster|chester|cester|dale|hurst|haven|bourne|marsh|moor|hill|mere|gate|cliffe))(?!\p{L})/gu
/** "The Harbour is where she goes": a capital after a first "The". */
const theName =
  /(?<=^|[.!?\n] ?)The (\p{Lu}\p{Ll}{2,20}) (?=(?:is|was|has|have|are|were|took|said|told|offered|refused|lost|closed|will|would|never|always|gave|sent|kept|helped|helps)(?!\p{L}))/gu
/** "he goes to cedars now": a word in small letters that is no everyday one, after a verb that leads to a school. */
const smallGoes =
  /(?<!\p{L})(?:go to|goes to|went to|used to go to|goes|attends|school is|school was|school called|moved to|my school) (\p{Ll}{4,16})(?= (?:now|but|and|every|on|in|before|for|because|then|where|with|has|is|after|from)(?!\p{L})|[.,!?]|$)/gu
/** "Foxes is my class", "in Kingfisher class". */
const classes =
  /(?<!\p{L})(\p{Lu}\p{Ll}{2,16})(?= (?:is|was) my (?:class|school|group|nursery|unit|club|base|team)(?!\p{L})| class(?!\p{L}))/gu
/** "goes to Kestrels", "a place at Ashlar": a name after what leads to a setting. */
const bare =
  /(?<!\p{L})(?:at|attends?|attended|joined|left|goes to|go to|went to|going to|moved to|moving to|starts? at|started at|excluded from|expelled from|up from|home from|bus from|taxi from|back from|taxi to|bus to|place at|placed at|place in|nobody at|staff at|teachers? at|carers? from|came from|comes from|called|firm) (?:the |The )?(\p{Lu}[\p{L}\p{M}'’]{2,20}(?:(?: | of | of the | and | & |-)\p{Lu}[\p{L}\p{M}'’]{1,20}){0,3})(?![\p{L}\p{N}])/gu

const isOwn = (word: string): boolean => {
  const small = word.toLowerCase().replace(/['’]s?$/u, '')
  return /^\p{L}/u.test(small) && !notNames.has(small) && !publicNames.has(small) && !filler.has(small)
}
const filler = new Set(
  `the a an of and in on le upon our my his her their your this that at to from for with by st local special primary secondary junior infant infants juniors high sixth form mainstream specialist independent private public state national nhs community alternative provision home social short health child children children's adult adults youth young family families parent parents carer carers physical occupational speech play art music drama sports sport swimming football after first middle upper lower early years learning support day care medical dental emergency main quality quiet sensory what which why how when where who also but so if as we it he she they i no any some every each all both another other new old good bad best great last next free personal music horse group one two three patient school school's hospital nursery college academy teaching inclusive autism respite breakfast church faith pupil referral village town city county council general royal_ english maths science foundation key stage multi trust`.split(
    /\s+/u,
  ),
)

/** The span without words at its front that only lead to the name. */
function named(raw: string, at: number): PersonalDetail | undefined {
  const words = raw.split(' ')
  let offset = 0
  let from = 0
  const isThe = (word: string) => /^The$/u.test(word)
  while (from < words.length - 1) {
    const word = words[from] ?? ''
    const isWithin = isThe(word) && isOwn(words[from + 1] ?? '') && at + offset > 0
    if (isWithin || (isOwn(word) && /^\p{Lu}/u.test(word))) break
    offset += word.length + 1
    from += 1
  }
  const own = words.slice(from, -1).filter((word) => /^\p{Lu}/u.test(word) && isOwn(word))
  return own.length > 0 ? { start: at + offset, end: at + raw.length, type: 'organisation' } : undefined
}

export function findServices(text: string): PersonalDetail[] {
  const found: PersonalDetail[] = []
  const add = (start: number, end: number) => found.push({ start, end, type: 'organisation' })
  for (const match of text.matchAll(saints)) add(match.index, match.index + match[0].length)
  for (const match of text.matchAll(byEnd)) {
    const kept = named(match[0], match.index)
    const first = text.slice(kept?.start, kept?.end).split(' ')[0] ?? ''
    // "We Care", "Dad Cars": a lone everyday word that begins the sentence proves nothing.
    const begins =
      kept !== undefined && /(?:^|[.!?\n] ?)$/u.test(text.slice(Math.max(0, kept.start - 2), kept.start))
    const lone = kept !== undefined && text.slice(kept.start, kept.end).split(' ').length === 2
    if (kept && !(begins && lone && isCommonWord(first.toLowerCase()))) found.push(kept)
  }
  for (const match of text.matchAll(smallGoes)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    const isPlain =
      isCommonWord(name) ||
      isCommonWord(name.replace(/(?:e?s|y|ies)$/u, '')) ||
      notNames.has(name) ||
      filler.has(name) ||
      givenNames.has(name) ||
      pastimes.test(name)
    if (!isPlain) add(end - name.length, end)
  }
  for (const match of text.matchAll(classes)) {
    const name = match[1] ?? ''
    if (isOwn(name) && !publicEnds.test(name.toLowerCase()) && !plainClasses.test(name))
      add(match.index, match.index + name.length)
  }
  for (const match of text.matchAll(theName)) {
    const name = match[1] ?? ''
    if (isOwn(name) && !givenNames.has(name.toLowerCase()) && !publicEnds.test(name.toLowerCase()))
      add(match.index, match.index + 4 + name.length)
  }
  for (const pattern of [smallSaints, smallBare])
    for (const match of text.matchAll(pattern)) {
      const name = match[1] ?? ''
      const end = match.index + match[0].length
      if (!isCommonWord(name) && !notNames.has(name) && !plainSmall.has(name)) add(end - name.length, end)
    }
  for (const match of text.matchAll(smallTown)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    if (!isCommonWord(name) && !notNames.has(name) && !plainTown.test(name) && !givenNames.has(name))
      found.push({ start: end - name.length, end, type: 'place' })
  }
  for (const match of text.matchAll(small)) {
    const name = match[1] ?? ''
    const end = match.index + match[0].length
    const first = name.split(' ').find((word) => !filler.has(word) && !notNames.has(word))
    const isPlain =
      first === undefined ||
      /^(?:primary|infants?|juniors?|academy|college|nursery|preschool|high|clinic|surgery|hospital|hospice|infirmary|pharmacy|chemist|pru|school|grammar|rangers|rovers|fc|afc|scouts|brownies|lodge|grange|taxis|cabs)$/u.test(
        first,
      ) ||
      isCommonWord(first) ||
      misspelt.test(first)
    if (!isPlain && first) add(end - name.length + Math.max(0, name.indexOf(first)), end)
  }
  for (const match of text.matchAll(bare)) {
    const name = match[1] ?? ''
    const words = name.split(/[ -]/u)
    const end = match.index + match[0].length
    if (!isOwn(words[0] ?? '') || givenNames.has((words[0] ?? '').toLowerCase())) continue
    add(end - name.length, end - (/['’]s$/u.exec(name)?.[0].length ?? 0))
  }
  return found
}

const plainClasses =
  /^(?:First|Second|Third|Middle|Working|World|Every|Each|Next|Dance|Cooking|Extra|Small|Smaller|Large|Bigger|Same)$/u
/** Where else one goes, and how it is misspelt. */
const pastimes =
  /^(?:sk|sch|shc|scool|colleg|nurser|swim|gym|karat|judo|footb|trampol|ballet|balet|drama|brownies|beavers|cubs|scouts|guides|mosque|mosq|madras|madrass|church|chruch|gurd|temple|physio|hydro|speech|respite|play|child|after|break|assemb|lunch|dinner|toilet|toylet|sleep|slep|bed|home|hom|work|town|outdoor|indoor|camhs|hospit|hospis|hospitle|doct|docter|dentist|denti|clinic|cinema|bowling|bould|climb|horse|riding|danc|tutor|therap|counsel|mainstream|main|special|speshal|second|primary|primery|private|board|altern|prison|court|tribun|pottery|zumba|yoga|bingo|boxing|kick|tennis|rugby|cricket|netball|choir|orchestra|youth|forest|everyw|somew|anyw|nowhere|wherever|straight|back|alone|early|late|online|offline|upstairs|downstairs|abroad|overseas|holiday|mental|mad|crazy|wild|bonkers|nuts|quiet|silent|wrong|badly|funny|.*(?:ing|ly|ed|ful|ness)$)/u
const plainTown =
  /^(?:playfield|.*(?:investi|navi|dele|segre|miti|aggre)gate|button|cotton|skeleton|hobby|lobby|nearby|baby|standby|passerby|uphill|downhill|afford|effort|wickham_|frankfurter|instead|unfold|gamby|babby|mummby|chatham_|anotherby|brunch|shuffield|outfield|infield|minefield|headmouth|foulmouth|loudmouth|bedstead|homestead|hammerstead|coulddale|.*mouthwash|gran ?ham)$/u
const plainSmall = new Set(
  'playfield battlefield outside inside beside seaside aside bedside afford stafford playwood firewood sidegate bankside st the'.split(
    ' ',
  ),
)
const misspelt =
  /^(?:mane?stream|speshal|specil|specal|seperate|diffrent|difrent|diferent|secondry|secondery|primery|privet|norma|propper|normul|mainstreem|nrmal)$/u
