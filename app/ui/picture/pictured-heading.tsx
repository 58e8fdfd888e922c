import type { ReactNode } from 'react'
import { PageHeading } from '../page/page-heading.tsx'
import { Picture } from './picture.tsx'

/** A heading with the picture of what it says where the eye starts. Without a picture it is a plain heading. */
export function PicturedHeading({
  as: Heading = 'h1',
  begins = false,
  id,
  picture,
  children,
}: {
  as?: 'h1' | 'h2'
  /** The question of a page: reading begins at it. */
  begins?: boolean
  id?: string
  picture?: string | undefined
  children: ReactNode
}) {
  const className = picture ? 'pictured-heading' : undefined
  const inside = picture ? (
    <>
      <Picture name={picture} />
      <span>{children}</span>
    </>
  ) : (
    children
  )
  if (begins) return <PageHeading className={className}>{inside}</PageHeading>
  return (
    <Heading id={id} className={className}>
      {inside}
    </Heading>
  )
}
