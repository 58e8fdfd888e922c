import type { Language } from '#app/platform/i18n/languages.ts'

/**
 * Words that break weak typefaces: every letter that the language has and English has not, signs above and below, and
 * conjuncts of three consonants. Not translations of anything.
 */
export const samples: Readonly<Record<Language, string>> = {
  en: 'Hamburgefonstiv “quotes” ‘single’ – — … £20 ½',
  cy: 'Ŵŵ Ŷŷ â ê î ô û ẁ ẃ ẅ ỳ ý ÿ ï: dŵr, tŷ, dŵad, mae’r sŵn yn uchel',
  pl: 'ĄąĆćĘęŁłŃńÓóŚśŹźŻż „Zażółć gęślą jaźń”',
  ro: 'ĂăÂâÎîȘșȚț „Școala și viața copiilor înțeleși”',
  pa: 'ਸ਼੍ਰੀ ਪ੍ਰਸ਼ਨ ਸ੍ਵੈ ਖ਼ੁਸ਼ ਪੜ੍ਹਾਈ ਉਨ੍ਹਾਂ ਜ਼ਰੂਰ ਬੱਚਾ ਆਂਢ ਗੁਆਂਢ ਡਾਕਟਰ ੦੧੨੩੪੫੬੭੮੯ ਹੈ।',
  ur: 'ٹیچر ڈاکٹر پڑھنا گاڑی چہرہ ژالہ کہاں ہے؟ مدد، بچّوں کے لیے۔ ھ ہ ۂ ں ے ئ ؤ آ ۱۲۳ 0800\u00a01111',
  bn: 'প্রশ্ন শিক্ষা স্কুল স্বাস্থ্য ক্ষেত্র রাষ্ট্র জ্ঞান সঙ্গে সম্ভব হ্যাঁ ড়াঢ়ায় হঠাৎ বাংলা দুঃখ স্ত্রী ০১২৩৪৫৬৭৮৯।',
  gu: 'પ્રશ્ન શિક્ષણ સ્કૂલ સ્વાસ્થ્ય ક્ષેત્ર રાષ્ટ્ર જ્ઞાન શ્રી ત્ર દ્વારા હૃદય ઑફિસ કૅમ ૐ ૦૧૨૩૪૫૬૭૮૯.',
  ar: 'السؤال إجابةٌ مُهِمّةٌ لأطفال آباء ؤ ئ ى ة لا لإ؛ هل؟ نعم، ٠١٢٣ 0800\u00a01111',
  so: 'Waxaan rabaa in aan sheego sida aan dareemayo: dugsiga, caafimaadka, ’',
  tr: 'ĞğİıŞşÇçÖöÜü Pijamalı hasta yağız şoföre çabucak güvendi',
  pt: 'ÃãÕõÁáÂâÀàÇçÉéÊêÍíÓóÔôÚú «ação» coração, não, põe',
  uk: 'ЄєІіЇїҐґ Щастя, з’їзд, подвір’я, ґанок «запитання» №',
}
