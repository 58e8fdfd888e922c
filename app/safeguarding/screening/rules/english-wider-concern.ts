import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

/** Quieter signs: going without, being left, being handled, fear shown and not told. */
export const englishWiderConcern: RuleGroup[] = [
  {
    category: 'neglect',
    level: 'concern',
    certain: true,
    patterns: lines(`
      electric|gas|heating|water|power|meter ~3 off|cut|gone|broken ~6 cold|cry|cries|cant|mum|weeks|dark|days|since
      same ~1 clothes|uniform|shirt|pants|top ~4 week|days|all|every|always
      clothes|uniform|coat|hair|bed ~4 stinks|stink|smells|dirty|filthy
      share|shares|sharing|on ~1 one|a mattress
      cant|dont|doesnt|wont|not look|looks after me|us|him|her|myself|ourselves
      carry|carries|lift|lifts|wash|dress|toilet|feed ~1 mum|dad|nan|my ~2 toilet|bed|upstairs|night|chair|every|myself
      i|we ~1 feed|change|bath|bathe|look|dress|raise ~2 the|my ~1 baby|brother|sister|brothers|sisters|little
      not|hasnt|havent ~2 been ~1 home ~3 week|days|night|nights|since
      not|nobody|didnt|without|never|hasnt|havent ~3 gave|give|given|had|offered ~2 drink|water|food|lunch|coat|shoes
      without ~1 his|her|my|a ~1 coat|shoes|lunch|food|drink|water|socks
      goes|go|went|going|gone|left without
      shut|locked|kept|left ~1 out|outside ~5 alone|own|cold|rain|until|hours
      eats|takes|eat|ate ~1 his|her|my|their lunch|dinner|food
      not|hasnt|havent|no eaten|ate ~2 since|for|today|days
      climbed|jumped|got|ran|went ~2 over|under|through ~2 fence|gate|wall|window
      found ~3 on|in|by|at|near ~2 carriageway|road|motorway|bypass|tracks|river|railway|canal|street|roundabout|park
      lock|locks|locked ~1 the fridge|cupboards|food|kitchen
      wait|waited|sit|sat|left ~2 in ~1 the van|car|taxi|minibus|bus
      take|takes|took us|me|him|her ~2 to ~2 mates|mans|friends|house|flat ~4 wait|made|drink|van|night
      sleeps|sleep|stays|staying|stay ~2 at|with ~2 older|man|mans|men
      wish|wishes|wished ~3 never ~1 had|born
      says|said ~3 doesnt|dont|never|not ~1 want|love|wanted|loved|loves ~1 me|him|her|us
      dont|doesnt|not|isnt|never|havent|hardly ~2 enough|any|much ~2 eat|food|warm|clothes
      nothing to eat
      nothing ~2 in the fridge|cupboards|cupboard
      money ~2 ran|runs|run|gone ~2 out?
      food|money|electric|gas|meter ~3 ran|runs|run|running out
      till|until ~1 payday|monday|mum ~4 paid|money|food|benefits
      forgets|forgot|forget|forgotten to ~1 feed|wash|collect|pick|wake
      mum|mums|dad|dads|nan|carer|parents ~2 always|often|still|just|all|stays|lies|stay ~2 in bed|sleeping|asleep|out|drunk|gone
      stays|stay|lies|lie in bed all|most ~1 day
      i|we ~2 do|does|did ~1 all|most|everything ~3 cooking|washing|cleaning|shopping|housework|house
      i|we do|make|cook ~2 cooking|dinner|dinners|tea|meals ~6 because|little|brother|sister|mum|ill|bed
      get|getting|put|dress|wash|feed ~2 little|younger ~1 ones|brothers|sisters|kids|brother|sister
      up|awake all night ~3 look*|car*|with ~4 mum|dad|brother|sister|nan
      i ~2 care|caring|look|looking for|after ~1 my ~2 mum|dad|nan|mam ~4 when|because|after|alone|own
      tube|feed|oxygen|ventilator|suction|peg ~4 disconnected|off|out|blocked|unplugged
      down to ~2 stone|kg|kilos
      refuses|refusing|refused|stopped|stops ~1 all|any|eating|drinking food|drink|meals|eating|completely|altogether
      weigh|weighs|weighed ~2 less|only|just
      never|not|didnt|dont|doesnt|nobody|wont|isnt ~2 wash|washes|washed|bathes|bath|bathed|cleans|change|changes|changed|clean ~2 me|him|her|my|us|his|their|clothes|pad|nappy|bedding
      smell|smells|smelled|smelt|stinks|stank ~1 of ~1 alcohol|drink|weed|wee|urine|booze|beer|poo
      kids|they|people|everyone say|says|said ~1 i|he|she ~1 smell|smells|stink|stinks
      worker|workers|carer|carers|ta|staff|teacher|driver|escort|assistant|nurse ~4 alcohol|drunk|drugs|weed|asleep|drinking|stoned|high
      drunk|stoned ~5 look|care|work|shift|driving|charge
      wet|soiled|dirty|full pad|pads|nappy|nappies|pants|trousers|clothes|bed ~5 hours|day|all|left|morning|nobody|sat|home
      in|left|sat|sits ~1 his|her|my|a ~1 wet|soiled|dirty|own
      skin ~2 raw|sore|broken|bleeding|burning
      sores|sore|wounds|wound ~3 infected|bleeding|open
      holes in ~1 my? ~1 shoes|clothes|coat|trainers
      clothes|shoes|coat ~3 too small
      evicted|homeless|squat|hostel|squalor
      all|live|living|lives|are ~2 in one|single room
      no|without|any beds|bed|cooker|bedding|carpet|carpets|blankets
      mould|mouldy|damp|rats|mice|cockroaches ~3 all|every|everywhere|over|in|on
      mice|rats|cockroaches|bedbugs
      left|leave|leaves|leaving me|us|him|her|them|my ~3 alone|own|night|ourselves|hours|overnight
      leaves|left|leave us|me|them ~2 own|alone|overnight
      left|leave|leaves|forgot|forgotten|abandoned ~3 on|in|at ~1 the|a|his bus|minibus|taxi|van|car|coach|transport|station
      walked|got|gets|ran|escaped|wandered|slipped|climbed out|off|away ~7 nobody|didnt|unaware|road|traffic|noticed|knew|saw|know|realised
      found ~4 wandering|alone
      found ~2 by|near|in|on|at|walking ~2 canal|river|road|street|motorway|railway|woods|pond
      nobody|didnt|not ~2 know|notice|noticed|realise|knew|realised ~2 he|she|they|i|his ~2 gone|left|missing|out|there
      hours ~3 nobody ~2 noticed|came|knew|checked
      gate|gates|door|doors|fence ~2 unlocked|open|broken ~7 road|out|street|traffic|ran|got
      eat|ate|eats|eating|food ~3 bins|bin|floor
      always|im|so|still|really|very hungry|starving
      hungry all|every|again|at
      baby|toddler ~4 alone|crying|hungry|dirty
      looks|look after ~2 ourselves|myself
      not|never|nobody|didnt ~2 pick|picked|collect|collected ~1 me|him|her|us ~2 up
    `),
  },
  {
    category: 'restraint',
    level: 'concern',
    patterns: lines(`
      take|takes|took|taken|taking ~2 his|her|my|their talker|device|wheelchair|frame|glasses|ipad|aids|switch
      brakes|brake on
      kept|left|keep|leave|made ~3 in|stay ~2 wheelchair|chair|seat|buggy|standing ~5 all|hours|day|morning|long
      hold|holds|held|grab|grabs|grip ~1 my|his|her|their arms|arm|wrists|hands|legs ~4 dont|hurt*|tight|hard|when|stop|like|marks
      dont|hate|not ~1 like ~2 when ~3 hold|holds|grab|grabs|touch|touches ~1 me|my|him
      told ~2 wet|soil ~1 himself|herself|pad
      have|had|has|came|comes ~4 bite|scratch|nail|finger marks|mark
      sedative|sedatives|sedation|antipsychotic*|risperidone
      not|wasnt|isnt|never ~2 trained|competent ~8 wrong|feed|medicine|medication|dose|tube|seizure
      wrong|missed|late|double feed|feeds|food|tablet|inhaler
      put|locked|shut|sent|stuck|made ~4 outside|out|cold|rain|corridor ~3 swearing|crying|punishment|because|alone|naughty
      stand|sit outside ~2 cold|rain|for|because
      drag|drags|dragged|dragging me|him|her|them|us|my|pupils|children
      was|were|is|been|being|gets|got|getting dragged|manhandled|restrained|pinned|secluded|strapped|tied|locked|sedated
      sit|sits|sat|sitting|lay|lie|lies|lying|kneel*|knelt|stand|stood on top? ~1 of? him|her|me|them|us|my|top
      carpet|friction|rope burn|burns
      door|doors ~1 held|kept|wedged|blocked ~1 shut|closed|locked
      hold|holds|held|holding|tie|ties|tied|keep|keeps|kept ~2 the|it|door|him|her|me shut|down|locked|there
      put|puts|send|sends|sent|kept|keep|keeps|shut|stuck|left me|him|her|them|us ~3 in|into ~2 cupboard|box|pod|cell|booth|isolation|seclusion|padded|store|storeroom|cage|pen
      cupboard|isolation|seclusion|booth ~4 shout*|alone|own|all|day|hours|when|because|cry*|lock*
      windowless|padded|locked room|rooms
      room|rooms without|no windows|window
      made|make|makes|have|had|has|forced|must to? ~2 eat|sit|stand|stay|kneel ~5 floor|corner|wall|corridor|alone|cold|rain|outside|toilet
      facing|face the|a wall|corner
      force|forced|forces|forcing|forcibly feed|feeds|fed|feeding|food|fed
      until|till ~1 he|she|i|they gags|gag|chokes|choke|vomits|cries|passes|stops
      harness|straps|strap|handcuffs|reins|lap ~6 all|lesson|class|punish*|still|seat|chair
      crush|crushes|crushed|hide|hides|slip|slips|mix ~3 tablets|medicine|meds|medication|pills
      keep|keeps|make|makes|made|to him|her|me|them|us ~1 quiet|sleepy|drowsy|docile|zombie
      someone|somebody|another|other else|elses|childs|boys|girls|pupils ~1 medication|tablets|meds|medicine|dose
      no|not|never|without|wrong|miss*|forgot* ~3 rescue|epilepsy|seizure|insulin|inhaler|epipen ~1 medicine|medication|meds|given|dose|plan
      forget|forgets|forgot|forgetting|miss|misses|missed|skip|skipped ~4 meds|medicine|medication|tablets|insulin|dose|injection|feed
      pins|pinned|pin|pinning me|him|her|them|us|face|down
      face down
      laugh|laughs|laughed|laughing|film|films|filmed|filming ~2 him|her|me|us|them|while|it ~5 meltdown|cry*|upset|fall*|toilet|phone|phones|tiktok|restrain*
      laugh|laughed|laughs|laughing at|while ~1 me|him|her|us
      got|gets|get|getting|was|been|being|is roughly|rough|thrown|handled|shaken
      rough|roughly|aggressive|aggressively with|handled|handles|handle|handling ~1 me|him|her|them|us|my
    `),
  },
  {
    category: 'bullying',
    level: 'concern',
    patterns: lines(`
      call|calls|called|calling ~2 my|me|him|her|us ~1 son|daughter|boy|girl|child? ~1 animal|freak|monster|retard|weirdo|dirty|smelly|fat|ugly|pig|dog|mental|psycho|names|thing
      call|calls|called|calling my|me|him|her|us ~1 boy|girl|son|daughter|child|an|a ~1 animal|freak|monster|weirdo|pig|mental|psycho
      hide|hides|hid|steal|break|broke|threw|take my|his|her inhaler|glasses|shoes|bag|hearing|stick|medicine|tablets|uniform
      text|texts|message|messages|dms|snaps|calls ~6 dont|never know|met
      weird|creepy|rude|nasty|horrible|scary|threatening texts|text|messages|message|dms|snaps|calls|comments|pictures
      take|takes|took|taking|film|films ~1 pictures|photos|videos|picture|photo|video|me ~2 of? ~1 me|him|her|us ~4 changing|toilet|toilets|shower|asleep|undress*
      stare|stares|staring|watch|watches|watching|looks ~2 me|us|him|her ~2 changing|changed|undress*|shower|toilet|dressed
      tell|tells|telling|told|say ~2 me|him|her ~1 to ~1 end|kill|hurt|cut|off|die
      everyone|everybody|they|people|kids|vote* ~8 always|should|all me
      its|always me .|they|who|left|out
      threaten|threatens|threatened|threatening ~1 to
      jump|jumps|jumped me|him|her|us|my
      shove|shoved|shoves|push|pushed|pushes|trip|trips me|him|her|us ~2 in|into|against|down|over|off ~2 locker|lockers|wall|toilet|toilets|bush|road|hedge|ramp|stairs|mud|floor|fence
      push|pushes|pushed|tip|tipped ~1 my|his|her wheelchair|chair|frame ~5 laugh|joke|down|fun|over
      throw|throws|threw|throwing|chuck|chucks ~3 at me|us|him|her|my
      get|gets|got|getting|being|am|is pushed|shoved|tripped|picked|called|teased|laughed|filmed ~1 in|on|at|into|over|names|by|every
      retard|retarded|spastic|spaz|mong|cripple|spacker|spakka
      dread|dreads|dreading ~2 going|school|break|lunch|bus|every
      take|takes|took|taking|steal|steals|nick|nicks my|his|her ~1 money|dinner|lunch|phone|bag|stick|frame
      kick|kicks|kicked|punch|punches|hit|hits|spit|spits me|him|her|us ~2 at|in|on|every|when|under ~1 break|lunch|playtime|bus|corridor|toilet|toilets|day|table|school|class
      they|boys|girls|lads|kids|someone|pupils|people ~3 hit|hits|kick|kicks|punch|push|pushes|trip|shove|spit|pinch|follow|chase|threaten|bully|film me|us|him|her|my
      picks|pick|picked|picking on me|him|her|us
      threaten|threatens|threatened|threatening me|him|her|us
      leave|left|leaving me|him|her out ~2 everything|always|every|games
      nobody|everyone|they ~2 plays|play|talks|talk|sits|ignores|ignore ~1 with|to me
      fake|made|make|makes ~2 account|profile|page|group|video|videos ~3 me|him|her|about|laugh*
      pretending|pretends|pretended to be me|him|her
      video|videos|picture|pictures|photos|photo of ~1 me|him|her ~5 cry*|tiktok|online|laugh*|group|round|sharing|meltdown|toilet
      put|puts|posted|post|posts|shared|share ~3 video|videos|picture|pictures|photos|photo ~1 of me|him|her|us
      asking|asks|ask|asked ~3 where ~2 i ~1 live|lives|school|go|sleep
      someone|man|person|boy|people ~2 dont|never ~2 know|met ~5 messag*|text*|dm*|roblox|snap*|online|chat*|add*|ask*|keeps
      strange|random|weird man|men|person|people|guy ~4 messag*|follow*|ask*|talk*|stare*|watch*|add*
      owe|owes them|him|money
      got|get|getting|gets me|him|her ~2 smoking|vaping|hooked|drinking|weed|drugs
      vape|vapes|vaping|smoke|smokes|smoking|weed|drink|drinking|drugs ~5 cope|thinking|forget|calm|numb|stops|escape
      smoking|smoke|smokes|taking|take|does|doing weed|spice|drugs|pills|ketamine|coke
      older|big|bigger boys|kids|lads|girls|men ~4 want|wants|asked|told|get|got|make|take|hang|give|wait* ~1 me|my|him|her|for
    `),
  },
  {
    category: 'distress',
    level: 'concern',
    certain: true,
    patterns: lines(`
      count|counts|counting ~2 calorie|calories
      think|thinks|thinking|worry|obsessed ~3 body|weight|fat|calories|size
      chest ~3 tight|hurts ~5 school|breathe|panic|cant
      cant breathe
      nothing left
      walk|run|get away from him|her|them|it|my
      cant|only|just ~4 calm|cope|sleep|relax|feel ~3 smoke|drink|weed|vape|cut
      gone|went|goes|become silent|mute|quiet|withdrawn|selectively
      sits|sit|stays|lies|lays ~2 in the|his|her ~1 dark|room
      dont|havent|no|without|not ~2 any? ~1 friends ~6 dead|die|cry|alone|lonely|sad|hate|nobody|think
      being|be|am|is|he|she ~1 a? burden
      wet|wets ~1 the bed|myself
      havent|not|hasnt|never|hardly slept ~3 weeks|days|months|nights|years
      smack*|slap*|punch*|hit*|hits|scratch*|bites|bite|bang|bangs ~1 her|his|my|own ~1 own|face|head|arms|hands|self
      terrified|petrified|frightened|scared ~1 of ~3 carer|teacher|ta|staff|man|driver|escort|worker|her|him|them|boys|home|dad|mum|school
      clings|cling|clinging to
      cant|dont|not|hardly|barely|never|trouble ~2 sleep|sleeping ~3 because|worry|worries|anymore|scared|thinking|dad|mum|crying|night|much|nightmares
      panic|anxiety attack|attacks
      anxiety ~3 so|too bad|severe|much|strong
      crippling|severe anxiety|depression
      cant|wont|not ~1 leave|get ~1 out? ~1 of? my|the|his|her ~1 house|bed|room|bedroom
      dont|cant|not|doesnt see ~1 point
      feel|feels|felt|feeling ~2 empty|nothing|numb|dead|disgusting|dirty|ugly|stupid|invisible|burden
      nothing|not|isnt ~2 fun|enjoyable|matters anymore
      nothing is fun|good|worth
      too fat
      hardly|dont|not|barely ~2 eat|eating ~1 much|anything|lunch|breakfast|so
      hate who|what i ~2 become|am
      dont|doesnt|not|isnt|aint ~4 worth anything|loving|living
      nobody|noone ~2 notice|notices|cares|care if|when|about|me|i
      pull|pulls|pulling|picks|picking|pluck* ~1 out? my|her|his ~1 eyelashes|eyelash|eyebrows|hair|skin|nails|scabs
      talk|talks|talking|speaks|speaking|obsess* ~3 death|dying|heaven|funeral
      talk|talks|talking ~3 not being here|alive|around
      flinch|flinches|flinched|flinching|cowers|cower|cowering|trembles|trembling
      shakes|shaking|screams|screaming|vomits|clings|hides|hide|wets|sick|freezes ~3 when|whenever|before|if|at ~7 school|near|name|bus|taxi|there|gate|teacher|morning|uniform|staff|him|her
      wont say why|who|what|how
      wont|cant|doesnt|refuses|refuse ~1 tell|say|talk ~2 why|who|what|how
      hates himself|herself|themselves
      is|am|feels|feel|says|said ~3 worthless|useless|stupid|unlovable|burden
      lonely|alone|sad|unhappy|miserable|scared|low ~1 all|every|most|always ~2 time|day|night|days
      always|so|really|very|just|feel|feeling ~1 sad|lonely|unhappy|scared|frightened|miserable ~4 time|every|night|nobody|inside|anymore|all
      cry|cries|crying|cried ~2 in|myself|himself|herself|every|all|at|to ~2 sleep|bed|toilets|toilet|night|day|morning|nite
      not|cant ~1 cope|manage ~2 much|anymore|any|longer|this
      on my|his|her knees ~4 help|nobody|exhausted
      exhausted|desperate|broken ~7 scream*|shout*|hate|hit|snap*|leave|hurt
      thought|thoughts|think|thinking ~3 leaving|giving|walking ~3 him|her|them|up|hospital
      self esteem ~3 cut*|harm*
      binge|binges|binging|purge|purging|laxatives
    `),
  },
  {
    category: 'domestic-abuse',
    level: 'concern',
    patterns: lines(`
      husband|he|dad|partner|stepdad|boyfriend ~4 hitting|punching|kicking|smashing|hits|punches ~1 walls|wall|doors|door|things|holes
      back|home|comes|came|gets|got ~2 drunk|stoned|angry|high|wasted
      nasty|horrible|mean|cruel|horrid|violent|scary to|with ~1 me|us|him|her|my|mum
      go|went|run|hide ~2 our|my rooms|room|bedroom ~3 quick|quickly|fast|drunk|shout*|fight*
      smash|smashes|smashed|smashing|breaks|breaking|punches|kicks|throws|throwing ~1 things|stuff|plates|walls|doors|furniture|windows|everything
      dads|mums|dad|mum|stepdad|stepdads|parents|boyfriend|boyfriends|sister|brother|he|she ~4 drinking|drunk|drugs|drinks|high|stoned
      mums|my boyfriend|boyfriends ~3 shouts|shout|scary|shouting|angry|mean|horrible|weird|creepy
      saw|see|seen|heard|hear|watch|watched|listen ~5 {hits}|fighting|screaming|arguing|choking|crying ~4 mum|dad|sister|brother|each|night|downstairs
      hide|hides|hiding|hid ~2 with|under|in|behind ~3 sister|brother|bed|cupboard|wardrobe|bathroom|room|stairs
      nowhere to go
      refuge|nonmolestation
      stay|stays|hide|lock ~1 in my|our room|bedroom ~5 drink*|shout*|fight*|drunk|scared|he
      police ~3 our|my house|home|flat|door
      fled|flee|fleeing|escaped ~3 him|violence|husband|father|partner|dad|ex|home
    `),
  },
  {
    category: 'another-child',
    level: 'concern',
    patterns: lines(`
      friend|mate|girl|boy|sister|brother|cousin|one|someone|pupil|classmate ~7 uncle|dad|mum|stepdad|brother|boyfriend|carer|grandad ~3 mean|nasty|horrible|weird|angry|drunk|bad|creepy|shouts
      friend|mate|girl|boy|sister|brother|cousin ~4 run|runs|ran|running away|off
      friend|mate|girl|boy|sister|brother|cousin ~6 older ~1 man|mans|men|boyfriend|guy|lad
      friend|friends|mate|mates|boy|girl|sister|brother|cousin|classmate|pupil|neighbour|child ~4 has|have|had|got|with ~1 cuts|bruises|marks|scars|burns|bruise
      friend|mate|girl|boy|class|sister|brother|cousin ~8 making|makes|make|made|asking|asks|forcing|forces her|him|them ~2 send|do|touch|take|pictures|steal|carry
      friend|mate|girl|boy|sister|brother|cousin|classmate ~6 dad|mum|stepdad|uncle|boyfriend|brother|carer ~3 {hits}|touches|touched|hurting|shouts|locks her|him|them
      friend|mate|girl|boy|sister|brother|cousin ~6 want|wants|wanted|thinking|talks|talk ~2 die|kill|dead|disappear|not|suicide|run
      neighbour|neighbours|next door ~6 child|kids|children|boy|girl|baby|crying|scream*|hit*|alone|shout*
      child|children|kids|boy|girl|baby next door ~6 alone|crying|hit*|scream*|hungry|shout*|left
    `),
  },
]
