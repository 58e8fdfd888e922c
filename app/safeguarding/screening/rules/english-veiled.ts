import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

/** What people say beside the thing itself: a last time, a story for the bruise, a party, a friend nobody has met. */
export const englishVeiled: RuleGroup[] = [
  {
    category: 'suicide',
    level: 'urgent',
    patterns: lines(`
      stand|stood|sit|sat|standing|wait|walk ~4 edge|platform|ledge|roof|bridge|tracks|rails ~6 count|think|thinking|wonder|wondering|imagine|hoping|hope
      last form|time|thing|message|text|note|answer ~4 ever|hear|read
      how long|quick|fast|high ~5 train|lorry|drop
      look|looked|looking|think|thinking ~4 bridge|roof|rails|platform|tracks|pills|rope ~3 every
      think|thinking|thought ~1 about ~1 jumping|hanging|drowning|overdosing|stepping
      step|stepping|walk|walking ~1 off|into|out ~2 platform|road|traffic|sea|river|front
      wont|not ~1 be ~1 needing|need ~3 next|tomorrow|anymore|week
    `),
  },
  {
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      say|said|saying|telling|tell|told|pretend|lied|lie ~4 i|we|he|she ~1 fell|tripped|walked ~3 stairs|door|over|down
      isnt|wasnt|not ~2 from ~1 falling|football|playing
      girls|sister|cousin|daughter|i|she ~2 get|gets|be|being|are|getting cut ~1 .
      girls ~3 get|are|be|being cut
      got|getting|am ~1 good|used at|to ~3 hiding|covering|lying|bruises|marks
      cover|covers|covering|hide|hides|hiding ~4 bruise|bruises|marks
      back|home|yet|left|gone|been|out ~2 two|three|four|five|few|several|2|3|4|5 days|nights ~6 back|home|alone|own|nobody|not
    `),
  },
  {
    category: 'threat',
    level: 'urgent',
    patterns: lines(`
      come|coming|turn|turning|arrive|bring|bringing|came|brought ~4 a|the|his|my weapon|gun|knife|blade|machete|axe|acid|petrol
      throw|throwing|thrown acid|petrol
      his|her|my son|daughter|wife|child|mum ~2 be first|next
    `),
  },
  {
    category: 'self-harm',
    level: 'urgent',
    patterns: lines(`
      cutting|cuts ~2 deep|deeper|worse
      twin|sister|brother|friend|mate|daughter|son|she|he ~1 is|started|keeps|been|still ~1 cutting
    `),
  },
  {
    category: 'sexual-harm',
    level: 'urgent',
    patterns: lines(`
      have|has|got|make|makes|made ~2 to? be ~1 nice|friendly|sweet|good ~1 to|with ~2 friends|friend|men|man|mates
      {pictures}|phone|camera|camra|webcam ~4 no|without|my clothes|body
      show|showing|shows ~2 my|his|her body|bits ~4 camera|phone|webcam|video
    `),
  },
  {
    category: 'unsafe',
    level: 'concern',
    patterns: lines(`
      no|without harness|belt|belts|straps|seatbelt|clamps ~8 slides|slid|fell|hit|cracked|hurt|thrown|tipped|slips
      no|without|never|not ~1 checks|checked|vetted|dbs ~3 staff|tutor|adults|volunteers|on|alone
      stopped|wont|refuses|avoids|scared|hates ~3 using|use|go|going|into|in ~3 toilets|toilet|changing|showers
      what happens|happened|goes ~2 to|on ~2 him|her|me|us|there ~2 in|at there|toilets|home|bus|room
      nothing|nobody for|at ~1 me|us home
      room|rooms|place ~5 dont|never|not ~2 mention|show|shown|tell|see ~2 visitors|parents|inspectors|anyone
    `),
  },
  {
    category: 'online',
    level: 'concern',
    patterns: lines(`
      friend|mate|boyfriend|girlfriend ~5 never met
      never met ~6 friend|boyfriend|secret|pictures
      doesnt|dont|not ~1 like|want ~1 me|him|her telling|to tell|talking|people|anyone
      asks|asked|told|wants|tells|says ~2 to keep ~3 secret
      keep|keeping ~2 a? secret ~4 talk|chat|message
    `),
  },
  {
    category: 'neglect',
    level: 'concern',
    patterns: lines(`
      tooth|teeth|ear|ears|eye|skin|foot|leg ~8 nobody|never|wont|doesnt ~2 take|takes|taken|took|see|help
      left|leaves|leave|leaving|sit|stuck|forget|forgets ~3 toilet|commode|loo|bathroom|pad ~4 hour|hours|ages|long
    `),
  },
  {
    category: 'domestic-abuse',
    level: 'concern',
    patterns: lines(`
      boyfriend|husband|partner|girlfriend ~3 reads|checks|tracks|takes|controls|follows|watches ~3 messages|phone|texts|her|me|money|where
      not allowed|let ~1 out|friends|phone|money|key
    `),
  },
]
