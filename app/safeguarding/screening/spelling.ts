/** Children's spellings and short forms, each as the words that rules are written in. */
const list = `
brij=bridge|brige=bridge|bridj=bridge|fink=think|finc=think|thinc=think|fort=thought|abowt=about|abaut=about|jumpin=jumping|maks=makes|mayks=makes|maiks=makes|sho=show|boddy=body|bodi=body|camra=camera|camora=camera|compewter=computer|cumputer=computer|computa=computer|secrit=secret|sekrit=secret|seecret=secret|fase=face|goos=goes|gose=goes|goze=goes|fasst=fast|farst=fast|tuchis=touches|tutch=touch|cloves=clothes|cloze=clothes|fone=phone|dadd=dad|mumm=mum|shoo=shoe|pleez=please|plees=please|diing=dying|dy=die|woz=was|wos=was|unkl=uncle|unkel=uncle|unkle=uncle|brovver=brother|bruver=brother|brover=brother|wil=will|tel=tell|alyv=alive|poots=puts|boyfrend=boyfriend|boyfreind=boyfriend|choks=chokes|saif=safe|saef=safe|frows=throws|fings=things|fing=thing|muny=money|cri=cry|sadd=sad|smely=smelly|thik=thick|showts=shouts|showt=shout|showted=shouted|reel=really|cutt=cut|siszers=scissors|sizzers=scissors|brused=bruised|bleding=bleeding|blud=blood|hows=house|tayk=take|tak=take|sumwun=someone|somwon=someone|evrybody=everybody|noboddy=nobody|nobdy=nobody|lokt=locked|lokd=locked|lokked=locked|hrt=hurt|hurtz=hurts
dissapear=disappear|disapear=disappear|dissappear=disappear|disapeer=disappear|shud=should|shuld=should|shd=should|becoz=because|bcoz=because|bc=because|becase=because|agen=again|agn=again|agian=again|freind=friend|frend=friend|frends=friends|freinds=friends|chokd=choked|theif=thief|cumming=coming|cums=comes|hom=home|hous=house|peple=people|pepol=people|wana=want to|nd=and|n=and|pls=please|plz=please|plese=please|bruses=bruises|brusies=bruises|bruzes=bruises|mai=my|wot=what|thretend=threatened|kik=kick|hatee=hate|eatin=eating|nuffin=nothing|nothin=nothing|nofing=nothing|sumthing=something|somefing=something|evry1=everyone|every1=everyone|every1s=everyone|crys=cries|cryed=cried|cryin=crying|leav=leave|slapt=slapped|hitted=hit|bashd=bashed|thumpd=thumped|stabd=stabbed|throwed=threw|frew=threw|musnt=mustnt|mussnt=mustnt
im=i am|ive=i have|ill=i will|hes=he is|shes=she is|theyre=they are|theyve=they have|id=i would|ur=your|u=you|r=are
wanna=want to|wana=want to|wont2=want to|gonna=going to|gunna=going to|gona=going to|gna=going to|imma=i am going to|tryna=trying to
cannot=cant|carnt=cant|cnt=cant|dnt=dont|dont=dont|donot=dont|dunt=dont|doent=doesnt|dosnt=doesnt|dosent=doesnt|aint=isnt
kil=kill|kils=kills|kiled=killed|kiling=killing|killd=killed|kll=kill|kms=kill myself|killmyself=kill myself|unalive=kill|unaliving=killing|unalived=killed
myslef=myself|miself=myself|mysef=myself|meself=myself|mysel=myself|my5elf=myself|mself=myself|myselfs=myself|hisself=himself|hiself=himself
dieing=dying|dieing=dying|dyeing=dying|ded=dead|deid=dead|sucide=suicide|suiside=suicide|sewicide=suicide|suacide=suicide|suicidle=suicidal|sucidal=suicidal|sewerslide=suicide
hitt=hit|hites=hits|hitts=hits|hitin=hitting|hiting=hitting|hittin=hitting|beets=beats|beet=beat|beatin=beating|punchs=punches|punchd=punched|punchin=punching|puches=punches
kiks=kicks|kik=kick|kikd=kicked|kickd=kicked|slaped=slapped|slapt=slapped|slaping=slapping|smaks=smacks|smaked=smacked|smackd=smacked
hert=hurt|herts=hurts|hirt=hurt|hirts=hurts|hurtin=hurting|herting=hurting|hurst=hurts|hurted=hurt|burnd=burned|burnt=burned
tuch=touch|tuches=touches|tuched=touched|tuching=touching|touchs=touches|touchd=touched|toched=touched|toches=touches|tutches=touches|toutches=touches
scard=scared|scaird=scared|scaerd=scared|sacred=scared|skared=scared|scarred=scared|scerd=scared|afrade=afraid|afriad=afraid|fritened=frightened|frightend=frightened|frigtened=frightened
evry=every|evrey=every|everry=every|nite=night|tonite=tonight|2nite=tonight|2night=tonight|nites=nights|skool=school|skol=school|scool=school|teecher=teacher|techer=teacher
 mammy=mum|mom=mum|mommy=mum|mummy=mum|mumy=mum|mummys=mums|moms=mums|daddy=dad|dady=dad|daddys=dads|father=dad|mother=mum|fathers=dads|mothers=mums|stepfather=stepdad|stepmother=stepmum|stepmom=stepmum
sed=said|sez=says|ses=says|wud=would|wuld=would|cud=could|cos=because|coz=because|cuz=because|bcos=because|becuz=because|becos=because
no1=nobody|noone=nobody|noones=nobody|nun=none|anymor=anymore|anymre=anymore|enymore=anymore|alife=alive|liv=live|brother=brother|bruvver=brother|bruther=brother
bulied=bullied|bullyd=bullied|bullyed=bullied|buly=bully|bulying=bullying|bulling=bullying|buly=bully|bullys=bullies|thretened=threatened|threatend=threatened|thretens=threatens
runaway=run away|runing=running|ranaway=ran away|tabs=tablets|tablits=tablets|tabelts=tablets|pils=pills|nudz=nudes|noods=nudes|noodz=nudes|pix=pictures|pics=pictures|pic=picture|foto=photo|fotos=photos|picturs=pictures
hungrey=hungry|hungy=hungry|hungery=hungry|dinna=dinner|fud=food|lockd=locked|loked=locked|loks=locks|lokcs=locks|cuting=cutting|cutin=cutting|cuttin=cutting|wen=when|wiv=with|wif=with|wid=with|thay=they|dey=they|bf=boyfriend|stepdads=stepdad|privates=privates|privets=privates|hav=have|hes=he is|wants2=wants to|luv=love|sumone=someone|sum1=someone|some1=someone|evryday=every day|everyday=every day|everynight=every night|allways=always|alwys=always|alot=lots|gets=gets|sendin=sending|grabed=grabbed|grabd=grabbed|pind=pinned|shuv=shove|pusht=pushed|pushd=pushed`

