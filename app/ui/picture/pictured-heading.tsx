import type { ReactNode } from 'react'
import { Picture } from './picture.tsx'

/** A heading with the picture of what it says where the eye starts. Without a picture it is a plain heading. */
export function PicturedHeading({
  as: Heading = 'h1',
  id,
  picture,
  children,
}: {
  as?: 'h1' | 'h2'
  id?: string
  picture?: string | undefined
  children: ReactNode
}) {
  if (!picture) return <Heading id={id}>{children}</Heading>
  return (
    <Heading id={id} className="pictured-heading">
      <Picture name={picture} />
      <span>{children}</span>
    </Heading>
  )
}
