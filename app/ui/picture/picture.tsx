import { createContext, useContext } from 'react'
import { Face, isFace } from '../face/face.tsx'
import { mirrored, sprites } from './sprites.ts'

/**
 * Which set of pictures a page loads: a questionnaire's, the first page's, those of the pages around the questions. What
 * the set lacks comes from the others, the shared answers first.
 */
export const PictureSet = createContext('around')

/**
 * A pictogram. Always beside its words, so it has no name of its own. A name that no set holds draws nothing: the
 * words still say it.
 */
export function Picture({ name }: { name: string }) {
  const set = useContext(PictureSet)
  if (isFace(name)) return <Face name={name} />
  const href = hrefOf(name, [set, 'answers', `${set}-choices`, ...Object.keys(sprites)])
  if (!href) return null
  const look = mirrored.has(name) ? 'picture picture--mirrors' : 'picture'
  return (
    <svg className={look} width={64} height={64} aria-hidden="true" focusable="false">
      <use href={href} />
    </svg>
  )
}

/** A pictogram inside a larger drawing, in units of that. It stands as it is drawn, whatever the direction of reading. */
export function PictureAt({ name, x, y, size }: { name: string; x: number; y: number; size: number }) {
  const set = useContext(PictureSet)
  const at = { x, y, width: size, height: size }
  if (isFace(name)) return <Face name={name} at={at} />
  const href = hrefOf(name, [set, ...Object.keys(sprites)])
  return href ? <use href={href} {...at} /> : null
}

function hrefOf(name: string, sets: readonly string[]): string | undefined {
  for (const set of sets) {
    const sprite = sprites[set]
    const icon = sprite?.icons[name]
    if (sprite && icon) return `${sprite.href}#${icon}`
  }
  return undefined
}