export const spellings = new Map<string, string>()
for (const entry of list.split(/[|\n]/u)) {
  const [from, to] = entry.split('=')
  if (from && to) spellings.set(from, to)
}

const targets =
  'suicide suicidal myself killing killed touching touches touched scared frightened terrified hitting punches punched punching kicked kicking strangled strangles strangling choked choking overdose overdosed bruises bruised threatened threatens threatening tablets paracetamol stepdad stepmum boyfriend girlfriend secret underwear knickers naked photos pictures clothes restrained restraint locked bullied bullying bullies starving hungry alive harming harmed harm abused abusing abuse raped groomed kissed burned burning'.split(
    ' ',
  )
/** Real words one letter away from a target: not misspellings of it. */
const realWords = new Set(
  'couched locker blocked rocked looked knocked lacked licked docked mocked clocked flocked socked locket stared shared scored cared scarred spared scares scare hearty bulled hunger hungary angry photo photon picture pictured clothed cloths closes killings skilled billed filled milled chilled willed pilled drilled grilled spilled stilled filling milling billing willing drilling grilling skilling chilling tilling pilling spilling hitting sitting fitting kitting knitting pitting witting hissed missed kissed kisses dissed pissed kicker licking ticking picking sicking nicking ticked picked nicked wicked choking joking coking poking yoking smoking stoking joked poked smoked stoked cloaked croaked lunches punch bunches hunches munches munched lunched bunched hunched lunching munching bunching launched launches paunches alive olive live farming warming charming farmed warmed charmed armed arming harmony harms abuses amused busing amusing amuse turned burner turning churned churning earning learning yearning mourning groom grooms grooming groomer roomed broomed zoomed boomed loomed raped rapid taped shaped draped scraped reaped gaped japed vaped secrets secrete sacred bruise cruises bruiser cruised starring starting staring staving scarving carving secretly tablet tables'.split(
    ' ',
  ),
)

/** Every word reachable by leaving out one letter: two words are near when they share such a form. */
function shortened(word: string): string[] {
  const forms = [word]
  for (let at = 0; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1))
  return forms
}

function within(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head += 1
  let tail = 0
  while (tail < Math.min(one.length, other.length) - head && one.at(-1 - tail) === other.at(-1 - tail))
    tail += 1
  const left = one.slice(head, one.length - tail)
  const right = other.slice(head, other.length - tail)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

const near = new Map<string, string[]>()
const exact = new Set(targets)
for (const target of targets) {
  for (const form of shortened(target)) near.set(form, [...(near.get(form) ?? []), target])
}

export const fuzzyWords = {
  /** The target word at most one letter (or one swap) away, or nothing for targets and real words. */
  near(word: string): string | undefined {
    if (exact.has(word) || realWords.has(word) || word.length > 14 || !/^[a-z]+$/u.test(word))
      return undefined
    for (const form of shortened(word))
      for (const target of near.get(form) ?? [])
        if (word[0] === target[0] && target.length >= 6 && within(word, target) && `${target}s` !== word)
          return target
    return undefined
  },
}
