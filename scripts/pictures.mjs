// Writes public/pictures/: the pictograms that questionnaires name, and no others, a file each, so that a page
// loads only its own.
// From @iconify-json/fluent-emoji-flat (Fluent Emoji, MIT, Microsoft). Run after app/survey/pictures.ts changes.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { register } from 'tsx/esm/api'

register()
const { iconFor } = await import('../app/survey/pictures.ts')
const path = createRequire(import.meta.url).resolve('@iconify-json/fluent-emoji-flat/icons.json')
const { icons, width = 32, height = 32 } = JSON.parse(readFileSync(path, 'utf8'))

const folder = new URL('../public/pictures/', import.meta.url)
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder)
for (const [name, icon] of Object.entries(iconFor)) {
  const found = icons[icon.replace(/^.*:/, '')]
  if (!found) throw new Error(`${name}: there is no icon ${icon}`)
  const box = `0 0 ${found.width ?? width} ${found.height ?? height}`
  const notice = '<!-- Fluent Emoji, MIT licence, Microsoft Corporation -->'
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${notice}${found.body}</svg>\n`
  writeFileSync(new URL(`${name}.svg`, folder), svg)
}
