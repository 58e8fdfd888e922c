import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { pictureSets } from '#app/survey/picture-sets.ts'
import { iconFor, mirroredPictures } from '#app/survey/pictures.ts'
import { isFace } from '#app/ui/face/face.tsx'
import { Picture, PictureSet } from '#app/ui/picture/picture.tsx'
import { sprites } from '#app/ui/picture/sprites.ts'

const textOf = (href: string) => readFileSync(`public${href}`, 'utf8')
const drawn = (name: string, set?: string) =>
  renderToStaticMarkup(
    set ? (
      <PictureSet.Provider value={set}>
        <Picture name={name} />
      </PictureSet.Provider>
    ) : (
      <Picture name={name} />
    ),
  )

test('the sprites are those of the pictures, questions and pages as they are now', () => {
  // Throws with what is out of date.
  execFileSync(process.execPath, ['scripts/pictures.mjs', '--check'], { encoding: 'utf8' })
})

test('every sprite holds each of its pictures once, whose they are, and nothing that runs or points elsewhere', () => {
  expect(Object.keys(sprites).length).toBeGreaterThan(2)
  for (const [set, { href, icons }] of Object.entries(sprites)) {
    const text = textOf(href)
    const ids = [...text.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.sort(), set).toEqual([...new Set(Object.values(icons))].sort())
    expect(text.slice(0, 200), set).toMatch(
      /Fluent Emoji, Copyright \(c\) Microsoft Corporation, MIT licence/,
    )
    expect(text.match(/<(script|image|foreignObject|style)|url\(|href=/g), set).toBeNull()
  }
})

test('whatever a set shows is in its own sprite or among the shared answers', () => {
  for (const [set, names] of Object.entries(pictureSets()))
    for (const name of names.filter((one) => !isFace(one))) {
      const files = [...drawn(name, set).matchAll(/href="([^"#]+)#([^"]+)"/g)]
      expect(
        files.map(([, , icon]) => icon),
        `${set} ${name}`,
      ).toEqual([iconFor[name]])
      expect([sprites[set]?.href, sprites.answers?.href], `${set} ${name}`).toContain(files[0]?.[1])
    }
})

test('the first page’s sprite and the shared answers’ are at most 4 KiB on the wire, a questionnaire’s at most 12', () => {
  for (const [set, { href }] of Object.entries(sprites))
    expect(brotliCompressSync(textOf(href)).length, set).toBeLessThan(
      (['start', 'answers'].includes(set) ? 4 : 12) * 1024,
    )
})

test('a picture is hidden from screen readers, a face is drawn in the page, and a name without a picture draws nothing', () => {
  expect(drawn('yes')).toContain('aria-hidden="true"')
  expect(drawn('sad')).toContain('class="face face--sad"')
  expect(drawn('no-such-picture')).toBe('')
})

test('pictures whose direction means something are marked to turn, and no others', () => {
  for (const name of mirroredPictures) expect(drawn(name), name).toContain('picture--mirrors')
  for (const name of ['time', 'music', 'check', 'yes']) expect(drawn(name), name).not.toContain('mirrors')
})
