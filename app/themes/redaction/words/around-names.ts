/* Words that stand before, after or in the place of a name. */

export const titles = new Set(
  'mr mrs ms miss mx dr doctor prof professor sir dame auntie aunty uncle aunt nurse sister father rev reverend imam coach lady lord pc sgt councillor cllr pani pan doamna domnul domnule dna dl senhor senhora dona sra abla abi hoca apa didi bhai chacha khala macalin macalinka'.split(
    ' ',
  ),
)
/** Any following word is a surname, even in small letters. */
export const sureTitles = new Set('mr mrs ms mx dr'.split(' '))
export const outside = new Set('pani pan doamna domnul domnule dna dl'.split(' '))
export const relations = new Set(
  'son daughter child boy girl brother sister friend mate bestie cousin nephew niece grandson granddaughter twin twins baby teacher ta tutor worker keyworker carer nurse therapist psychologist senco sendco headteacher head caseworker mum dad mother father husband wife partner stepdad stepmum uncle aunt auntie aunty nan nana nanny grandad grandma granny gran bro bros sis mates bff besty bestfriend cuz cuzzy chum stepbrother stepsister godson goddaughter godmother filha filho irmao irma professora professor amigo amiga sobrinho fetita baiatul prietenii prietena fratele invatatoarea arkadasim kizim oglum ogretmenim kardesim abim ablam gabadhayda wiilkayga saaxiibkay saaxiibkeygu saaxiibtay walaalkay walaashay macallinkayga ilmahayga inankayga ffrind athrawes athro mab merch brawd chwaer corka corke syna siostre brata kolega kolezanka lady man driver escort pa helper counsellor mentor coordinator manager officer doctor gp neighbour dog friends lad stepson stepdaughter foster ehcpco physio paediatrician social assistant chlopiec syn corka brat siostra fiul fiica fratele sora prietenul prietena'.split(
    ' ',
  ),
)
export const introductions = new Set(
  'called named name names nickname nicknamed imie nazywa numele cheama fenw enw'.split(' '),
)
export const beforePerson = new Set(
  'with and by from to for told tell asked ask saw see like love miss thank thanks contact met meet helped spoke speak phone ring call emailed email signed regards love than until because that when if so hope wish has had about since but or where while poor little dear hi hello hey our my'.split(
    ' ',
  ),
)
export const strongBefore = new Set(
  'contact thank thanks spoke phone emailed dear hi hello signed regards met ask asked told tell'.split(' '),
)
export const personVerbs = new Set(
  'is was has had does did said says helps helped told tells likes loves wants wanted needs needed goes went gets got struggles struggled feels felt can cant cannot will would could should left came comes started moved attends attended hates enjoys plays played thinks taught teaches cried cries works worked listens listened understands gave gives made makes loved liked knows never always still also who with and in'.split(
    ' ',
  ),
)
export const monthBefore = new Set(
  'in to for on since last next this until till by from early late mid of during every each before after'.split(
    ' ',
  ),
)
export const kinship = new Set(
  'mum dad mother father sister brother teacher friend school house class parents son daughter nan gran needs plan ehcp behaviour sake name birthday'.split(
    ' ',
  ),
)
export const surnameStops =
  /^(?:primary|school|academy|college|hospital|surgery|nursery|centre|center|street|road|close|lane|avenue|drive|way|team|service|services|council|house|trust|syndrome|disease|day|park|hall|clinic|court|church)$/u
/** People of stories and stages: not anyone here. */
export const storyNames = new Set([
  'harry potter',
  'taylor swift',
  'peppa pig',
  'thomas tank',
  'robin hood',
  'roald dahl',
  'david walliams',
  'jacqueline wilson',
  'bob builder',
  'fireman sam',
  'postman pat',
  'father christmas',
  'justin bieber',
  'harry styles',
  'mr bean',
  'mr beast',
  'mr tumble',
  'mr men',
  'mr men',
  'dr who',
  'doctor who',
  'dr seuss',
  'hey duggee',
  'horrid henry',
  'lewis hamilton',
  'marcus rashford',
  'bukayo saka',
  'harry kane',
])
export const arabicTitles = new Set(
  'ميس مس مستر استاذ أستاذ استاذة أستاذة الأستاذ الاستاذ الأستاذة الاستاذة دكتور دكتورة الدكتور الدكتورة المعلم المعلمة السيد السيدة عمو خالة مدام'.split(
    ' ',
  ),
)
export const arabicIntroductions = new Set('اسمه اسمها اسمي يدعى تدعى واسمه واسمها'.split(' '))
export const arabicAmbiguous = new Set(
  'نور هدى أمل هند منى جمال كمال جود خالد كريم سلطان ناصر علي شهد وفاء إيمان دعاء آية جنى ماجد آدم'.split(
    ' ',
  ),
)
export const arabicPlain = new Set(
  'في من على إلى الى هو هي هذا هذه جدا لا ما كان كانت طيبة طيب جيد جيدة رائع رائعة لطيفة لطيف تساعدني يساعدني كل و الذي التي'.split(
    ' ',
  ),
)
