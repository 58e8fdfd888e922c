// Writes app/ui/fonts/: the typefaces with the letters and weights that pages use and no others, because a phone on
// one bar of signal loads them before anything else; and the rules that name them. All are under the SIL Open Font
// License 1.1, which lies beside them. Run after a new release of any, or when a language needs more letters, then
// `npm run format`. Conjuncts and joined forms are kept whole: test/ui/fonts.test.ts draws words with the result and
// with the whole typeface.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const { resolve } = createRequire(import.meta.url)
const folder = new URL('../app/ui/fonts/', import.meta.url)

const variable = (family, script) => ({
  file: `@fontsource-variable/${family}/files/${family}-${script}-wght-normal.woff2`,
  licence: `@fontsource-variable/${family}/LICENSE`,
  weight: '400 700',
  variationAxes: { wght: { min: 400, max: 700 } },
})
const openDyslexic = (weight) => ({
  file: `@fontsource/opendyslexic/files/opendyslexic-latin-${weight}-normal.woff2`,
  licence: '@fontsource/opendyslexic/LICENSE',
  weight: String(weight),
})

/** Enough for the language's own name in a list, where a device has no letters of its own for it: 1 to 2 KiB. */
const ownName = (script, name) => ({
  name: `name-${script}`,
  family: 'Language Names',
  ...variable(`noto-sans-${script}`, script),
  variationAxes: { wght: 400 },
  ranges: [...new Set(name)]
    .map((letter) => letter.codePointAt(0).toString(16).toUpperCase())
    .sort()
    .join(' '),
})

/** What English pages need, and the marks that other languages in Latin letters share. */
const latin =
  '20-7E A0-AC AE-B4 B6-FF 131 152-153 2009 2013-2014 2018-201A 201C-201E 2022 2026 20AC 2122 2212'
/** Danda, the joiners, and the dotted circle that a lone vowel sign stands on. */
const indic = '964-965 200C-200D 25CC'

/** What browsers use without being asked: joining, conjuncts, signs in their places, kerning. Ornaments stay away. */
const shaping =
  'ccmp locl rlig liga clig calt rclt kern dist mark mkmk curs isol init medi fina nukt akhn rphf rkrf pref blwf abvf half pstf vatu cjct pres abvs blws psts haln abvm blwm'.split(
    ' ',
  )

/** Each with the letters that its file has and that a page fetches it for. */
const faces = [
  {
    name: 'atkinson-hyperlegible-next',
    family: 'Atkinson Hyperlegible Next',
    ...variable('atkinson-hyperlegible-next', 'latin'),
    ranges: latin,
  },
  {
    // Welsh, Polish, Romanian, Turkish, and names from all over Europe.
    name: 'atkinson-hyperlegible-next-ext',
    family: 'Atkinson Hyperlegible Next',
    ...variable('atkinson-hyperlegible-next', 'latin-ext'),
    ranges:
      '100-107 10A-113 116-11B 11E-123 126-127 12A-12B 12E-130 132-133 136-137 139-13E 141-148 150-151 154-155 158-15B 15E-165 16A-16B 16E-17E 218-21B 1E80-1E85 1EF2-1EF3',
  },
  {
    // Ukrainian, and Russian, which many Ukrainians may write in.
    name: 'noto-sans-cyrillic',
    family: 'Noto Sans Cyrillic',
    ...variable('noto-sans', 'cyrillic'),
    ranges: '401 404 406-407 410-44F 451 454 456-457 490-491 2116',
  },
  {
    // Arabic and Urdu, with Persian and Kurdish, which people may write in.
    name: 'noto-sans-arabic',
    family: 'Noto Sans Arabic',
    ...variable('noto-sans-arabic', 'arabic'),
    ranges:
      '60C-60D 610 61B-61C 61F 621-658 660-66D 670-671 679 67E 686 688 691 695 698 6A4 6A9 6AF 6B5 6BA 6BE 6C0-6C3 6C6 6CC 6CE 6D2-6D5 6F0-6F9 200C-200E',
  },
  {
    name: 'noto-sans-gurmukhi',
    family: 'Noto Sans Gurmukhi',
    ...variable('noto-sans-gurmukhi', 'gurmukhi'),
    ranges: `A01-A03 A05-A0A A0F-A10 A13-A28 A2A-A30 A32-A33 A35-A36 A38-A39 A3C A3E-A42 A47-A48 A4B-A4D A51 A59-A5C A5E A66-A76 ${indic}`,
  },
  {
    name: 'noto-sans-bengali',
    family: 'Noto Sans Bengali',
    ...variable('noto-sans-bengali', 'bengali'),
    ranges: `981-983 985-98B 98F-990 993-9A8 9AA-9B0 9B2 9B6-9B9 9BC 9BE-9C4 9C7-9C8 9CB-9CE 9D7 9DC-9DD 9DF 9E6-9EF ${indic}`,
  },
  {
    name: 'noto-sans-gujarati',
    family: 'Noto Sans Gujarati',
    ...variable('noto-sans-gujarati', 'gujarati'),
    ranges: `A81-A83 A85-A8B A8D A8F-A91 A93-AA8 AAA-AB0 AB2-AB3 AB5-AB9 ABC-AC5 AC7-AC9 ACB-ACD AD0 AE6-AEF ${indic}`,
  },
  ownName('gurmukhi', 'ਪੰਜਾਬੀ'),
  ownName('bengali', 'বাংলা'),
  ownName('gujarati', 'ગુજરાતી'),
  {
    name: 'opendyslexic',
    family: 'OpenDyslexic',
    ...openDyslexic(400),
    ranges: latin.replace('A0-AC', 'A1-AC'),
  },
  {
    name: 'opendyslexic-bold',
    family: 'OpenDyslexic',
    ...openDyslexic(700),
    ranges: latin.replace('A0-AC', 'A1-AC'),
  },
]

/** Faces of Latin letters travel in every page; those of another script in pages of its languages alone. */
const sheets = new Map()
mkdirSync(folder, { recursive: true })
for (const { name, family, weight, file, licence, ranges, variationAxes } of faces) {
  const font = await subsetFont(readFileSync(resolve(file)), lettersOf(ranges), {
    targetFormat: 'woff2',
    keepFeatures: shaping,
    ...(variationAxes ? { variationAxes } : {}),
  })
  writeFileSync(new URL(`${name}.woff2`, folder), font)
  copyFileSync(resolve(licence), new URL(`${name}.LICENSE.txt`, folder))
  const sheet = family.startsWith('Noto') ? name : name.startsWith('name-') ? 'language-names' : 'latin'
  const rule = `@font-face {
  font-family: '${family}';
  font-style: normal;
  font-display: swap;
  font-weight: ${weight};
  src: url('./${name}.woff2') format('woff2');
  unicode-range:
    ${ranges
      .split(' ')
      .map((range) => `U+${range}`)
      .join(', ')};
}
`
  sheets.set(sheet, `${sheets.get(sheet) ?? '/* Made by scripts/fonts.mjs. */\n'}${rule}`)
  process.stdout.write(`${name} ${(font.length / 1024).toFixed(1)} KiB\n`)
}
for (const [sheet, rules] of sheets) writeFileSync(new URL(`${sheet}.css`, folder), rules)

/** `20-7E 131` as the letters from U+0020 to U+007E and U+0131. */
function lettersOf(ranges) {
  return ranges
    .split(' ')
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map((code) => Number.parseInt(code, 16))
      return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
    })
    .join('')
}
