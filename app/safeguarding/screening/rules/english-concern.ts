import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

export const englishConcern: RuleGroup[] = [
  {
    category: 'neglect',
    level: 'concern',
    certain: true,
    patterns: lines(`
      hasnt|not|no|never|havent|hadnt|without|dont|doesnt ~4 meal|meals|fed|breakfast|dinner ~4 days|day|weeks|home|hours|weekend|yesterday
      parents|mum|dad|family|we ~3 no|not|cant money|afford ~3 food|eat|heating|meals
      sits|sat|sit|sitting|lying|lies|lay|left|leave ~4 wee|urine|poo|faeces|wet|soiled|vomit|pee|sick|mess
      everything for ~1 mum|dad|mummy|nan
      young carer ~8 tired|alone|cant|scared|sleep|hard|everything|school
      cant afford ~2 eat|food|feed|heating
      no|any|enough ~1 food|dinner|breakfast|tea|heating|electric|electricity|gas|bed|clothes|shoes|coat|hot|water ~3 home|house|till|until|left|weekend|days|in|because|at|all|again|for|we|he
      no food|heating|electric|electricity|gas|bed
      nobody|dont|doesnt|never|no|didnt|not|havent|hasnt ~3 eat|eaten|ate|fed|feed|feeds|feeding|breakfast|dinner|food|tea ~5 home|days|yesterday|weekend|night|since|me|day|all|us|enough|him|until|at
      nobody|dont|doesnt|never|no|didnt|not ~3 look|looks|looked|looking|care|cares|cared ~1 after me|him|her|us
      nobody|never|not|didnt|havent|hasnt ~3 changed|changes|change|washed|cleaned|wash|bathed ~3 all|nappy|pad|him|her|me|for|days|clothes|day
      left ~5 soiled|wet|dirty|urine|wee|poo|pad|nappy|unattended|hungry
      left ~2 alone
      no|without a? bath|shower|clean|washing ~2 weeks|days|clothes|months
      ignored|ignore|ignores|refused|refuse|wont ~4 toilet|drink|water|pain|feed|wet|soiled|sick
      wont|dont|not|never ~3 let|allow|allowed ~3 toilet|drink|eat|water|lunch|wee
    `),
  },
  {
    category: 'neglect',
    level: 'concern',
    patterns: lines(`
      mould|mouldy|damp|rats|mice|bedbugs ~5 bedroom|bed|house|flat|home|cough*|asthma|room
      staff|carers|worker|workers|they ~3 asleep|sleep|sleeping ~5 leave|left|shift|duty|alone|residents|night
      tube|dressing|wound|stoma|catheter|peg ~4 infected|dirty|sore|blocked
      bruis*|malnutrition
      bleeding ~4 nobody|ignored|every|again|from|because
      hungry|starving|starved|cold|thirsty|freezing ~3 home|always|every|night|weekend|nobody|bed
      always|often|so|comes|still|go|goes|going|turns|arrives|came|really ~3 hungry|starving|dirty|filthy|freezing|thirsty|soaking|smelly|soiled
      go|goes|going|went|sent ~2 bed hungry|starving|without
      soaking|soaked|soiled|drenched|filthy|dehydrated|malnourished|unwashed|neglect|neglected|neglects|neglectful|infested
      alone|own|myself ~2 all night|day|weekend
      on|by her|his|my|their own|self|myself ~4 until|till midnight|late|night|morning
      alone|own|myself ~3 until|till|at|most|every midnight|late|nights|night|morning
      home alone
      left|leaves|leave|leaving|on ~5 alone|own|myself ~4 night|nights|home|house|days|hours|baby|dark|weekend
      look|looking|looks|care|caring after ~1 mum|dad|nan|brother|sister|sisters|brothers|baby|siblings|parents|family ~6 sleep|tired|school|alone|dont|cant|myself|scared|worried|drink*|drunk|always|every|night
      look|looking|looks|care|caring|cook|feed|feeding|put|get ~3 my ~2 brother|sister|brothers|sisters|baby|siblings|kids ~7 mum|drunk|asleep|nobody|alone|night
      mum|dad|parents|stepdad|stepmum|nan|carer|carers|sister|brother|family|he|she|boyfriend|uncle ~4 drunk|drinks|drinking|drugs|stoned|wasted|heroin|weed|vodka|crack|cocaine
      mum|dad|parents ~3 passed out
      drunk|stoned|wasted ~4 mum|dad|home|again|every|night|shout*
      same clothes|nappy|pad ~4 days|week|every|all|day
      sleep|sleeps|sleeping|slept ~2 in|on ~2 clothes|floor|sofa|car|bath|coat
      bed|house|home|room|flat ~4 mould|mouldy|rats|mice|bugs|fleas|freezing|dirty|filthy|damp
      steal|steals|stealing|stole|begging|bins|hides|hiding|hoards ~3 food|lunch|lunches|bins
      lost ~4 weight|stone|kg
      teeth|nits|lice|infected|sores|pressure|rash|wound ~4 rotten|rotting|untreated|weeks|months|ignored|sore|sores|left|bleeding
      smells|smelly|stinks ~3 wee|urine|dirty|every|always|poo
      dont|doesnt|wont|wouldnt|refuses|not|stopped ~2 take|get|taken|took ~4 doctor|doctors|dentist|hospital
    `),
  },
  {
    category: 'bullying',
    level: 'concern',
    patterns: lines(`
      call|calls|called|calling ~1 me|him|her|us? ~1 horrible|nasty|racist|bad|mean|rude|awful|evil names|words|things
      names about|because ~1 my|of ~1 skin|colour|disability|wheelchair|hair|weight|religion|face
      mean|horrible|nasty|horrid|cruel to|with me|him|her|us
      make|makes|made|making|force|forces ~1 me|him|her|us ~3 money|phone|lunch|fight|eat|things|stuff
      everyone|everybody|they|kids|people|boys|girls all? laughs|laugh|laughing|laughed|picks|stares|hates ~1 at|on me|him|her
      punched|kicked|slapped|spat|strangled|beaten|stabbed|assaulted
      jump|jumped|hurt|hurts|attack|attacked|threaten|threatens|threatened ~1 me|us
      bully|bullied|bullies|bullying ~9 scared|afraid|hurt|hit|every|always|nothing|cry|crying|frightened|die|sick|nobody|again|constantly|daily|badly|still|stop|hate|relentless*|severe*|home|refuses|toilet|me|not|ignored|ignores|worse|him|her
      being|getting|get|gets|am|is|been|was|are|still ~2 bullied|bully|picked|tormented|targeted|victimised
      bully|bullies me|him|her|us|my
      scared|afraid|frightened|terrified|petrified ~4 school|bus|taxi|toilets|playground|corridor|corridors|break|lunch|class|teacher|boys|kids|kid|girls|driver|miss|sir|staff|them|lesson|lessons|him|her
      am|is|are|feel|feels|felt|be|so|really|always|very|children|kids|was ~2 scared|afraid|frightened|terrified|petrified
      {peers} ~5 hit|hits|hitting|punch|punches|punched|kick|kicks|kicked|kicking|push|pushes|pushed|pushing|spit|spits|spat|trip|trips|beat|jumped|attack|attacked|threaten|threatened|throw|throws|threw|hurt|hurts|trap|trapped|slap|slapped|strangle*|shove|shoves me|him|her|us|my|at|things|stones|on
      follow|follows|followed|following|chase|chases|chased|wait|waiting me|him|her|us|for ~5 home|after|outside|school|hurt|beat|park|toilets|gate|round
      take|takes|took|steal|steals|stole|nick ~2 my ~1 money|lunch|phone|dinner|stick|frame|ear|hearing|chair
      call|calls|called|calling ~2 me|him|her|us ~2 names|retard|spaz|spastic|freak|thick|stupid|fat|ugly|worthless|idiot|names|disgusting|dumb|weirdo|monkey|terrorist
      spit|spits|spat|spitting ~1 on|at me|him|her|us|my
      laugh|laughs|mock|mocks|mocked|humiliat*|tease|teased|teases ~3 every|always|daily|cry|crying|cries|front
      scared|afraid|frightened|terrified ~2 every|all|of|at|to|when|by|because|for|in
      beat|beats|beaten|beating|jumped me|him|her|us ~1 up
      beaten|beat|jumped up|by
      get|gets|got|getting|was|been|being|is|are hit|kicked|pushed|punched|spat|hurt|attacked|pinched|bitten|strangled|slapped|bit
      assaulted|attacked|strangled ~1 by|at|in|on|my|him|her
      racist|homophobic|disablist|ableist ~2 names|abuse|bullying|comments|things|attack
      told|tell|tells|telling|said|say|saying|says ~2 me|him|her|to|i|go ~2 kill|die|dead|yourself
    `),
  },
  {
    category: 'unsafe',
    level: 'concern',
    certain: true,
    patterns: lines(`
      not|isnt|dont|doesnt|never|arent|wasnt|didnt|cant|wont ~3 feel|be|feels|feeling|been|keep|stay|him|her ~1 safe
      not|isnt|arent|wasnt|no|never ~1 safe
      unsafe|dangerous|dangerously ~3 school|home|taxi|bus|for|driver|driving|feel|feels|with|class|situation|him|her|and|transport|staff|to|around|he|she|on|at|placement
      feel|feels|felt|feeling|is|was|am|are|be|being|left|her|him|so|very|really ~1 unsafe
      dont|hate|hates|scared|refuse|refuses|wont ~4 go|going ~1 home
      safeguarding concern|concerns|issue|issues|alert|incident|referral|risk|breach|worry|failure|failures
      nobody ~3 listen|listens|listened|believe|believes|believed|help|helps ~5 hurt|scared|hit|touch*|me|bully*|told
      told ~5 nobody|not|nothing|didnt|they ~3 listen*|believe|believed|happened|done|did
      {afraid} ~5 home|night|dark|alone|him|dad|mum|stepdad
      strangers|stranger|weird|creepy ~3 man|men|guy|follow*|car|talk*|driver|looks|staring|messages
      locked|lock|locks ~4 in|inside ~4 room|cupboard|classroom|alone|quiet|bedroom|car|door|toilet|van
    `),
  },
  {
    category: 'restraint',
    level: 'concern',
    patterns: lines(`
      black eye|eyes
      door ~4 cant|couldnt|wont ~2 get|go|out|leave|open
      hold|holds|held|holding|block|blocks|blocked the|my ~1 door|doors ~1 shut|closed
      pull|pulls|pulled|drag|drags|dragged|grab|grabs|grabbed ~1 me|him|her|them|my|us ~1 by
      cant|couldnt ~2 explain|say ~2 how|where|why ~4 mark*|bruis*|injur*|hurt|cut
      burn|bite|finger|strange marks|mark
      not allowed ~3 toilet|eat|drink|move|leave|speak|phone|out|food|water|home ~4 .|until|all|punish*|because
      restrain|restrains|restrained|restraining|restraint|restraints|secluded|seclusion|isolation|pinned|pin|pins|handcuffed|manhandled|manhandle|headlock|prone
      hold|holds|held|holding|pinned|push*|sat|sit|sits|sitting|put|force|forced|drag|drags|dragged|dragging|pull|pulls|pulled|grab|grabs|grabbed|grabbing|carry|carried ~1 me|him|her|them|us|my|his|child|children|pupils|pupil|kids|son|daughter ~3 down|floor|face|arms|wrists|arm|ground|against|on|by|back|neck|hair|wrist|across|hood|out|so|clothes|into
      lock|locks|locked|locking|shut|shuts|put|puts|left|leave|kept|keep|keeps|sent|trapped|made ~3 in|inside|into ~4 room|cupboard|pod|cell|booth|office|corridor|bathroom|classroom|calm|quiet|sensory|dark|reflection ~5 alone|own|lock*|door|hours|day|cry*|dark|out|myself|when|because|long|all|hold*|held|for|until|if|every|as
      locked|lock|locks|lock the? door|doors|him|her|me|them|us ~2 in|out|away|room
      strap|straps|strapped|straps|tie|tied|ties|tying|belt ~4 chair|wheelchair|down|hands|legs|arms|buggy|couldnt|table|arm|seat
      brakes|wheelchair|walker|frame|chair|controls|battery|power|talker|aac ~5 off|away|disconnected|locked|taken|take|took|removed|hidden|turned|confiscated ~4 punish*|stop|cant|move|bad|when|because|so|naughty|punishment|him|her
      take|takes|took|taken|taking|confiscat* ~2 away? my|his|her|their ~2 wheelchair|walker|frame|talker|device|aac|communication|ipad|hearing|glasses|crutches|power|battery|chair ~5 punish*|because|when|naughty|bad|so|as|if
      injured|bruised|hurt|marks|bruises|bruise ~5 staff|restrain*|held|holding|school|grabbed|hold|driver
      unexplained ~2 bruis*|injur*|mark*|scratch*|cuts
      came|comes|come|coming|returned|came ~5 with|covered|had ~4 bruis*|marks|scratches|injur*|mark|bite|bites|cut|cuts
      medicated|sedated|drugged|sedate|sedates|sedating
      shouts|shouted|screams|screamed|shouting|screaming|swears|swore|yells|yelled|swearing ~1 at|in|and ~2 me|us|him|her|the|them|my|his|swear*|kids|children|face|child|pupils
      mocks|humiliates|humiliated|swears|threatens|threatened|threatening ~2 me|him|her|us|them|pupils|children|kids|my
      drive|drives|driving|driver|drove ~6 fast|seatbelt|drunk|belt|crash*|asleep|speeding|shout*|swear*|phone
    `),
  },
  {
    category: 'medicine',
    level: 'concern',
    patterns: lines(`
      wrong|double|extra|missed|skipped|forget|forgets|forgot|forgotten|expired|twice|overdosed|refuse|refused|refuses|refusing|withheld|elses ~3 dose|doses|tablets|tablet|medicine|medication|meds|insulin|inhaler|epipen|pills|melatonin|ritalin|calpol
      medicine|medication|meds|tablets|insulin|inhaler|epipen|dose|doses|pills|melatonin|calpol ~7 wrong|twice|missed|forget|forgets|forgot|forgotten|late|whenever|random|sleep|quiet|calm|someone|sell|sells|selling|shares|swap*|refus*|withheld|double|never|not|didnt|too|expired|locked|extra|drowsy|hide|hides|sleepy|zombie|sold
      give|gives|gave|giving|given|put|puts|slip* ~3 medicine|medication|meds|tablets|tablet|calpol|melatonin|drugs|pills|something|antihistamine|piriton|sleeping ~5 sleep|quiet|calm|sleepy|shut|still|drowsy|prescribed|drink|behave|keep|easier|down
      steals|stole|stealing|sells|sold ~3 my|his|her|their ~2 medication|meds|tablets|medicine|ritalin|money
      vape|vaping|weed|ketamine|drugs|alcohol|cannabis ~5 school|every|cope|friends|smoking|takes|older|home
    `),
  },
  {
    category: 'online',
    level: 'concern',
    patterns: lines(`
      online|internet|chat|snapchat|whatsapp|tiktok|instagram|roblox|discord|messages|texts|snap|insta|facebook ~6 horrible|nasty|threat*|mean|scared|scary|stranger|strangers|rude|bully*|hurt|kill|blackmail*|naked|creepy|die|horrid|porn|ugly|inappropriate|weird|abuse|abusive
      online|discord|roblox|chat|snapchat|instagram ~3 ask|asks|asking|keeps|wants ~4 live|lives|address|school|old|age|alone
      post|posts|posted|posting|share|shares|shared|sharing|spread|spreading|leak*|sent|sending|send ~5 {pictures} ~2 of me|him|her|us ~3 online|on|everyone|around|internet|snapchat|tiktok|group|school|without
      my|his|her {pictures} ~4 everyone|around|internet
      horrible|nasty|rude|mean|fake|embarrassing {pictures}|account|page|profile|messages|comments|texts
      say|says|saying|threaten*|keeps ~5 post|share|send|leak|show ~3 {pictures}
      blackmail*|sextort*|catfish*|hacked|trolling|trolled|cyberbull*|deepfake*
      strangers|stranger|someone ~4 message|messages|messaged|messaging|dm|dms|add|adds|adding|texts|texting|follow* ~3 me|him|her
      talk|talks|talking|chat|chats|chatting|speaks|speaking|spoke|messaging ~3 men|man|strangers|stranger|adults|people|someone|guy ~4 online|internet|dont|doesnt|roblox|discord|snapchat|older|night|know|met|phone
      found ~5 messages|pictures|searches|porn|videos|chats ~4 phone|from|laptop|ipad|tablet|on|men|about
    `),
  },
  {
    category: 'domestic-abuse',
    level: 'concern',
    patterns: lines(`
      grown|grownups|adults|ups ~2 fight|argue|shout|fighting|arguing|shouting|scream
      fight|fights|fighting|arguing|row|rows|shouting ~6 police
      police ~4 house|home|flat|came|come|called
      dad|mum|stepdad|parents|they|he ~2 gets|get|got|is|always ~2 angry|mad|aggressive|violent|nasty ~3 home|me|mum|us|drunk|drinks|night|hit|smash*|scared|when
      ex|father|dad|partner|husband ~5 follows|follow|stalks|turns|watches|waits ~6 us|house|gate|me|school|children
      we|i|kids|children all? hide|hid
      domestic violence|abuse|violent
      {family} ~4 {hits} ~1 mum|dad|mums|sister|brother|nan|each|gran|partner|wife
      dad|stepdad|boyfriend|he|mum|they|parents|partner|ex|brother ~4 fight|fights|fighting|scream|screams|screaming|shout|shouts|shouting|argue|arguing|smash|smashes|smashed|throws|threw|violent|aggressive|hurts ~5 mum|dad|other|things|night|home|house|hide|scared|door|time|always|plates|tv|hit*|me|us|at|cry
      hide|hides|hiding|hid ~5 when|under|from|cupboard|wardrobe|bathroom|bed|room ~6 shout*|fight*|dad|mum|he|they|come*|angry|drunk|hit*
      police ~5 house|came|come|home|called|round ~6 dad|mum|fight*|stepdad|hit*|again|night|parents|lot|because
      controls|controlling|coercive|violent|violence|aggressive ~5 husband|partner|ex|dad|mum|me|us|relationship|home|family|stepdad|brother|boyfriend
      husband|partner|ex|wife ~5 controls|violent|threatens|threatened|hits|abuse*|stalk*|abusive|hit|scared|frightened|afraid
      abusive|violent ~2 relationship|partner|ex|husband|dad|home|father|marriage|household|mum|parent|stepdad
      mum|mums|sister ~3 black|bleeding|bruises|bruise|crying|cries|bruised ~3 eye|because|dad|face|he|night|every|arm|on|arms
      angry|mad|drunk ~4 dad|stepdad|home|he|mum|hide|hits|breaks|scared|smash*|throws|hurts
    `),
  },
  {
    category: 'another-child',
    level: 'concern',
    patterns: lines(`
      friend|mate|friends|bestie|boy|girl|sister|brother|cousin|classmate|pupil|child ~4 told|tells|said|says|disclosed|confided ~7 hit*|hurt*|touch*|scared|afraid|die|kill*|cut*|abus*|beat*|rap*|locked|pregnant|harm*|secret|stepdad|uncle|hungry|unsafe|bruis*|horrible|frightened|alive|drunk
      he|she|someone|son|daughter ~3 told|tells|said|says ~7 hit*|hurt*|touch*|kill*|abus*|beaten|harm*|bruis*|locked|scared|die
      worried|worry|scared|concerned|afraid|frightened ~3 about|for|that ~4 friend|mate|sister|brother|cousin|classmate|pupil|girl|boy|baby|safety
      disclos* ~6 hit*|hurt*|abuse*|touch*|home|harm*|that|to|she|he|father|stepdad|dad|mum|uncle|scared
      friend|friends|mate|sister|brother|cousin|girl|boy|classmate|child|pupil|she|he|son|daughter ~5 cuts|cutting|harms|harming|starv*|hurts|hurting|overdose* himself|herself|themselves|themself|arms|wrists
      friend|friends|mate|girl|boy|classmate|neighbour|pupil|child|children|kid|kids ~4 hit|beaten|beats|hurt|abused|locked|scared|hungry|bruise*|burned|neglected|slapped|punched|kicked|grabbed|restrained|dirty|filthy ~4 by|home|dad|mum|stepdad|staff|teacher|parents|her|his|and|at|every
      see|saw|seen|hear|heard|watch|watched|witness*|noticed|notice ~4 staff|teacher|ta|tas|assistant|adult|carer|worker|man|driver|them|him|her|child|boy|girl|pupil|children|bruis* ~6 hit*|slap*|drag*|grab*|push*|kick*|hurt*|shout*|shak*|pinch*|punch*|shov*|smack*|scream*|bruis*|restrain*|locked
    `),
  },
  {
    category: 'distress',
    level: 'concern',
    certain: true,
    patterns: lines(`
      so|feel|feels|really|very|feeling ~1 low ~1 .|i|that|all|and|he|she|cant
      cant ~1 get out of bed
      wish ~2 i ~1 was ~2 someone|different|normal|somebody
      i ~1 am ~1 rubbish|pathetic|disgusting|failure|evil|monster|mistake
      no friends ~6 cry|sad|lonely|alone|hate|scared
      dark thoughts|place
      having|had a breakdown
      hate|hates|hated|hating myself|himself|herself|themselves
      hate|hates|hated|hating my|his|her|their body|life|self|face
      hate|hates being|living alive|me|here
      no|any|isnt|cant|dont|see ~3 point|hope ~1 to|in|of anything|life|me|living|trying|.
      no|any future ~1 for|. me|him|her|.
      there is no hope
      see the|no|any point anymore|in
      there|is no point .
      nothing ~3 worth|live|matters|point|lives
      cry|cries|crying|cried|sobs|sobbing ~4 sleep|night|every|all|day|always|lot|time|morning|bed|hours|daily
      sad|depressed|miserable|low|lonely|anxious|unhappy|hopeless|numb ~2 all|every|inside ~2 time|day|night|life|.
      sad|unhappy|lonely|miserable|depressed|numb always|inside
      always|so|feel|feels|really|very|am|is|severely|become|totally|been ~1 depressed|worthless|suicidal|numb|lonely|miserable
      feel|feels|felt|feeling ~2 hopeless|empty|useless|alone|trapped|unwanted|unloved|ashamed|broken|dead
      worthless|depressed|depression
      nobody ~2 likes|loves|wants|cares|like|love|want|care|understands ~3 me|him|her|about|if
      everyone|everybody|they all? hates me|him|her
      make|makes|making|made myself|herself|himself ~1 sick|vomit|throw
      dont|doesnt|not|refuses|hasnt|havent|wont ~1 eating|eat|eaten|drinking|drink|sleeping|sleep|speaking|leave ~4 days|anymore|weeks|fat|room|bed|house|thin|lost
      stopped|stops eating|sleeping|speaking|talking|drinking|washing
      hides|hiding|hid ~2 in|under ~2 bed|bedroom|room|wardrobe|cupboard|toilet|toilets
      anorexi*|bulimi*
      self injur*|loathing
      voices ~4 tell|telling|tells|head|say|hurt|kill|saying
      cant ~2 cope|carry|go|take|do ~3 anymore|longer
      cant go on
      i|we ~2 cant ~1 cope|manage
      wont|doesnt|refuses|refuse|hasnt|not ~2 leave|left|come ~2 room|bedroom|house|bed|home
      nightmare|nightmares ~4 every|since|because|dad|staff|school
      wet|wets|wetting|soils|soiling ~3 bed|himself|herself|again|pants ~4 scared|since|because|every|again|school|started|night
      breakdown|meltdown ~4 mental|every|daily|nervous|point
      pull|pulls|pulling|pulled|bang*|bites|biting|hit|hits|scratch*|punch* ~1 out? my|his|her|own|their ~1 hair|head|arm|arms|hands|himself|herself
      head|his|her|himself|herself bang*|hits|bites|hitting|biting ~2 himself|herself|wall|until
      bites|biting|hits|hitting|scratches|punches|slaps himself|herself
    `),
  },
  {
    category: 'carer-strain',
    level: 'concern',
    certain: true,
    patterns: lines(`
      i|we|am|are|is|was|have|has ~3 breaking|broken|end|collapse|rock|burning|snapping|crisis|edge|brink ~3 point|down|tether|rope|bottom|mentally|crisis|collapse|completely|of|burned
      end of my|our|her|his tether|rope
      breaking|crisis|snapping|boiling point
      on the brink|edge
      at our|my wits
      frightened|scared|afraid|worried ~3 what i|he|she|we might|will|could|may ~2 do|happen|hurt
      i|we ~4 might|could|will|going|nearly|almost|want|wanted|felt|feel ~3 hurt|hit|smack|shake|kill|leave|snap|harm|slap|drown|strangle|smother|lose|shook|hurting|hitting|shaking|harming ~2 him|her|them|it|control|my|myself|child|baby|the|someone
      lost|lose|losing|snapped ~3 it|temper|control|rag ~3 with|and|at ~2 him|her|them|my|hit|smacked|hurt|shook
      i ~2 hit|smacked|slapped|shook|shaken|grabbed|shoved|dragged|locked|restrain|tied|lock him|her|them|my|his|back
      cant ~4 keep ~2 safe
      i|we ~2 cant ~2 look|cope|live|carry|manage ~3 him|her|them|anymore|on|this|longer|with|much
      he|she|son|daughter|child|brother|teenager|boy ~5 attack|attacks|attacked|attacking|hit|hits|hitting|punch|punches|punched|punching|bites|bit|kicks|kicking|kicked|strangle*|violent|aggressive|hurt|hurts|hurting|beats|threatens|threatened|smash*|headbutt*|assault* ~2 me|us|siblings|sister|brother|towards|mum|dad|family|home|other|staff|house|the|with|younger
      violent|violence|aggressive ~3 towards|to|at|and|with|son|daughter|child|home|outburst*
      put|place|abandon|voluntary|taken ~3 him|her|my|them ~2 care|social
      give|giving ~2 him|her|them up
      into care
      havent|not|hardly|hours|barely ~3 slept|sleep|sleeping ~3 weeks|days|months|years|night|a
      lock|locked|barricade*|hide ~4 knives|ourselves|myself|bedroom|bathroom|siblings ~6 safe|attacks|knives|when|he|she|from|away
      lock|locked|hide|hidden the|all|our? knives|sharps
    `),
  },
]
