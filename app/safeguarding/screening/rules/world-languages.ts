import { plain } from '../normalise.ts'
import type { RuleGroup } from '../rules.ts'
import { lines } from './lines.ts'

/** Patterns written as people write, brought to the spelling that words are compared in. */
const asRead = (text: string): string[] =>
  lines(text).map((line) =>
    line
      .split(' ')
      .map((part) => part.split('|').map(plain).join('|'))
      .join(' '),
  )

/** The plainest words for danger in Punjabi (Gurmukhi), Urdu, Bengali and Gujarati, and more of the others'. */
export const worldLanguages: RuleGroup[] = [
  {
    category: 'abuse',
    level: 'urgent',
    certain: true,
    patterns: asRead(`
      ਮੈਨੂੰ|ਸਾਨੂੰ|ਮੇਰੇ ~3 ਮਾਰ*|ਕੁੱਟ*|ਛੂਹ*|ਛੂੰਹ*|ਛੇੜ*|ਧਮਕ*|ਹੱਥ
      ਮਾਰਦਾ|ਮਾਰਦੇ|ਮਾਰਦੀ|ਕੁੱਟਦਾ|ਕੁੱਟਦੇ|ਕੁੱਟਦੀ ~1 ਮੈਨੂੰ|ਹੈ|ਹਨ
      ਘਰੋਂ|ਘਰ ~2 ਭੱਜ*
      مجھے|ہمیں|مجھ|میرے ~4 مارتا|مارتے|مارتی|مارا|پیٹتے|پیٹتا|پیٹتی|چھوتے|چھوتا|چھوتی|دھمکی|دھمکاتا|دھمکاتے|تھپڑ|جلاتا
      گھر سے بھاگ*
      زیادتی|جنسی ~2 کی|کرتا|ہراساں
      আমাকে|আমাদের|আমার ~4 মারে|মারেন|মেরেছে|মারছে|মারধর|পেটায়|পেটান|ছোঁয়|ছোঁন|ছুঁয়েছে|হুমকি|ধমকায়
      বাড়ি ~2 পালা*
      મને|અમને ~4 મારે|માર્યો|મારતા|અડકે|અડે|ધમકી|ધમકાવે|સ્પર્શ
      ઘરેથી|ઘર ~2 ભાગી|ભાગવા
      fy mrifo|nharo|mwrw|nghuro|mygwth|nghyffwrdd|nharo|nhagu
      torri fy hun
      rhedeg|dianc i? ~1 ffwrdd|gartref
      bate|bateu|batem|toca|tocou|tocam|magoa|magoou|ameaça|espanca|beija|aperta me|nos|lhe
      padrasto|pai|mãe|tio|avô|professor ~3 bate|bateu|toca|tocou|magoa|espanca|beija
      dokunuyor|vuruyor|dövüyor|dövdü ~1 bana|beni|bize
      üvey|amca|amcam|dayım|abim|babam|annem ~4 dövüyor|dokunuyor|vuruyor|döver
      б'є|бьє|бив|била|чіпає|лапає ~2 мене|нас|мамою|маму|брата|сестру
      вітчим|тато|батько|мама|дядько|брат ~2 б'є|бив|била|чіпає|лапає|душить
      wuu|way|wey ~1 i|na ~1 garaac*|taab*|dil*|dhib*|xir*
      ojczym|tata|wujek|wuja|ojciec|mama|partner ~4 grozi|dotyka|bije|krzywdzi|zabije|zamyka
      zabije|zabija ~1 nas|mnie|mamę
      stryj|wujek|tata|on|pan ~4 dotyka|całuje|rozbiera|macał
      tajemnica|tajemnicę|sekret ~4 mów|mówić|nikomu
      mówi|powiedział|kazał ~3 tajemnica|sekret|nikomu
      tatăl|tata|mama|unchiul|bunicul|fratele|vecinul ~3 bate|atinge|lovește|sărută|amenință|pipăie
      عمي|خالي|ابي|أبي|جدي|اخي|أخي|امي|أمي|زوج|استاذي|السائق ~3 يلمسني|يضربني|يؤذيني|تضربني|يهددني|يقبلني
    `),
  },
  {
    category: 'suicide',
    level: 'urgent',
    certain: true,
    patterns: asRead(`
      ਮਰਨਾ ~1 ਚਾਹੁੰਦ*
      ਖੁਦਕੁਸ਼ੀ*|ਆਤਮਹੱਤਿਆ|ਆਤਮ
      ਜੀਣਾ|ਜਿਉਣਾ|ਜੀਉਣਾ ~1 ਨਹੀਂ
      ਨਹੀਂ ~1 ਜੀਣਾ|ਜਿਉਣਾ
      ਆਪਣੇ|ਖੁਦ ~2 ਨੂੰ ~1 ਮਾਰ*|ਕੱਟ*|ਨੁਕਸਾਨ
      مرنا ~1 چاہتا|چاہتی|چاہتے|چاہوں
      خودکشی|خودسوزی
      خود کشی
      جینا|زندہ ~2 نہیں
      نہیں ~1 جینا|رہنا
      خود|اپنے ~2 کو ~1 نقصان|کاٹتا|کاٹتی|مارنا|ختم
      মরে ~1 যেতে
      মরতে ~1 চাই
      বাঁচতে ~1 চাই
      আত্মহত্যা*
      নিজেকে ~2 কাটি|মারতে|আঘাত|শেষ|মেরে
      મરવા|મરવું|મરી ~2 માંગુ|માગુ|છે|જવું|ઇચ્છું
      જીવવું|જીવવા ~2 નથી
      આત્મહત્યા*|આપઘાત
      પોતાને|જાતને|પોતાની ~2 મારવા|કાપું|ઈજા|નુકસાન
      ölmek istiyorum|istedim
      kendime ~1 zarar
      yaşamak ~1 istemiyorum
      quero|queria|vou ~2 morrer|matar|suicidar|desaparecer
      corto|cortei|cortar me|os|braços
      marw|farw ~2 eisiau
      eisiau ~2 marw|lladd
      ріжу|порізав|порізала|вріжу себе|руки
    `),
  },
  {
    category: 'bullying',
    level: 'concern',
    certain: true,
    patterns: asRead(`
      ਡਰ ~1 ਲੱਗ*|ਲਗ*
      ਡਰਦਾ|ਡਰਦੀ|ਡਰਦੇ
      ਤੰਗ ~1 ਕਰ*
      ਖਾਣਾ|ਰੋਟੀ|ਖਾਣ ~3 ਨਹੀਂ
      ਭੁੱਖਾ|ਭੁੱਖੀ|ਭੁੱਖੇ
      ਕਮਰੇ ~3 ਬੰਦ
      ਰੋਂਦਾ|ਰੋਂਦੀ|ਰੋਂਦੇ
      ڈر ~1 لگتا|لگ
      ڈرتا|ڈرتی|خوفزدہ
      تنگ ~1 کرتے|کرتا|کرتی
      کھانا|کھانے ~3 نہیں
      بھوکا|بھوکی|بھوک
      کمرے ~3 بند
      روتا|روتی
      ভয়|ভয়ে
      ভয় ~2 পাই|দেখায়|লাগে
      খাবার|খাওয়ার ~2 নেই|নাই
      ক্ষুধা|ক্ষুধার্ত|খিদে
      ঘরে|রুমে ~3 আটকে|বন্ধ|তালা
      কাঁদি|কাঁদে|কান্না
      ડર ~1 લાગે
      બીક|ડરું
      હેરાન ~1 કરે
      ખાવાનું|ખાવા|જમવાનું ~2 નથી
      ભૂખ્યો|ભૂખી|ભૂખ
      રૂમમાં|ઓરડામાં ~3 બંધ|પૂરી
      રડું|રડે
      trist|drist ~3 amser|nos
      crio ~2 nos|amser|dydd
      bwlio|mwlio|fwlio
      ddim|dim ~2 bwyd
      odaya|odada|odasına ~2 kilitliyorlar|kilitli|kilitlediler|kapatıyorlar
      yemek ~2 yok
      açım|aç ~1 kal*
      korkuyorum|ağlıyorum
      gozam|gozar|batem|empurram|chamam comigo|me|nos
      tenho|com ~1 medo|fome
      trancam|trancaram|fecham|prendem me|nos|o|a
      choro|chora ~3 noites|noite|dias|sempre
      дражнять|штовхають|б'ють|обзивають|цькують|знущаються|кривдять
      немає|нема|нічого ~2 їжі|їсти|опалення|світла
      замикають|зачиняють|тримають ~3 мене|його|кімнаті|її
      плачу|плаче ~3 ночі|щодня|постійно
      lama|ilama|ima ~2 siiyo|siiyaan ~1 cunto|cunno
      cunto ~3 ma|kuma|malaha
      baqayaa|baqo|cabsanayaa|ooyaa
      straszą|straszy|popychają|wyzywają|biją|śmieją ~1 mnie|go|ze|się
      przypinają|przywiązują|związują|przypięty|przypięta
      nie ma|mamy ~3 jedzenia|jeść|prądu|ogrzewania
      nu ~2 avem|am|are ~2 mânca|mâncare|căldură|curent
      copiii|băieții|colegii|ei ~2 lovesc|bat|împing|jignesc|fugăresc
      leagă|legat|leagă-mă|închid|încuie ~3 scaun|pat|cameră|singur|singură
      يضربونني|يضربوني|يسخرون|يتنمرون|يدفعونني|يشتمونني
      يحبسونني|يحبسوني|حبسوني|يقفلون|يغلقون
      يوجد|عندنا|لدينا|نملك ~2 طعام|اكل|كهرباء|تدفئة
      أبكي|ابكي ~2 كل|ليلة|يوم|دائما
    `),
  },
]
