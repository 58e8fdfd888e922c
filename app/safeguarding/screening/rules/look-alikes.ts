import { lines } from './lines.ts'

/** Everyday words that only sound like danger. A rule that touches one of these does not count. */
export const englishLookAlikes: string[] = lines(`
  used to ~1 {violent}|cry|hide|scream|bite|bang|scared|hate|wet|self ~9 .? ~3 but|now|love|happy|learned|stopped
  no longer|more ~2 self|selfharm*|harm*|cries|scared|anxious|hits|hurts|bullied|runs|hides
  was ~3 depressed|suicidal|anxious|bullied|low|scared ~6 back|better|recovered|thanks|well|now|but
  picked|drop|dropped up|off ~1 at|from|by|early|late
  sleeps|sleep|slept in ~1 his|her own bed
  medicine|medication|meds|tablets ~4 locked|lock ~1 cupboard|cabinet|safe|drawer|box
  belt|strap|straps|harness|seatbelt ~5 wheelchair|bus|car|seat|swing ~4 comfy|safe|plan|good|safely|lovely
  from pillar to post
  missing from ~1 line|list|register|report|plan|team|form|photo
  support|supports|supporting|work|works|working|help|helps|helping|service|services|families|children|people|adults|parents|experience|experienced ~3 who|facing|experiencing|with|affected|of|by|fleeing ~1 self|selfharm*|harm*|domestic|abuse|abused|suicide|eating|neglect|trauma|exploitation
  neglect|exploitation|abuse|suicide|violence|harm|safeguarding ~1 strategy|pathway|thresholds|partnership|board|services|service|policy|hub|referrals|referral|awareness|subgroup|toolkit
  eating disorder|disorders
  report|recognise|spot|signs ~2 abuse|neglect|harm|exploitation|bullying
  missing children|episodes|reports
  dragged|drags|drag it|things|process ~1 out|on
  door|doors ~1 shut|slammed|closed ~1 on|in us|families|our
  in|on|about|from|of ~1 the|a|my|our|this|that book|film|movie|story|news|game|play|history|show|programme|documentary|cartoon|drama|tv|telly|episode|novel|soap|song|level|round ~9 {violent}|sad|scared|locked|hungry|alone
  in|on|about|playing|play|watching|watch minecraft|fortnite|roblox|history|eastenders|hollyoaks|coronation|mario|gta|cod|lessons|assembly|drama ~9 {violent}|sad|scared|locked|hungry|alone
  {violent} ~4 in|on|at ~1 minecraft|fortnite|mario|gta|cod|game|games|film|films|movie|book|books|story|level
  game|games|film|book|story|movie|programme|show|song where|about|with|that ~3 {violent}
  {violent} ~3 zombies|zombie|monsters|monster|boss|bosses|dragon|dragons|creeper|creepers|baddies|aliens|alien
  run|runs|ran|running away from ~2 dog|dogs|bee|bees|wasp|wasps|cat|zombies|goose|tag|seagulls|sheep
  hamster|dog|cat|fish|rabbit|goldfish|pet|robot|phone|battery|laptop|tablet|ipad|grandad|gran|nan|grandma ~1 died|dies|dead|death
  {not} ~2 use|uses|used|need|needed|do|had ~3 seclusion|restraint|restrain|restrained|isolation|force
  know|knows|trained|learn|learned|learnt|taught|training ~4 restrain|restraint|choking|seizures|epipen|medication
  attacked|abused|trolled|targeted|shouted ~3 on|by facebook|twitter|council|councillors|press|papers|media
  neglect|neglects|neglected|neglecting our|my|their|the ~1 emails|email|calls|letters|duty|duties|roads|building|area|town|garden|services|paperwork
  no|any|without ~1 water|heating|power|electric ~4 hour|school|college|closed|shut|coats|sent
  heating ~3 school|college ~2 off|broken|broke
  lost|lose|losing ~2 weight ~7 proud|healthy|sports|exercise|healthier|swimming|gym|plan|diet
  punch|punches|punched|punching the? air
  laugh|laughs|laughed|laughing ~3 cry|cried|cries|crying
  cried|cry|crying|cries ~3 happy|happiness|joy|pride|relief|proud|laughing|laughter
  drowning|buried|swamped in|under|with ~1 paperwork|forms|emails|work|letters|reports
  shoot|shoots|shooting|fire|fires|firing ~3 ideas|questions|emails|messages
  maths|test|exam|exams|homework|hill|walk|wait|heat|noise|pe|run ~1 murders|murdered|murdering|killed|kills|killing|destroyed me|us
  police|pcso|officer|nspcc|childline|charity|visitor ~4 came|come|comes|visited|talk|talked|spoke|assembly ~4 school|class|college|safety
  talk|talked|talks|lesson|lessons|assembly|workshop|training|course ~3 about|on|in|from|by ~6 private|consent|drugs|knife|abuse|safety|suicide|harm|gangs|grooming|online|bullying|choking|restraint
  doors|door|gates|gate|building|room|hall|office|library|site ~2 locked|shut ~3 so|at|after|before ~3 ring|we|you|night|visitors|9|9am|10|nine|bell
  lock|locked|locks|locking|chained ~1 her|his|my|the|our ~1 bike|scooter|trike|locker|car
  bruise|bruises|bruised|hurt|cut|scraped|graze|grazed|injured|bump ~6 rugby|football|trampoline|bike|skateboard|hockey|scooter|netball|karate|judo|gymnastics|pe
  rugby|football|trampoline|bike|scooter|pe|hockey|karate|judo|fell|falling|tripped ~6 bruise|bruises|bruised|cut|hurt|graze|grazed|plaster|bumped
  boxing|karate|judo|wrestling|taekwondo|fencing|cricket|hockey|rounders|tennis|baseball|golf|drumming ~8 {violent}
  {violent} ~5 cricket|rounders|tennis|baseball|golf|pads|drums|pinata|punchbag
  beaten|beat|pipped to the|it ~1 place|post
  bites|bite|biting|bit ~1 his|her|my nails|lip|tongue
  pushes|push|pushed me|him|her|us ~1 to ~1 do|be|try|learn|work|better|improve
  want|wants|like|love|going|move ~2 leave|live|move|go ~1 home|out ~5 when ~2 18|older|adult|grown|21
  killed|killing|kills|axed|slashed|cut off? the|our ~3 group|club|service|services|funding|budget|provision|bus|route
  funding|budget|services|service|grant|support ~2 cut|slashed|axed|killed|hit
  hit|hits|hitting|knocked us|me|them|families|him|her ~3 ton|bricks|wallet|pocket
  left|leave|leaving us|me|him|her|them? hanging
  private parts ~4 who to tell
  ball|frisbee|shuttlecock|puck ~2 hit|hits|smacked me|him|her|us
  fighting|fight|fought|battling ~2 the|with council|la|authority|panel|nhs|tribunal
  in the dark about|for|by|over|with
  left|kept in the dark
  ran|run|runs|running away ~1 with ~1 trophy|prize|show|medal|cup|it
  fell|fall|falls|tripped|slipped|crashed|bumped ~7 bruise|bruised|bruises|hurt|broke|cut|bleeding|scraped|black
  never|not|nobody ~2 gets? hurt|bruised|hit|harmed|upset
  felt|feel|feeling ~1 alone|lonely|lost|low ~1 until|before|but
  talk|talks|talked|talking|chat|chats|learn|learnt|learned|speak|campaign* ~1 about ~1 bully*|bullying|feelings|safety|drugs
  shot|shots in the dark
  black eye|eyed peas|bean|beans
  police ~1 officer|dog|car|station|visit|visited ~4 when|school|talk|grow|fun|bikes|assembly|be
  cant|couldnt get|go ~2 out|through|in ~3 wheelchair|heavy|ramp|lift|narrow|frame|chair
  door|doors ~4 heavy|narrow|wide|wheelchair|automatic|button
  low staffing|expectations|attendance|income|cost|attainment|quality|key|level|vision|tone|mood?
  die|dye|dyed|died my|her|his hair
  beat|beats|beating|beaten me|him|her|us ~4 xbox|ps5|ps4|playstation|switch|fifa|game|games|cards|chess|race|mario|swimming|football|running
  threw|throw|throws|throwing me|us|him|her? ~1 party|surprise|parade|ball|frisbee|balls|beanbag|dice
  threw|throw|throws a|the ~1 party|ball|tantrum|wobbly
  stick|pins|needles pins|needles|in ~2 eyes
  pins|needles and|in needles|my
  no|any|little|not|see point|hope ~1 filling|applying|doing|ringing|asking|complaining|sending|going|having|in|calling|phoning|emailing|appealing
  point filling|in|of applying|filling|doing|having|complaining|asking|ringing|appealing|another|meetings|review|reviews|answering
  cant|couldnt|hardly wait to ~1 go|get|leave|come|run ~2 home?
  cant wait
  attacked|bitten|chased|bit|stung|pecked ~3 goose|wasp|bee|swan|seagull|zombie|zombies|bird|birds|mosquito|mosquitoes|duck
  used to ~1 hit|hits|kick|bite|attack|hurt|punch|scream|bang|self|throw|run|cry|lash ~10 but|now|calm|stopped|happy
  not|dont|never|doesnt|didnt|isnt ~2 unsafe|danger|dangerous
  shook|shake|shakes|shaking my|his|her|hands ~1 hand|hands|head
  knife|knives and fork|forks|spoon
  fork|forks and knife|knives
  nerf|water|toy|bubble|glue|laser gun|guns
  sex|relationship|relationships and|education|ed ~2 education|ed|lessons|lesson|rse
  poison lol|haha
  broke|breaks|breaking|broken my|our|his|her|your heart
  nobody|never|not|dont|doesnt|didnt ~1 hurts|hurt|hits|hit|bullies|shouts|touches|kicks|punches me|us|him|her|anyone|other|people
  drugs|medicine|medication trial|chart|cabinet
  cold|flu|sick ~1 in|this winter|week
  steal|steals|stealing the|my heart|show
  kick|kicked|kicks off|ball|start|in
  punch|punched|punching bag|above|line|hole|ball
  dying|die|dies to go|see|get|try|know|play|have|tell|show|come|be|start|meet|eat
  dying for a|some|my|the
  die|died|dying|dead of|from|with boredom|laughing|laughter|embarrassment|bored|heat|laugh|funny
  dead|dying|died bored|good|laughing|nice|easy|funny|cool|tired|proud|hard|slow|excited|end|chuffed|on|happy|line|batteries
  nearly|almost|literally died|dead laughing|of|when
  killing|kills|kill|killed|kiling me ~2 lol|haha|laughing|homework|maths|heat
  waiting|wait|maths|homework|feet|shoes|legs|back|queue|stairs|stress|heat|suspense|delay|delays|traffic|paperwork|forms|cost|costs|knees|walk|spelling|football|boredom|legs|exam|exams|revision|shoes|hill ~5 killing|kills|kill|kiling|killed me|us
  killing|kills|killed|kill|killin it|time|two|birds|zombies|bugs|germs|monsters|flies|creeper|off|spiders|weeds|boss|bosses|vibe|mood
  could|would murder|kill for? a|some|an|pizza|chips|burger
  could murder
  kill|killed|kills|killing me to|if|for|not lose|smile|be|reply|answer|say|return
  would kill|die for|to|if
  wouldnt kill|hurt them|anyone|him|her|you|to|anybody
  hit|hits|hitting|kick|kicks|kicked|punch|throw|throws|beat|beats|bash|punches|catch|shoot|shoots the|a|his|her|my|our|their ~1 targets|ball|balls|drum|drums|target|goal|piñata|pinata|nail|button|buttons|gym|sack|road|books|jackpot|mark|bag|bags|tambourine|penalty|wall|water|record|score|system|level|beat|bullseye|shuttle|football|puck|ground
  hit|hits|hitting it off|home|hard|off
  hit|hits|hitting us|me|them|home ~1 hard|financially|home|how|that|badly|all
  cuts|cut|costs|decision|news|tribunal|covid|lockdown|loss|pandemic|diagnosis|reality|bill|bills|fees|budget|change|closure ~4 hit|hits|hurt|hurts|hitting us|me|him|families|her|them|children|him|services|hard|our|every
  beat|beats|beaten|beating|thrash* me|him|her|us|them|dad|my|everyone|mum|sister|brother ~2 at|in|on|every ~1 chess|fifa|race|races|game|games|cards|uno|mario|football|draughts|running|swimming|tennis|pool|darts|minecraft|connect|snap|monopoly|quiz|table|roblox|fortnite|rounders|time|scrabble|bowling|golf|final|maths|sports|badminton|dominoes|wrestling|it|everything
  school|team|club|they|we beat|beats ~2 at
  attack|attacks|attacked his|her|the|my homework|work|reading|maths|dinner|lunch
  beat|beats the? odds|system|world|game|level|boss|traffic|rush|queue|clock|record|drum|time|around
  heart|music|drum|drums|team|club|school beat|beats|beating
  cut|cuts|cutting|cutted ~2 paper|hair|grass|cake|card|food|hours|back|budget|budgets|funding|out|corners|short|shapes|off|through|class|sessions|services|fringe|lawn|vegetables|veg|fruit|sandwiches|tape|ribbon|services|bread|wood|toast|nails|support|hedge|costs|red|material|fabric|pizza|meat|apples
  cut|hurt|grazed|banged|broke|scraped|twisted|sprained|bumped|burned|bruised my|his|her ~1 knee|finger|toe|ankle|wrist|arm|leg|hand|head|elbow|thumb|shoulder|foot|nose|lip|tongue|back ~4 sports|football|playing|pe|fell|falling|playground|rugby|trampoline|slide|swing|bike|cooking|nurse|skating|scooter|gym|cricket|netball|tripped|dancing|running|door
  shot|shots ~1 put|putt
  hurt|hurts|hurting when|my|his|her|from ~1 feelings|feet|ears|eyes|tooth|teeth|back|head|tummy|throat|legs|knees|belly|hips|hands|splints|shoes|footplate
  maths|noise|noises|light|lights|it|sitting|loud|wheelchair|splint|splints|shoes|reading|writing|walking|physio|stretches|bell|sound|standing ~2 hurt|hurts|hurting my ~1 head|brain|ears|back|hand|eyes|legs|feet|me
  trained|training|train|course|courses|policy|policies|procedure|procedures|awareness|lessons|assembly|assemblies|lesson|prevention|workshop|briefing|pshe|helpline|charity ~6 suicid*|safeguarding|harm*|abus*|restrain*|bully*|bullying|violence|exploitation|fgm|grooming|drugs|county|online|domestic|overdos*|seclusion|consent|neglect
  suicid*|safeguarding|self|anti|abuse|domestic|bullying|restraint|medication|knife ~2 prevention|training|policy|policies|awareness|charity|week|workshop|assembly|lead|team|procedures|trained|course|squad|helpline
  learn|learned|learnt|taught|teach|teaches|lessons|talked|learning|read|film|book|story|movie|played|tv|show|history ~3 about ~4 bully*|abuse*|suicid*|drugs|grooming|dying|death|online|bullying|killed|safe|harm|strangers|war|bombs
  in a|the|my game|book|film|story|movie|play|minecraft|fortnite|roblox ~6 kill*|die|dies|died|dead|shoot*|stab*|attack*|beat|fight
  abuse|abuses|abused of public|power|process|the|position|trust|system|money
  substance|verbal|system|privilege abuse|abused
  locked|lock|locks myself ~1 out
  locked|lock out of my|the|our ~1 account|ipad|laptop|house|computer|phone|tablet|portal|email
  locked|lock ~1 my? bike|locker|phone|screen|car|gate|gates|door|doors at? night?
  attack|attacks|attacked|attacking ~1 his|her|the|my|homework|reading|maths|a ~1 homework|work|problem|hill|task|dinner|pizza|food|plan
  heart|asthma attack|attacks
  drop|drops|dead|killer walk|off|gorgeous|good
  used to ~1 be? bullied|hit|scared|frightened|afraid|hurt|run|self|cry|bang|bully|restrained|excluded ~9 but|now
  was|were|been|got|had ~2 bullied|scared|frightened|afraid|nervous|worried|lonely|sad ~9 but ~5 now|happy|better|stopped|sorted|helped|fine|love|moved|ok|okay|nice|settled|since|safe|not|sorted
  no|never|any|zero|less|stopped|stops|stop|not|dont|nobody|anti|tackle*|without|against bully|bullies|bullied|bullying|restraint|restrained|seclusion|violence|unsafe|abuse
  sorted|sort|stopped|deal|dealt|deals|dealing|handle*|resolved ~4 bully|bullying|bullies
  bullying ~3 sorted|stopped|dealt|resolved|policy|rare|tackled
  not|never|isnt|no|longer|arent|dont|nothing ~1 scared|afraid|frightened|worried|unsafe|suicidal|hungry|depressed|lonely
  less|never|stopped|fewer ~2 scared|worried|anxious|self
  scared|afraid|frightened|terrified ~2 of|to ~2 spiders|dogs|heights|dark|bees|wasps|clowns|thunder|lightning|fireworks|ghosts|needles|injections|water|exams|tests|test|maths|dentist|sharks|balloons|hand|dryers|dryer|lift|lifts|alarm|alarms|noise|noises|reading|put|answer|swimming|getting|ask|speak|snakes|change|birds|loud|swim|fail|failing
  scared|worried|frightened|afraid|nervous ~2 about|for|of ~3 exams|exam|test|tests|gcse*|maths|homework|college|transition|moving|money|future|place|funding|secondary|year|plan|next|ehcp|sats|interview|reading|spelling|post|finals|transport|work|job
  shooting|shoot|shots|shoot|shot hoops|goals|basket|baskets|video|film|star|stars|photos
  bomb|fire|lockdown scare? drill|drills|scare|practice
  fight|fighting|fought|battle|battling|fights for|to|the|with|every|against ~3 plan|ehcp|support|place|school|help|diagnosis|la|council|get|him|her|years|system|tribunal|everything
  run|running|ran away with ~4 imagination|words|game|race|prize|show
  runs|run|ran|running off to? play|steam|site|energy|the? bus
  secret|secrets santa|garden|agent|code|recipe|club|den|weapon|language|seven|handshake|mission
  keep|kept|keeps|keeping ~1 secret ~3 surprise|party|present|birthday
  sick of|and|day|note|leave|bug
  starving|hungry ~4 after|swimming|football|lunch|dinner|pe|tea|smell|lunchtime|pizza
  overdos* on chocolate|sweets|sugar|fun|screen
  mum|dad|sister|aunt|brother|parent|nan|auntie|uncle ~2 is|was|works ~2 nurse|doctor|paramedic|police|pharmacist|carer|vet|dentist|firefighter
  nurse|doctor|school|staff|ta|mum|carer|teacher|dad|lady gives|give|gave|helps|remembers ~3 medicine|medication|meds|tablets|inhaler|insulin ~3 on|at|time|properly|kind*|safely|carefully|lunch|when|every|calm*|and
  always|never gives|forgets|forget|forgot|misses|missed|late ~4 medicine|medication|meds|tablets|inhaler|insulin
  tablets|tablet|ipads|ipad ~4 lesson|lessons|game|games|class|laptop|laptops|app|apps|screen|charger|reading|writing
  physio|nurse|doctor|therapist|ot|dentist|hoist|swimming|physiotherapist|masseuse ~3 touches|touch|touched|rubs|holds|hold|massages
  touch|touches|touched|touching screen|typing|base|rugby|wood|my|his|her ~1 heart|soul
  kind|lovely|sweet|nice|gentle ~1 touches
  burn|burns|burned|burning off|energy|calories|toast|dinner|cakes|cake|food|out|fuel|pizza|tongue|finger
  smash|smashes|smashed|smashing it|targets|target|his|her|my|exams|avocado|burger|pinata|gcses|grades|goals
  sad|happy|angry face|faces|film|song|movie|ending|book
  when|if i|he|she ~2 sad|lonely|angry|upset|worried|cry ~6 helps|help|talk|teacher|ta|miss|tell|hug|breathe|cuddle|calm|kind|dog
  pushed|pushes|push|pushing me|him|her|us ~2 to|on|swing|wheelchair|harder|chair|try|forward|further|wheel|do
  drag|dragged|dragging|drags on|out|feet|heels
  pinned|pin to? the? board|wall|hopes|badge|top|it
  put|puts|putting ~1 my|his|her|our coat|shoes|clothes|socks|name|foot ~1 on|up|down
  put|puts|putting my hand up
  end|ending it? of ~1 year|term|day|lesson|school|week
  steal|steals|stole the? show|heart|ball|limelight|base
  sell|sells|selling cakes|tickets|house|things
  strangled|choked|chokes|choking up|with|hazard ~1 emotion|pride|tears|the|risk
  starve|starved|starving of ~1 funding|money|resources|cash|oxygen
  suicide squad
  at death door
  dead line|end|ends
  violent|violence films|film|game|games|video
  poisoned chalice
  crash|crashed the? computer|laptop|internet|website
  drowning in|drown ~1 paperwork|forms|work|emails|homework
`)
