// Makes the sprites: the pictograms that pages show and no others, a few files by where they are shown (the first page,
// the pages around the questions, the answers that all share, the privacy page) and one for each questionnaire, so that a person loads a page's pictures once and keeps them.
// From @iconify-json/fluent-emoji-flat (Fluent Emoji, MIT, Microsoft). Run it after a picture, a question or a page
// changed; `--check` changes nothing and fails when something is out of date.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { optimize } from 'svgo'
import { register } from 'tsx/esm/api'

register()
const { iconFor, mirroredPictures } = await import('../app/survey/pictures.ts')
const { pictureSets } = await import('../app/survey/picture-sets.ts')
const { isFace } = await import('../app/ui/face/face.tsx')
const { legalPages } = await import('../app/inspection/legal-pages.ts')

const root = new URL('../', import.meta.url)
const family = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
const { icons } = JSON.parse(readFileSync(family, 'utf8'))
const notice = '<!-- Fluent Emoji, Copyright (c) Microsoft Corporation, MIT licence: see /licences -->'

const privacy = legalPages['privacy-easy-read'].sections.flatMap(({ picture }) => picture ?? [])
const sets = { ...pictureSets(), privacy }
const sprites = Object.entries(sets)
  .map(([set, names]) => spriteOf(set, names))
  .filter(({ names }) => names.length > 0)
const files = [
  ...sprites.map(({ href, svg }) => [`public${href}`, svg]),
  ['app/ui/picture/sprites.ts', table()],
]

if (process.argv.includes('--check')) {
  const stale = files.filter(([path, text]) => textOf(path) !== text).map(([path]) => path)
  const wanted = files.map(([path]) => path)
  const there = readdirSync(new URL('public/assets/', root)).map((name) => `public/assets/${name}`)
  const left = there.filter((path) => !wanted.includes(path))
  for (const path of [...stale, ...left]) console.log(`${path} is out of date: run node scripts/pictures.mjs`)
  process.exitCode = stale.length + left.length > 0 ? 1 : 0
} else {
  rmSync(new URL('public/assets/', root), { recursive: true, force: true })
  mkdirSync(new URL('public/assets/', root), { recursive: true })
  for (const [path, text] of files) writeFileSync(new URL(path, root), text)
}

/** Two names may share an icon: it is drawn once. Faces are drawn in the page itself (app/ui/face). */
function spriteOf(set, wanted) {
  const names = [...new Set(wanted)].filter((name) => !isFace(name)).sort()
  const symbols = [...new Set(names.map((name) => iconFor[name]))].sort().map(symbolOf)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${notice}${symbols.join('')}</svg>\n`
  const hash = createHash('sha256').update(svg).digest('hex').slice(0, 10)
  return { set, names, svg, href: `/assets/pictures-${set}-${hash}.svg` }
}

function symbolOf(icon) {
  const found = icons[icon]
  if (!found) throw new Error(`there is no icon ${icon}`)
  // A tenth of a unit is a third of a pixel at the largest size shown. Filters and clips point at ids, which not every
  // browser finds in a file of its own: the drawings are whole without them.
  const body = found.body.replace(/ (filter|clip-path|mask)="url\([^"]*"/g, '')
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>`
  const data = withoutUses(optimize(drawn, { multipass: true, floatPrecision: 1 }).data)
  if (/url\(#|href=/.test(data)) throw new Error(`${icon} draws with parts that a sprite cannot hold`)
  return data
    .replace(/^<svg[^>]*>/, `<symbol id="${icon}" viewBox="0 0 32 32">`)
    .replace(/<\/svg>$/, '</symbol>')
}

// Two drawings may both call a part `a`: each part is drawn where it is used, so that no name is needed.
function withoutUses(svg) {
  const parts = new Map(
    [...svg.matchAll(/<path id="([^"]+)"([^>]*\/>)/g)].map(([, id, rest]) => [id, `<path${rest}`]),
  )
  return svg
    .replace(/<defs>.*?<\/defs>/g, '')
    .replace(/<use href="#([^"]+)"\/>/g, (use, id) => parts.get(id) ?? use)
}

function table() {
  const lines = sprites.map(({ set, names, href }) => {
    const pairs = names.map((name) => `      ${keyOf(name)}: '${iconFor[name]}',`)
    return `  ${keyOf(set)}: {\n    href: '${href}',\n    icons: {\n${pairs.join('\n')}\n    },\n  },`
  })
  const mirrored = mirroredPictures.map((name) => `  '${name}',`).join('\n')
  return `/** Made by scripts/pictures.mjs: where each set of pictures is served, and each picture's part of that file. */
export type Sprite = { readonly href: string; readonly icons: Readonly<Record<string, string>> }

export const sprites: Readonly<Record<string, Sprite>> = {
${lines.join('\n')}
}

/** Pictures whose direction means something: they face the other way where people read from the right. */
export const mirrored: ReadonlySet<string> = new Set([
${mirrored}
])
`
}

function keyOf(name) {
  return /^[a-z]+$/.test(name) ? name : `'${name}'`
}

function textOf(path) {
  try {
    return readFileSync(new URL(path, root), 'utf8')
  } catch {
    return undefined
  }
}
