import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

/** Disclosures that go round the hard words, as children's often do. */
export const englishWiderUrgent: RuleGroup[] = [
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      no|any reason ~2 stay|live|be|carry|wake|go ~1 alive|on|living|here|up
      just|didnt|dont|could|not ~1 exist|vanish|disappear
      do|doing|did something stupid|silly|bad|permanent ~3 tonight|myself|soon|later|today
      rather|better ~3 dead|ground|grave|gone|heaven
      mate|friend|he|she|son|daughter|sister|brother|i ~2 on|at the ~1 bridge|roof|ledge|tracks|cliff
      keep|keeps|hide|hides|carry|carries|bought|buy|found|got ~2 razor|razors|blade|blades|rope|noose|scalpel
      fresh|new|deep|more|lots cuts|scars|marks|wounds
      {hits}|stab*|cut*|end*|off myself|meself
      end|finish|off myself|yourself|himself|herself
      quickest|easiest|painless|best way|ways ~2 die|dead|end|kill|overdose
      finish it all|tonight|now
      wont|never|cant|nobody ~1 find me|us
      off|leaving|going ~2 for good|ever
      joined|join|with|see ~3 heaven
      thinking|think|thoughts|dream|dreams|dreamt ~3 dead|dying|death|die|killing
      jump|jumped|jumping|climbed ~2 out|off ~3 window|roof|balcony|building
      drank|drunk|drink|swallow*|eaten|ate ~2 bleach|poison|antifreeze|detergent|batteries|battery|chemicals
      never|not ~2 see|wake|be|reach ~2 birthday|christmas|18|16|tomorrow|morning
      dont|doesnt|cant ~1 see ~1 why i|he|she ~3 live|living|alive|carry|go|here|exist|bother
      life isnt|aint ~1 worth
      life is not worth
      hate|hates living|existing
      going|gonna|want|wants|ready|decided to do it tonight|tomorrow|today|now|soon|monday|tuesday|wednesday|thursday|friday|saturday|sunday
      i ~2 have|got a plan for|on ~1 tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend ~9 nobody|worry|gone|over|end|goodbye|sorry|after|pain
      have|has|got|made a plan to|how|and|for ~2 die|hurt|end|kill|do|it|how|when
      after that|then|friday|tonight|this nobody|everyone|they|you ~2 wont|need|have|be ~4 worry|happier|free|better|bother
      {pills}|rope|blade|blades|razor|knife ~5 ready|hidden|stashed
      sav|save|saved|saving|collect|collected|collecting|hoard|hoarding|hoarded|stash* ~4 {pills}
      not|dont|wont|cant ~3 be here|around|alive ~4 weekend|tomorrow|friday|monday|christmas|birthday|long|much|summer|next|morning
      wont|not be|being here|around anymore|soon|long|tomorrow
      want|wants|need ~1 it|everything|this|pain ~1 to ~1 stop|end|go
      bye|goodbye everyone|everybody|all|world|mum|friends
      this is|will my last ~1 day|night|message|letter
      my last day|night|message|letter on|ever|here|alive|.
      nobody ~1 will|would|going ~2 miss|notice|care
      tried|tries|attempt|attempted|attempts ~2 hang|drown|suffocate|overdose|jump|die|suicide
      tried|tries|attempted ~1 end|take ~1 my|his|her|it ~1 life
      found|was|stood|standing|sat|sitting|went|up ~3 on|off the|a ~1 roof|ledge|bridge|railway|tracks|motorway
      in|into|under ~1 traffic|road|train on|deliberately purpose?
      better off ~3 without me|him|her
      cant ~1 do ~1 this|it|life anymore|no
      never|not ~2 wake up again?
      dont|doesnt ~2 deserve ~1 to? ~1 live|alive|life
      should|better be|off dead
      cut|cuts too deep
      blood ~3 everywhere|stopping|deep
      stopped|stop|refus*|skip*|skipping ~3 insulin|feed|oxygen
    `),
  },
  {
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      finish|finishes|end|break|brake|smash|cut|snap|knock|bash me|my|him|her|you ~2 off|out|legs|leg|arm|arms|fingers|finger|neck|face|teeth|head|jaw
      {family}|he|she|they|who ~5 breaks|broke|break|brake|smash|smashes|bangs|banged|bang|stamps|stamped|twists|twisted|bends|bent|burned|burns|pulls|squeezes|squeezed|kicks|kicked|covers|covered ~1 my|his|her ~1 arm|arms|leg|legs|fingers|finger|hand|hands|wrist|wrists|neck|throat|head|face|ribs|hair|nose|mouth
      squeez*|grip*|grabbed|gripped|hold|holds|held ~1 my|his|her throat|neck|nose|mouth|wrist|wrists
      kick|kicks|kicked|kicking|bang|bangs|banging|smash|break|breaking|bash ~2 the|my|our|down|in door
      hid|hide|hiding|locked|barricade* ~4 bathroom|toilet|bedroom|cupboard ~6 he|she|dad|door|angry|knife
      take|get|fetch|move|help me|us somewhere|someplace|away|out
      force|forces|forced|forcing|shove|shoves|stuff|stuffs|push|pushes ~3 food|fork|spoon ~3 in|mouth|throat|down
      went|turned|goes|gone|was|are ~2 purple|black|blue
      threatening|threatens|threatened ~1 to ~2 burn|kill|stab|hurt|blow|smash
      burn|burned|burning|set ~2 house|flat|bed|me|fire ~4 us|in|inside|me|with
      no|not|without|had|given ~2 water|food|drink ~3 days|24|two|three
      wont let|allow us|me ~2 see|visit|in|speak ~3 her|him|child|son|daughter
      straighteners|iron|lighter|cigarette|kettle|hob ~4 purpose|me|arm|skin|face
      burn|burns|burned ~1 me|him|her|us
      she|he says|said|claims she|he|it fell|tripped|slipped ~8 hit|kicked|pushed|punched|hurt
      lost|lose ~1 control|it ~4 shook|hit|hurt|slapped|smacked|grabbed|threw
      shook|shaken|shaking ~1 the|my|our baby|child|son|daughter|him|her
      got|grabbed|grabs|grab|held|holds|dragged|drags|pulled|pulls|lifted|lifts|picked|pinned|has|had|hung me|him|her|us|my|mum ~3 by|round|around ~1 the|my|his|her neck|throat|hair|ears
      grab|grabbed|grabs|pull|pulled|pulls|yank* my|his|her ~1 hair|neck|throat|ear
      {hits} ~5 across|round|in|on|over ~1 the|my|his|her face|head|ear|mouth|stomach|back
      hand|finger|belt|bite|fist|slipper mark|marks|print|prints
      she|he|they|someone|somebody|who|woman|man|staff|teacher ~2 hit|hits|slapped|slaps|punched|punches|kicked|kicks|smacked|beat|beats|pinched|bit|grabbed|strangled|choked|burned my ~2 son|daughter|child|boy|girl|grandson|granddaughter|brother|sister
      pinch|pinches|pinched|squeeze* ~4 hard|marks|mark|bruise*
      push|pushes|pushed|threw|throws|thrown|kicked|kicks|shoved|shoves ~3 down|off ~1 stairs|steps|balcony|bed
      he|she|dad|mum|stepdad|they|uncle ~1 broke|snapped|fractured my|mums|our ~2 arm|leg|rib|ribs|nose|jaw|wrist|finger
      head|face|hand|hands ~2 under|in|into ~1 water|bath|toilet|oven
      hold|holds|held|push*|put|puts ~4 under|in ~1 water|toilet
      says|said i am next
      no|any|dont|without|never ~2 food|dinner|tea|drink|eat ~3 when|if|unless|because ~1 i|we|he|she ~3 bad|naughty|cry|good|do
      outside|at|in|round ~1 our|my|the ~1 house|door|home|window ~3 with ~2 bat|knife|hammer|gun|weapon|axe|petrol
      cut|cutting me|her|us|girls|my ~2 down|there|private|abroad
      not|dont|doesnt|didnt|force* ~3 marry|married|wedding
      abroad|pakistan|bangladesh|india|somalia|kurdistan|country|holiday ~6 married|marry|marriage|wedding|husband
      boiling|hot water|tea|oil|coffee ~2 at|over|on me|him|her|us|my
      threw|throws|throw|pour*|chuck* ~3 boiling|hot ~1 water|tea|oil|coffee
      hits|hit|hitting|hurts|hurt|slaps|punches ~3 when ~2 drunk|drinks|angry|drinking|cross
      uses|use|used|with|got|gets ~1 his|her|the|a belt|slipper|stick|cane|wooden ~2 on me|us|him|her
      will|going|would to? ~2 batter|leather|thrash|skin|kill|murder|belt me|us
      hits|beats|beat|hurts|hitting|beating us|me|my|him|her ~2 both|all|brother|sister|too|again
      lock|locks|locked|locking|shut|kept|keep|keeps ~2 in my|the|a|our bedroom|room|shed|cupboard ~3 all|no|without|weekend|for|food|days
      lives|living|live|go ~3 in fear
      scared|afraid|frightened ~3 to|of ~1 going|go|be|being|stay|staying ~2 home|house|his|dads|mums
      found out|finds out ~4 kill|batter|hit|hurt|beat|trouble
      kill|batter|hit|hurt|beat|murder me|us ~3 finds|found|find|know|knew|tell|told
      getting|get|gets|got|gives|give|gave ~2 beatings|beaten|hidings|good|proper hiding|beating
      sign of abuse
    `),
  },
  {
    category: 'abuse',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      if i|we|he|she|you tell|told|say|said|speak|spoke ~7 send|sent|away|go|lose|jail|prison|never|leave|see|police|care|kick|stop|anyone|liar
      mustnt|shouldnt ~1 tell|say
      must|should not ~1 tell|say
      not allowed|supposed|meant to tell|say ~4 mum|dad|anyone|you|nobody|home
      our|his|her|their ~1 ~1 secret
      dont|cant|please|not ~1 send|make|take me|us|him ~3 home|back
      dont ~2 send|make|take me|us|him ~3 home|back
      wait|waits till|until ~2 home|in|back
    `),
  },
  {
    category: 'sexual-harm',
    level: 'urgent',
    patterns: lines(`
      coach|teacher|uncle|grandpa|grandad|brother|man|driver|carer|he|stepdad|cousin|dad ~3 rubs|strokes|massages|tickles|licks|cuddles ~5 hand|under|down|leg|legs|top|pants|nightie|pyjamas|bed
      tickl* ~3 under|game|games|in
      puts|put|putting|slides|slid|sticks ~2 hand|hands|fingers|finger|tongue ~2 down|up|in|inside|under|there|on
      in|into|share|sharing ~2 his|their bed
      sleep|sleeps|lie ~1 in|with ~1 his|grandads|uncles|him ~1 bed
      come|comes|came|coming|walks|gets|follows|stands|watches ~3 in|into|to|when|while|me ~4 bath|shower|toilet|naked|undress*|dressed|changing
      follow|follows|followed ~2 into|to|in ~1 toilet|toilets|bathroom|bedroom|changing
      made|makes|make|making ~1 me|him|her|us ~1 watch|see|look|do ~3 him|himself|it|stuff|things|that
      send|sends|sent|sending ~1 him|her|them|a ~1 videos|pictures|photos|video|picture|nudes|photo ~6 because|or|he|they|naked|says|threat*
      does|do|doing|did ~1 stuff|things|something ~5 me|bed|shower|night|himself
      pregnant ~4 12|13|14|15|twelve|thirteen|fourteen|fifteen
      gives|gave|give|buys ~2 sweets|money|presents|toys|games ~4 sit|touch|kiss|secret|him|his|shed|lap
      hand|hands|fingers|finger ~2 up|down|in|inside|under|between ~2 skirt|top|pants|trousers|dress|legs|knickers|shirt|underwear|bra|nappy|shorts|pyjamas
      on|onto his|their lap
      rub|rubs|rubbing|rubbed|press*|push* himself|themselves|itself|against ~2 me|him|her|on
      rub|rubs|rubbing|rubbed himself|herself|itself
      force|forces|forced|forcing himself|herself|themselves ~1 on
      {pictures} ~1 of ~1 his|her|my|their ~1 {body}
      {pictures} ~3 of|without|with ~1 my|no|her body|clothes
      makes|made|make|making|forces|forced me|us|him|her ~1 to? ~1 kiss|cuddle|lick|suck|touch|undress|strip|watch|film
      makes|made|make|forces|forced me|her|him ~2 sleep|lie|bath|shower|go ~1 with|beside|in|to ~1 him|his|them|friends|men|bed
      kiss|kisses|cuddles|cuddle him|her|them|me ~4 dont|hate|not|stop
      bath|baths|bathes|bathing|shower|showers|showering|wash|washes|dress|dresses|changing|changes ~4 touch*|there|private*
      touch*|touches|touching|touched ~5 bath|baths|shower|showers|changing|toilet|bed|wash|washes|dressing
      touched|touches|touching|touch me|him|her ~2 there|inappropriate*|sexual*
      stroke*|stroking|rubbing|rubs|squeez*|fondl*|grop* ~1 my|me|his|her ~2 leg|legs|thigh|bum|chest|bottom|knee|boobs
      tells|told|says|said|calls ~2 i|am|me ~2 pretty|sexy|fit|beautiful|special ~4 touch*|secret|alone|kiss*|leg|dont
      strokes|stroked|strok* ~2 leg|thigh|knee|hair ~4 tells|told|says|said|pretty
      sent|shared|posted|leaked|spread|has|have|got|share|post ~2 my nudes|nude|naked
      nudes|naked ~5 everyone|school|year|group|online|round
      top|bra|clothes|shirt|trousers|knickers ~2 off ~3 camera|webcam|video|phone|him|photo|picture
      come|comes|came|creeps|sneaks|walks ~1 in|into ~1 my|her|his room|bedroom ~5 night|asleep|sleep|dark|bed|drunk
      pretend|pretends|pretending ~3 asleep
      do|did|does|doing ~3 for money
      makes|make|made|making me|her|him ~2 do things|stuff|it
      disclos*|alleg* ~6 touch*|sexual*|rape*|groom*
    `),
  },
  {
    category: 'exploitation',
    level: 'urgent',
    patterns: lines(`
      hold|keep|hide|carry|move|deliver ~2 a|the|his|their gun|knife|drugs|money|weapon
      lad|man|guy|bloke|boyfriend|someone ~3 of|aged|is ~1 19|20|21|22|23|24|25|26|27|28|29|30|35|40
      picking|picks|picked|collects|collecting ~4 up|her|him|me ~6 drink|drugs|vape|vapes|money|gifts|alcohol|car|older
      buy|buying|buys|bought ~1 her|him|me|them ~1 drink|vodka|alcohol|vapes|drugs|weed|cider
      if i ~1 dont|do|not pay|send|go|come|carry|give
      be a wife
      going|gotta|got|have|taking|sending ~3 pakistan|bangladesh|somalia|india|abroad|gambia|nigeria ~4 wife|husband|marry|married|cut
      old|older|strange man|men ~5 sweets|shed|car|house|lap|sit|secret|touch*|gives|room
      get|got|gets|getting in|into his|their|her|a|the ~1 car|van
      if i get in
      man|men|guy|bloke|stranger|car|van ~4 outside|near|following|follows ~2 school|house|home|window|me|gate
      come|go|goes|went|came|meet|stay|visit|over ~2 his|their|hers flat|house|room|caravan|van|hotel|bedroom ~4 alone|own|night|secret|myself|drugs|drink|party
      to his|their flat|hotel|caravan|van
      met|meet|talking|chatting|boyfriend ~2 on|online|through ~1 snapchat|snap|instagram|insta|roblox|discord|tiktok|fortnite|xbox|online|internet|chat|wizz|yubo ~7 meet|flat|house|alone|older|come|secret|see|send|love
      take|takes|carry|carries|deliver|hold|holds|keep|hide|move|drop ~2 package|packages|parcel|parcels|drugs|weed|bags|phones|stuff|things ~5 train|them|him|money|or|house|county
      older|big|bigger|grown ~1 boys|lads|men|man|boyfriend|guys ~3 make|makes|made|force|forces|give|gives|gave|threat* me|him|her
      they|he|gang|boys ~2 said|will|going|say ~3 shoot|stab|burn|kill|hurt ~2 my|me|house|family|mum
      for|give|gives|gave ~2 vape|vapes|drink|money|phone|trainers if i|she|he ~3 get|go|come|do|meet|let|show
    `),
  },
  {
    category: 'medical',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      cant|not|hasnt|isnt|struggl*|hardly|couldnt ~3 breathe|breathing|breathed ~8 ambulance|nobody|hospital|refus*|now|since|blue|out|help|gp|111
      stopped|stops|not|isnt breathing
      gone|went|going|turned|turning blue
      ambulance ~4 not|wont|refus*|never|nobody|didnt ~2 come|coming|came|called
      is not moving|waking|responding|conscious
      isnt moving|waking|responding|conscious
      seizure|seizures|fits|fit|fitting ~8 no|without|refus*|nobody|out ~3 rescue|medicine|medication|ambulance|help|meds
      run|ran|runs|running out ~6 feed|feeds|oxygen|insulin|seizure|epilepsy|medicine|medication|meds
      feed|feeds|oxygen|insulin|medicine|medication|meds|nutrition ~4 run|ran|running|runs out
      he|she|son|daughter|child|baby ~1 may|might|could|will|going ~2 die
      nobody ~2 called|rang|calling|call ~2 999|ambulance
    `),
  },
  {
    category: 'running-away',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      missing since|for|from|last
      been|gone|went missing
      gone from home|care
      in|at a|the squat
      nobody knows|know where ~3 i|she|he|am|is
      dont ~2 tell|say ~3 where ~1 i|am
      i am at|with ~1 my? ~1 mates|friends|boyfriends|friend ~4 dont|nobody|hiding
      not|never going|go back|home
      kicked|chucked|threw|thrown|kicks|chucks|locked me|us|him|her ~1 out
      nowhere ~3 sleep|stay|live|tonight
    `),
  },
  {
    category: 'threat',
    level: 'urgent',
    patterns: lines(`
      kill|hurt|stab|burn|shoot us|me|you|them|him|her all|both|too|if|when|in
      going to get me|us .|after|tomorrow|tonight|at|on|and|with|when|after
      voices ~5 hurt|kill|stab|die|bad
      safe from me
      drove|drive|driving|crash ~4 off|into ~1 the|a ~1 road|bridge|wall|river|tree
      hurt|harm|kill|smother|drown|shake|hit ~1 my|the|our ~1 child|baby|son|daughter|children|kids ~3 if|unless|because|help
      strangle|strangled|stab|stabbed|choke|suffocate|smother|kill|drown ~1 his|her|the|my|our ~1 sister|brother|mum|dad|baby|sibling|siblings
    `),
  },
]
