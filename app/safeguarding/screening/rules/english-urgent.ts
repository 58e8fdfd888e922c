import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

export const englishUrgent: RuleGroup[] = [
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      if i|he|she ~1 was|were|am|is ~1 dead|gone|died
      life ~2 over|end|ended
      done|tired|sick|enough|fed|up ~1 with|of living|life|being|everything
      how to die|kill|hang|overdose
      ready|ways|way to die
      wish i|he|she ~1 was|were dead|gone|someone
      dont|didnt|doesnt ~2 want|wants|wanted to be|stay ~1 alive|here|living
      dont|didnt|doesnt ~1 want|wants|wanted to live|exist|wake|carry|continue
      dont|doesnt ~1 want|wants to be in this|the world
      dont see|have ~2 reason|point ~3 live|living|alive|being
      no|any reason|point ~1 to|in be|being|live|living|alive|going
      not ~1 worth living|being
      cant|dont ~3 go on|live anymore|like|any|living
      cant ~2 live|exist anymore|like
      never wake|wakes|woke up
      not wake|waking up
      hope|hopes|hoped|wish|wishes|wished|pray|want ~2 i|he|she ~2 dont|didnt|never|not|wasnt|doesnt|werent ~2 wake|exist|alive|born|here
      wish|wishes|wished ~2 never been born
      wish|wishes|wished ~2 never born
      better off without me|him|her
      better off ~3 dead
      better ~1 if i|he|she ~2 dead|gone|died|here|alive
      wont be here ~2 much|long|next|tomorrow|anymore|soon
      not going to be here ~3 tomorrow|much|long|next|anymore|soon
      nobody would|will ~1 miss|care|notice ~1 me|if|when
    `),
  },
  {
    category: 'suicide',
    level: 'urgent',
    patterns: lines(`
      goodbye|goodby ~1 to ~2 everyone|all|family|my|friends|mum
      wrote|writing|written|rote|write|left|leaving ~2 note|letter|will ~3 goodbye|goodby|mum|die|everyone|say
      suicid*
      kill|kills|killed|killing|hang|hanging|hung|drown|stab|shoot myself|himself|herself|themselves|themself
      kill me
      want|wants|wanted|wish|wishes|wished|hope|hopes|wishing|wanting|rather ~2 die|dead|dying|died
      want|wants|wanted to ~1 end it|everything|things|life|myself|everything
      end|ending|ended it all
      end|ending|ended my|his|her|their own? life
      going|gonna|ready|plan|planning|thought|thinking|about|of ~2 end|ending it
      take|takes|took|taken|taking my|his|her|their own life
      going to ~2 die|jump
      think|thinks|thinking|thought|thoughts|talk|talks|talking ~2 dying|suicide|wanting|killing
      think|thinks|thinking|thought|thoughts ~2 death
      jump|jumped|jumping|jumps|throw|threw|throwing ~4 bridge|roof|window|cliff|train|traffic|railway|tracks|balcony
      thought|thinking|thoughts|want|wants|going|plan ~6 off|from|under the|a|that ~1 bridge|roof|cliff|balcony|train
      run|ran|runs|running|walk|walks|walked|jump|jumped|step|stepped|steps|throw|threw|drive ~4 front of a|the ~1 train|car|cars|bus|lorry|tube|traffic
      wish|wishes|wished|hope|want|wants ~3 disappear|gone|vanish ~2 forever|good|anymore
      want|wants to disappear|vanish
      go|going|sleep to sleep ~3 never|forever|not
      go to heaven
      be with ~2 in heaven
      say|saying|said|written|wrote|leaving|left ~3 goodbye|goodbyes ~3 letter|note|everyone|letters
      goodbye|suicide letter|note|letters|notes
      goodbye forever|everyone
      ligature*|noose
      tie|tied|put|puts|rope|cord|belt|wrapped|wraps ~4 round|around ~2 neck
      world ~3 better ~2 without
      everyone|they|family ~4 happier|better ~2 without|gone|dead
      last day alive|here
    `),
  },
  {
    category: 'self-harm',
    level: 'urgent',
    patterns: lines(`
      started|start|been|keep|kept|still|back|to cutting|cut|relapsed ~1 again
      relapsed
      rope|noose ~2 ready|hidden|bought|round|attic|garage|tree|bedroom
      got|have|has|bought|hid|hidden|stole|found ~3 rope|noose|razor|razors|blades
      self harm*
      selfharm*
      hurt|hurts|hurting|harm|harms|harming|harmed|cut|cuts|cutting|burn|burns|burned|scratch|scratches|scratched|scratching|bite|bites|starve|starving|punch|punching|hit|hits|hitting|injure*|poison*|strangle* myself|themselves|themself
      hurt|hurts|hurting|harm|harms|harming|harmed|cut|cuts|cutting|injure*|strangle* himself|herself
      cut|cuts|cutting|slit|slitting|slashed|slash|slice|slicing|scratch|scratching|burn|burning|carve* my|his|her|their|own ~1 wrist|wrists|arm|arms|leg|legs|thigh|thighs|skin|stomach|tummy
      cuts|scars|marks|burns ~2 on|all|over|up ~2 my|his|her|their ~1 arm|arms|wrist|wrists|legs|thighs|leg
      razor|razors|blade|blades|knife|scissors|lighter|compass ~5 myself|arm|arms|wrist|wrists|skin|legs
      took|taken|take|takes|taking|swallow*|drank|drink|eat|ate|saving|hiding|stash* ~6 lots|loads|too|all|whole|many|box|packet|bottle|handful|up ~4 {pills}
      overdos*
      took|swallowed|drank ~4 bleach|tablets|pills|paracetamol
      bang*|smash* ~2 my head ~3 wall|floor|until|bleed*|bleeds
    `),
  },
  {
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      {family} ~3 {hits} mi|are|ar|the
      {hits} mi|mee
      violent ~3 to|towards|with me
      breath|breathe|breathing ~5 throat|neck|pillow|chok*
      cant breathe ~5 he|she|dad|mum|holds|sits|they
      sits|sat|kneels|kneel|knelt|stands|stood on me|him|her|my|his ~1 chest|back|legs|neck|head?
      scald*|scalded
      drown|drowned|poison*|suffocat*|smother*|strangle*|choke|choked|burn|burned|electrocut* me|him|her|us
      {staff} ~4 {hits} ~2 child|boy|girl|pupil|student|kid|children|kids|son|daughter|friend|brother|sister|resident|patient
      {staff} ~4 drag|drags|dragged|dragging|grab|grabbed|grabs|grabbing|yank*|shoves|shoved|throw|threw|thrown|pulled|pulling ~5 arm|arms|hair|floor|corridor|ear|neck|leg|collar|wrist|wall|coat
      bruis* ~7 neck|fingers|fingermarks|finger|handprint|throat|said|says|did|ribs|thighs|inner
      hit|hits|hitting|punches|punched|slapped|slaps|kicked|kicks|beats|smacked|smacks|strangled|choked me
      hurt|hurts|hurting me ~2 and|at|when|every|sometimes|lots|again|because|so|.
      took|takes|keeps|kept ~1 my passport|benefits|bank|pip
      pillow ~4 face|head|mouth
      {family} ~5 {hits} ~1 me|us|my|him|her|them
      {family} ~3 {hits} ~1 brother|sister|son|daughter|child|baby
      {staff} ~4 {hits} me|us|him|her|my|them
      he|she|someone|man|somebody|they|adult|adults ~3 {hits} me|us
      he|she|dad|mum|stepdad ~3 {hits} my ~1 arm|face|head|back|neck|hand|legs|sister|brother|mum
      being|get|gets|getting|been|got|was ~1 beaten|hit|hurt|slapped|punched|kicked|whipped|smacked|choked|strangled|beat|burned|belted ~2 at|by|with|when|if|up|every|for|again|off
      being|been abused|hurt|beaten
      keeps|keep|kept hitting|hurting|slapping|beating|punching|kicking|smacking|choking|grabbing|pinching me|us|him|her|my
      {hits} me|us|him|her|my ~4 belt|stick|slipper|shoe|wire|cable|spoon|hanger|bottle|cane|ruler|iron|fist|fists
      {hits} me|us ~3 when|every|if|because|hard|and|again|at|until|so|all|daily|really|lots|nearly|on|with|most|then|after|for
      {hits} us|me ~1 .
      get|gets|got|give|gives|gave ~2 the|a belt|beating|hiding|slap|smack|slipper
      put|puts|has|had|with|got|gets|held|hold|holds ~2 hands|hand|hands ~2 round|around|on|over ~1 my|his|her|their throat|neck|mouth
      threw|throws|throw|thrown me|him|her|us ~3 wall|stairs|floor|across|against|window|room|down|out
      throws|threw things|stuff|plates|chairs ~1 at me|us|him|her|mum
      push*|threw|shov* ~2 down|against|into the|a stairs|wall|radiator
      bruise|bruises|bruised|bruising|marks|handprint|handprints ~4 on|all|over|round|around|from|where ~2 arm|arms|legs|leg|back|neck|face|body|chest|him|her|me|his|my|where|wrists|bottom
      cigarette*|cigs|fag|iron|hot|lighter ~4 burn*|on my|me|him|her arm|skin|hand
      locks|lock|locked|shut|shuts me|us|him|her ~4 shed|cupboard|garage|cellar|basement|attic|bedroom|wardrobe|outside|bathroom|loft|car|coal|closet|out|dark|all
      tied|ties|tie|chained|chains|taped|handcuff* me|us|him|her ~3 up|bed|chair|radiator|down|tree|to
      made|makes|make|making|forced|forces me|him|her|us ~2 stand|sleep|eat|drink|kneel ~4 outside|floor|sick|soap|bleach|shed|vomit|hours
      non accidental
      pour*|pours ~3 hot|boiling|cold water|tea|kettle
      not|dont|never|cant to? tell|say ~1 anyone|nobody|anybody|mum|dad|teacher|school|miss ~5 hurt|hits|touches|happens|did|does|or
    `),
  },
  {
    category: 'abuse',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      said|says|told|tells|makes|made|saying|tell ~2 dont|not|never|cant to? tell|say
      if i|we|he|she tell|told|say|speak ~6 kill|hurt|hit|take|taken|trouble|worse|get|die|hate|put
      cant|dont tell ~4 because|or he|she|they|dad|mum ~3 kill|hurt|hit|mad|angry|batter
    `),
  },
  {
    category: 'sexual-harm',
    level: 'urgent',
    patterns: lines(`
      send|sends|sent|sending|take|takes|took ~2 {pictures} ~4 top|bra|clothes|naked|without|bed|boobs|private|privates|body
      makes|made|making|force|forces|forced|wants|told me|her|him|us ~1 to? watch|look|do|touch ~3 rude|porn|sex|naked|body|thing|bits|dirty
      touch|touches|touched|touching ~1 his|her my? thing|bits|bit|privates
      touching|touches|touched ~1 me|her|him|us ~3 bed|night|wrong|places|place|inappropriate*
      messes|messed|mess with me|her|him
      rape|raped|rapes|raping|rapist|molest*|paedo*|pedo*|incest
      sexual* abus*|assault*|harass*|touch*|exploit*
      touch|touches|touched|touching|rub|rubs|rubbed|rubbing|stroke|strokes|stroked|grope*|groped|groping|fondle*|lick*|kiss|kisses|kissed|kissing ~4 {body}
      {who} ~4 touches|touching|touched|gropes|groped|kisses|kissed|strokes me|us|him|her|my
      keeps|keep|kept|always touching|kissing|stroking|groping|rubbing me|my|him|her
      touches|touched|touching|touch|kisses|kissed|kissing me|us ~4 {not}|hate|down|there|where|wrong|weird|stop|like|night|bed|under|funny|secret|horrible|bad|uncomfortable
      made|makes|make|making|asked|asks|forces|forced|wants|wanted|tried|trying|tries ~3 touch|kiss|undress|strip|suck|lick|rub|sex
      made|makes|asked|asks|forces|forced|wants|wanted|tells|told|make ~3 take ~3 clothes|trousers|top|knickers|pants|shirt|bra ~1 off?
      take|takes|took|pull|pulls|pulled ~1 off? my|his|her|their ~1 clothes|trousers|knickers|pants|bra|underwear|pyjamas
      comes|came|gets|got|climbs|climbed|come ~1 in|into|in ~1 my|her|his|our bed|bedroom|room|shower|bath ~4 night|when|asleep|sleeping|touch*|and|every|dark
      gets|got|climbs|climbed|comes into|in my|her|his bed
      have|had|having|has|wants|forced|made ~3 sex with|on|to|when
      sex|sexual|sexy ~3 with|from|to|off|at me|him|her|man|adult|teacher|stepdad|things|stuff|games|secret
      shows|showed|show|shown|flashes|flashed|expose* ~3 his|her|me|their ~2 {body}
      shows|showed|show|makes|made|watch ~4 porn|pornography|rude|dirty|naked
      watches|watched|watching|films|filmed|filming|spies|looks me|us|her|him ~3 shower|bath|undress*|naked|toilet|changing|dress*|sleep*
      special|our|secret|keep|keeps secret|secrets|cuddles|cuddle|touches ~4 with|in|about|he|uncle|his|bedroom|me|from|mum
      game|games ~2 in his ~1 room|bedroom|bed|car|shed
      makes|made|told|tells|asked me|him|her|us ~1 keep ~2 secret|secrets
      does|did|doing|do|done ~1 things|stuff|something|bad|rude ~2 to me|him|her|us
      rude|dirty|bad|sexy|weird|naughty things|stuff|games ~2 to|with me|him|her|us
      pregnant ~3 by|because|he
      send|sends|sent|sending|wants|asked|asking|asks|show|post|for ~5 nudes|nude|naked
      without|no my? clothes ~2 on?
      took|takes|take|taking|has|got ~2 {pictures} ~3 naked|undress*|shower|private*|underwear|body|bath|clothes|knickers
    `),
  },
  {
    category: 'exploitation',
    level: 'urgent',
    patterns: lines(`
      phones|cash|trainers|gifts|presents|jewellery ~7 man|men|older|unexplained|missing
      man|men|guy|lads|someone ~2 picks|pick|picked|collects|collected ~1 me|him|her|them ~2 up|in|car
      come|comes|coming|came to my|our house if|unless
      older boyfriend
      boyfriend ~3 older|thirty|adult|man|grown
      county lines
      groom|grooms|groomed|grooming ~2 me|him|her|by|online|my|child|children
      being|been|was groomed|exploited|trafficked
      trafficked|trafficking
      asked|asks|asking|wants|wanted|want|told|keeps|made|makes ~5 send|sending ~5 {pictures}
      online|internet|snapchat|snap|roblox|discord|fortnite|instagram|insta|tiktok|whatsapp|minecraft|xbox|chat|game ~6 asked|asks|asking|wants|wanted|keeps|told|says|said|tells ~5 meet|pictures|photos|nudes|photo|picture|live|secret|address|webcam|body|age|sexy|undress
      meet|meeting|met|meets ~5 man|guy|stranger|someone|boyfriend|person|people ~4 online|internet|snapchat|roblox|discord|instagram|fortnite|tiktok|older|xbox
      man|guy|stranger|someone|person|boy|lady|woman|men|older ~3 online|chat|internet|roblox|snapchat|discord|instagram|fortnite|tiktok|xbox ~5 meet|wants|asked|asks|asking|sends|says|keeps|told|knows|come
      older|old|grown man|men|boyfriend|guy|guys ~7 gives|buys|bought|gave|drugs|drink|alcohol|money|presents|picks|phone|vapes|flat|sex|pictures|car|meet
      carry|carrying|deliver|delivering|sell|selling|drop|dropping|hold|holding|hide|hiding|moving|running|pick|deal|dealing ~3 drugs|weed|package|packages|drug|parcels|crack|knife|cocaine|gun|pills
      make|makes|made|forces|forced|making ~2 me|him|her|us ~3 sell|deliver|steal|shoplift|drugs
      giving|gives|gave ~2 me|him|her|us ~3 drugs|weed|alcohol|vodka|vapes
      owe|owes|owed|owing them|him|money|debt|gang|dealer|dealers|they ~5 hurt|kill|knife|drugs|gang|pay|stab|beat
      gang|gangs ~4 make*|wants|threat*|told|after|join|following|come|working|got
      forced|force|forcing|made|make|making ~5 marry|married|marriage|husband
      fgm|cutting|circumcis* ~2 girl|girls|sister|me|her|abroad
      taken|taking|take|send|sent|go ~3 abroad|pakistan|somalia|back|country ~4 marry|married|cut|marriage
      buys|bought|gives|gave me|her|him ~6 if i|she|he ~4 kiss|touch|send|show|sex|secret|things
    `),
  },
  {
    category: 'threat',
    level: 'urgent',
    patterns: lines(`
      {who} ~3 said|says|say|threatened|threatens|threaten|threatening|told|going|will|would|tells|keeps ~7 kill|stab|hurt|shoot|burn|beat|batter|murder|strangle|smash|drown|rape|hit|slap|punch|break ~2 me|him|her|us|my|mum|you|them|family
      threaten|threatens|threatened|threatening ~2 to ~1 kill|hurt|stab|burn|hit|beat|rape|shoot|drown|murder|smash|attack
      threaten|threatens|threatened|threatening ~4 knife|gun|weapon|machete|bat|hammer
      kill|stab|shoot|murder ~1 me|him|her|us|mum|everyone|them|you|someone|somebody|teacher|teachers
      going|want|wants|wanted|threatens|threatened to|gonna ~2 stab|shoot|murder|kill ~3 {me}|him|her|everyone|someone|them|people|my|teacher|kids|school|mum|dad|brother|sister|baby
      knife|knives|gun|machete|weapon|hammer ~4 at|to|on|in|out|near|against ~3 me|us|him|her|school|bag|throat|mum|neck|face|kill|pillow|bed
      pulled|has|had|got|carry|carries|carrying|brings|brought|picked|chase*|keeps|bring ~3 knife|gun|machete|blade|weapon|knives
      death threat|threats
      bomb ~4 school|bag
    `),
  },
  {
    category: 'unsafe',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      hiding|hide|hid ~5 from|because|in ~4 dad|stepdad|mum|him|boyfriend
      dont ~1 let ~1 him|her|them|dad|stepdad|mum ~2 take|get|come|near|hurt|find|back|in
      get|take|rescue|save me ~1 out of|from|away ~2 here|there|home|house|him|her|them|dad|mum
      not|isnt|dont|doesnt|never|arent|wasnt|no|longer ~2 safe ~3 home|house|tonight|here|dad|mum|him|her|placement|flat|now|them
      {afraid} ~2 to|of|about|for go|going|be|being|my|goes|return ~2 home|house|back|dad|mum|stepdad|life|lives
      {afraid} ~2 of ~1 {family}
      {afraid} ~4 hurt|kill|hit|kills|hurts|hits|beat|angry ~2 me|him|her|us|my|tonight
      {afraid} ~5 what ~2 he|she|dad|mum|they|stepdad ~3 do|does|happen|happens
      {afraid} ~4 at home
      {afraid} ~5 tonight
      dont|cant|not ~3 go|send|make|want|let|take ~5 home|back|there ~4 tonight|scared|hurt|hit|dad|him|safe
      dont|cant want? ~2 go home
      nowhere ~2 sleep|live|stay|tonight
      no safe place
      sleep|sleeping|slept ~2 rough|outside|car|street|park|doorway|streets|bench
      kicked|thrown|threw|kick|chuck*|kicks|throw me|him|her|us out
      please help me .
      please ~1 help me|us ~2 scared|hurt*|he|she|dad|stop|someone|escape|leave|away|mum
      please ~2 dont ~1 tell ~1 anyone|mum|dad|my|them|him|her|nobody
      please ~2 dont ~1 send|make ~3 back|home
      call|ring|need the? police|ambulance|999 ~3 now|tonight|please|dad|he|help
      in danger
      going to ~3 hurt|hit|kill|beat|batter me|us|him|her|mum|my
    `),
  },
  {
    category: 'running-away',
    level: 'urgent',
    patterns: lines(`
      run|running|ran|runs away ~3 home|from|tonight|because|tomorrow|again|and|after|school|soon|forever|with|on|i|he|she|placement|monday|friday|saturday|sunday|weekend|when
      want|wants|going|gonna|plan|planning|planned|packed|thinking|think|thought|ready ~4 run|running|ran away|off
      want|wants|going|planning|thinking ~3 leave|leaving|escape ~1 home ~3 tonight|tomorrow|forever|never|because|and
      bag|bags|stuff|rucksack packed|pack ~5 leave|leaving|go|run|tonight|hide
      packed ~2 bag|bags|rucksack
      missing from home|care|placement
      he|she|son|daughter|child|sister|brother|friend|girl|boy|they ~2 gone|went|goes|been missing
      run|ran|running|runs away
      sneak*|climb* ~3 window|out|night ~5 meet|boyfriend|gang|man|older
    `),
  },
  {
    category: 'medical',
    level: 'urgent',
    patterns: lines(`
      ran|run|running|refus*|forgot|withh*|without|missed ~5 insulin|seizure|epilepsy|epipen|inhaler|oxygen ~8 refus*|fit|fits|hospital|seizure|collapsed|today|give
      unconscious|collapsed|stopped ~4 alone|breathing|nobody|ambulance|ignored
      nearly|almost|could ~2 died|choked|drowned|die ~8 staff|nobody|left|feeding|feed|ignored|because|they
      choked|choking ~4 lunch|food|feeding|alone
    `),
  },
]
