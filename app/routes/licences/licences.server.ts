/** Whoever shares their work with us, as their licence texts say. A typeface put beside the others is found by itself. */
export type Licence = { readonly name: string; readonly paragraphs: readonly string[] }

const letterTexts: Record<string, string> = import.meta.glob('../../ui/fonts/*.LICENSE.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pictureTexts: Record<string, string> = import.meta.glob('../../ui/picture/*.LICENSE.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const speechTexts: Record<string, string> = import.meta.glob('../../voice/transcribe/*.LICENSE.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
})

export const licences = {
  pictures: licencesIn(pictureTexts),
  letters: licencesIn(letterTexts),
  speech: licencesIn(speechTexts),
}

// A typeface may come in several files under one text: the shortest name is the family's.
function licencesIn(texts: Record<string, string>): Licence[] {
  const named = Object.entries(texts).map(([path, text]) => ({ name: nameOf(path), text: text.trim() }))
  const shortestFirst = named.sort((one, other) => one.name.length - other.name.length)
  const once = shortestFirst.filter(
    ({ text }, at) => shortestFirst.findIndex((one) => one.text === text) === at,
  )
  return once
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, text }) => ({
      name,
      paragraphs: text.split(/\n\s*\n/).filter((part) => /\p{L}/u.test(part)),
    }))
}

/** `../../ui/fonts/noto-sans-arabic.LICENSE.txt` → `Noto Sans Arabic` */
function nameOf(path: string): string {
  const slug = path.replace(/^.*\//, '').replace('.LICENSE.txt', '')
  return slug
    .split('-')
    .map((word) => (word === 'opendyslexic' ? 'OpenDyslexic' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(' ')
}
