import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

/** Written without accents or vowel marks, as the words are read. */
export const otherLanguages: RuleGroup[] = [
  {
    // Arabic
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      يضربني|تضربني|يضربوني|ضربني|ضربتني|يضربونني|بيضربني|بتضربني|يضربنا|ضربوني|يؤذيني|تؤذيني|يوذيني|توذيني|يوذونني|اذاني|يجرحني|يخنقني|خنقني|يحرقني|حرقني|يصفعني|صفعني|يركلني|ركلني|يعذبني|يعنفني
      يضرب|تضرب|ضرب ~1 امي|اخي|اختي|ابني|ابنتي|ابنه|اخوي|ماما|طفلي
      يحبسني|تحبسني|حبسني|يقفل|يغلق ~4 علي|الباب|الغرفه
      يلمسني|تلمسني|لمسني|يلمس|يتحرش|تحرش|تحرشوا|اغتصب*|يغتصب*|اغتصاب|يقبلني|عاريه|عاري
      يهددني|تهددني|هددني|هددتني|يهددوني|سيقتلني|يقتلني|بيقتلني|تهديد*
      لست امن|امنا|امنه
      اهرب|سأهرب|ساهرب|الهروب|هربت ~2 من? البيت|المنزل|بيتنا|الدار|المدرسه
      لا تخبر|تقول|تقل|تخبري|تحكي|تقولي ~3 احد|احدا|لاحد|لماما|امك|شيء
      خايف|خائف|خايفه|خائفه ~3 البيت|المنزل|ابي|بابا|امي|الليله|زوج|منه
      يضربه|يضربها|ضربه|ضربها|ضربوه|يضربونه ~4 المعلم|المدرس|المعلمه|موظف|السايق|السائق|في|المدرسه
      المعلم|المدرس|المعلمه|السائق|ابوه|والده ~2 ضرب|يضرب|ضربه|يضربه|ضربها|يضربها
      كدمات|كدمه|رضوض
      طلب|يطلب|طلبت ~3 صور|صوري|صوره|صورا`),
  },
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      انتحر|انتحار|الانتحار|سانتحر|ينتحر|انتحاري|بالانتحار
      اريد|ابغي|عايز|بدي|اتمني|يريد|تريد|نفسي|يتمني|ودي ~2 اموت|الموت|يموت|تموت|انتحر|اختفي
      لا اريد ~2 اعيش|العيش|الحياه|اكون|حيا
      ما بدي ~1 اعيش
      اقتل|ساقتل|قتل|يقتل|تقتل|اؤذي|اوذي|يوذي|توذي|اجرح|يجرح|تجرح|جرحت|اذيت|ايذاء نفسي|نفسه|نفسها
      سانهي|انهي|انهاء حياتي
      جرعه زايده|زائده
      ابتلعت|تناولت|بلعت|اخذت|اكلت ~3 حبوب|اقراص|الحبوب|كثيره`),
  },
  {
    category: 'bullying',
    level: 'concern',
    certain: true,
    patterns: lines(`
      يتنمر*|تنمر|التنمر|يتنمرون|للتنمر|متنمر*
      خايف|خائف|خايفه|خائفه|اخاف|يخاف|تخاف|نخاف|بخاف
      جايع|جائع|جائعه|جوعان|جوعانه|الجوع
      لا يوجد|يعطيني|يعطوني|احد ~3 طعام|اكل|الطعام
      ما في|عندنا اكل|طعام|تدفئه
      حبسوه|حبسوني|يحبسونه|يحبسوني|حبسوا|يقيدونه|يقيدوني|قيدوه|ربطوه|ربطوني|يربطونه|يعزلونه|حبسوها
      وحدي|لوحدي|وحيدا|وحيده ~4 البيت|المنزل|الليل|غرفه|الغرفه
      اكره ~1 نفسي|حياتي|جسمي
      ابكي|يبكي|تبكي ~3 كل|ليله|يوم|دائما|الليل
      لا اشعر|يشعر|تشعر ~1 بالامان|بالامن|امان
      يصرخ|تصرخ|يصرخون|يشتم|يشتمني|يشتموني|يسخرون|يهينني
      لم اعد|اعد|استطيع ~2 اتحمل|التحمل|تحمل|استطيع
      لا استطيع|اقدر ~2 التحمل|اتحمل|الاستمرار|اكمل
      اهمال|مهمل|الاهمال|عنف|العنف|منهار*
      دواء|دواءه|الدواء|ادويته ~4 خطا|خطأ|نسوا|ينسون|مرتين|يعطونه|ينسي|بدون`),
  },
  {
    // Polish
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      tata|tato|ojciec|mama|matka|ojczym|wujek|brat|dziadek|chlopak|partner|pan|pani|on|ona|macocha|tate|maz|nauczyciel|nauczycielka ~3 bije|bil|bila|uderzyl|uderzyla|uderza|kopie|kopnal|dusi|dusil|szarpie|krzywdzi|skrzywdzil|pobil|pobila|popycha|dotyka|dotykal|macal|bija|rani
      bije|bil|bila|bija|uderzyl|uderzyla|kopie|dusi|krzywdzi|pobil|pobili|skrzywdzil ~1 mnie|mie|nas|go|ja|syna|corke|mame|dziecko
      mnie|nas|go|syna|corke|dziecko ~2 bije|bil|bila|uderzyl|uderzyla|kopie|dusi|krzywdzi|pobil|szarpie|dotyka|dotykal|uderza|molest*
      dotyka|dotykal|dotykaja|calowal|caluje ~2 mnie|mie|moje|miejsc*|intymn*
      zgwalcil*|gwalt*|gwalci|molest*|wykorzyst* ~1 seksual*|mnie|ja
      zgwalc*|molest*
      grozi|grozil|grozila|groza|zagrozil ze|mi|nam|nozem
      zabije|zabic ~1 mnie|mame|ja|go|nas|cie
      uciec|uciekne|uciekam|ucieklem|ucieklam|ucieka|ucieczka ~3 domu|dom|stad|dzis|noc*
      zamyka|zamknal|zamykaja|zamkneli mnie|mie ~3 piwnic*|szaf*|garaz*|pokoj*|komork*|ciemn*
      boje|boi sie ~3 tat*|ojc*|mam*|domu|ojczym*|wracac|wrocic|partner*|mez*
      siniak*|siniaki|posiniacz*
      nie mow|mowic|powiedz ~2 nikomu
      zdjecia|zdjec|zdjecie ~3 nag*|bez|rozebran*
      chce|chcial|prosi|kaze ~4 zdjecia|zdjec|nagie|rozebral*`),
  },
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      samoboj*|samookalecz*
      chce|chcialbym|chcialabym|chcial|chciala|wole|wolalbym ~2 umrzec|zniknac|zabic|nie|umrzec
      nie chce ~1 mi? ~1 zyc
      nie chce ~2 zyc|istniec
      zabic|zabije|zabije|powiesic|powiesze|okaleczam|okalecza|ranie|krzywdze|tne|ciac|potne|okaleczyc|tnie|okaleczal*|ciela sie
      sie ~1 tne|okaleczam|zabije|zabic|okalecza|powiesze|potne
      skonczyc|odebrac ze? soba|sobie|zycie|zycia
      polknel*|wzial*|wziel*|lyknel* ~4 tabletek|tabletki|lekow|leki|proszki`),
  },
  {
    category: 'bullying',
    level: 'concern',
    certain: true,
    patterns: lines(`
      boje|boi|boja|balam|balem|bal sie
      sie boje|boi|boja|bal
      dokucz*|wysmiew*|przesladuj*|znecaj*|zneca|przemoc*|gnebi*|wyzywa*|szantaz*|nekaj*
      glodny|glodna|glodni|glod
      nie ma|mamy|mam|dostaje|je ~3 jedzenia|jesc|ogrzewania|pradu|sniadania
      zamykaja|zamyka|zamkneli|zamykany|zamykana|przywiaz*|przytrzym*|unieruch*|izoluj*|izolat*|trzymaja ~3 mnie|go|ja|sam|sama|syna|pokoj*|sali|podlo*|corke|w
      sam|sama ~3 domu|w|noc* ~2 nocy|domu|noca|noc
      nienawidze ~2 siebie|zycia|swojego|ciala
      placze|placz ~3 nocy|codziennie|noc|ciagle|noce|wieczor|dzien
      nie czuje|czuja ~2 bezpiecz*
      krzyczy|krzycza|krzyczal|wrzeszcz* ~2 na
      nie daje|mam|dam|wytrzym* ~2 rady|sily|sil|juz|dluzej
      zle|niewlasciw*|zapomin*|podwojn* ~3 lek*|dawk*
      pije|pijany|pijana|pijani|narkotyk*|upija
      nikt ~4 karmi|przebral|zmienil|kocha|lubi|wierzy`),
  },
  {
    // Romanian
    category: 'abuse',
    level: 'urgent',
    patterns: lines(`
      ma|m|ne|il|o|mi|imi|l bate|bat|loveste|lovesc|lovit|batut|raneste|sugruma|arde|ameninta|atinge|pipaie|violat|abuzeaza|abuzat|strange|musca|impinge|plesneste|palmuit|trage|fugareste|bataia|inchide|incuie
      tata|mama|tatal|unchiul|vitreg|fratele|iubitul|profesorul|profesoara|soferul|doamna ~4 bate|loveste|lovit|batut|atinge|atins|raneste|ameninta|sugruma
      a|au lovit|batut|atins|violat|abuzat|ranit ~3 pe? copil*|fiul|fiica|mine|mama|baiat*|el|ea
      violat|violeaza|viol|molestat|abuz|abuzat|abuzata|agresat|agresata
      ma|mi|imi atinge|atins|pupa|saruta ~4 corp|loc*|unde|intim*|noaptea|nu|pantaloni|picior*
      poze|fotografii|poza ~4 dezbracat*|goala|gol|fara|nud*|intim*
      fug|fuga|fugit|fugi ~2 de acasa
      vreau sa fug
      ameninta|amenintat|amenintari|omoara|omor|omori
      frica|teama ~3 acasa|tata|mama|de|sa
      sa nu spun|spui|zic
      vanatai|vanataie`),
  },
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      sinucid*|sinucig*
      vreau|vrea|vreu|doresc|as ~3 mor|moara|omor|dispar|muri|sinucid
      nu ~2 vreau|vrea ~2 traiesc|traiasca|exist|viu|vie
      ma|se|sa omor|tai|taie|ranesc|raneste|spanzur|omoare|omoara
      imi|isi fac|face rau|tai
      m am taiat|ranit
      am luat|inghitit ~3 pastile|pastilele|medicamente|multe|toate`),
  },
  {
    category: 'bullying',
    level: 'concern',
    certain: true,
    patterns: lines(`
      mi|imi|ii|i|e|este frica|teama
      frica|teama|speriat|speriata|sperie|infricos*
      hartuit|hartuiesc|hartuire|agresiv*|batjocor*|violent*|bullying|jignesc|tipa|urla|injura|rad|loveste|lovesc
      foame|flamand|flamanda|mancare|infometat* ~3 acasa|mereu|nu|tot|nimic
      nu ~3 mancare|mananc|caldura|curent|mancat
      incuie|incuiat|inchis|inchide|inchid|legat|leaga|imobiliz*|tintuit|izolat|incuiat|tin|tinut ~3 singur|camera|copil*|jos|intr|in|pe|scaun|singura
      singur|singura ~3 acasa|noaptea|camera
      urasc|urasc ma|viata|corpul
      ma urasc
      plang|plange ~3 noapte|zi|seara|mereu|noaptea
      nu ~4 siguranta|sigur|sigura
      nu ~1 mai|pot pot|fac|rezist ~1 fata|mai|asa|suport
      medicament* ~4 gresit|uita|dubl*|doua
      bea|beat|beata|droguri|drog*`),
  },
  {
    // Welsh, Turkish, Portuguese, Somali, Ukrainian and Russian: the plainest words only
    category: 'abuse',
    level: 'urgent',
    certain: true,
    patterns: lines(`
      taro|bwrw|curo|brifo|cicio|dyrnu|tagu fi
      yn|wedi fy ~1 taro|mrifo|mwrw|nharo|nghuro|mygwth|nghyffwrdd|cyffwrdd
      brifo|niweidio|lladd fy|ei hun
      eisiau|moyn ~1 marw|lladd
      ddim ~1 eisiau ~1 byw
      lladd|ladd fy? hun
      hunanladd*|hunan-niweidio|hunanniweid*
      rhedeg i? ffwrdd
      beni|bana|bizi ~2 dovuyor|dovdu|dovuyorlar|vuruyor|vurdu|dokunuyor|dokundu|tehdit|tekmeliyor|tokat
      babam|annem|abim|amcam|ogretmen|uvey ~3 vuruyor|vurdu|dovuyor|dovdu|dokunuyor|dokundu
      olmek istiyorum|istiyor
      intihar*
      kendimi|kendini oldur*|kes*|yarala*
      yasamak istemiyorum|istemiyor
      evden kac*
      tecavuz*|taciz*
      me|nos bate|bateu|batem|bater|toca|tocou|ameaca|ameacou|espanca|machuca|machucou|magoa|magoou|estrangul*|queimou|viol*
      bate|bateu|bater|batem|toca em|me|nos|no|na mim|nos|meu|minha|menino|filho
      quero|queria|quer ~1 morrer|sumir|desaparecer
      nao quero ~2 viver
      matar|mato|cortar|corto|magoar|corta|cortei|matar me|mim|se
      me|se matar|cortar|corto|machucar|corta
      fugir|fujo|fugi de casa
      abus*|violad*|estupr* sexual*|de|por|me|mim
      aabahay|aabaha|aabo|hooyo|hooyaday|macalinka|ninka|adeerkay ~3 garaac*|dil*|taabt*|dhib*
      i|na|igu garaac*|dilaa|dhufta*|garaaca|taabta|taabtay
      waa la i garaac*|dilaa
      waan|inaan|isdil*|rabaa ~2 dhinto|dhimanayaa|isdilo
      isdil*|dhimasho
      guriga ~1 ka cararo|baxsado|baxo
      мене|нас|мамою|мене ~2 бє|бьє|бють|бив|била|вдарив|чіпає|чіпав|ображає|душить|погрожує|кривдить
      бє|бьє|бють|бив|вдарив|чіпає|погрожує|кривдить ~1 мене|мені|нас|його|її
      хочу|хоче|хотів|хотіла ~2 померти|вмерти|зникнути
      не хочу|хоче ~1 жити
      самогуб*|суіцид*
      вбити|ріжу|порізати|вбю|поранити себе
      втекти|втечу|тікаю ~2 дому|дома
      зґвалт*|ґвалт*|домаг*
      меня|нас ~2 бьет|били|ударил|трогает|обижает
      бьет|ударил|трогает ~1 меня|нас
      не хочу жить
      хочу умереть
    `),
  },
  {
    category: 'bullying',
    level: 'concern',
    certain: true,
    patterns: lines(`
      ofn|ofnus|bwlio|bwli|fwlio|mwlio|llwglyd
      ddim ~2 saff|ddiogel|teimlon|teimlo
      cloi ~4 ystafell|stafell|fi|mewn
      korkuyorum|korkuyor|korkutuyor|zorbalik|aciktim|acim|aciz|dalga
      evde ~2 yemek yok
      kilitl*|bagir*
      guvende degil*
      tenho medo
      medo de|do|da
      fome|bullying|trancam|trancou|trancado|gritam|grita
      nao ~2 seguro|segura|seguranca|comida
      baq*|baqayaa|cabsi*|gaajo|gaajaysan|cagajugle*|cabsanayaa
      боюсь|боюся|страшно|боїться|знущ*|цькую*|булінг|голодний|голодна|лякає|замикають|закривають|голод*
      не ~2 безпечно|безпеці
    `),
  },
]
