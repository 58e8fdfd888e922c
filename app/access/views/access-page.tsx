import type { ReactNode } from 'react'
import { DeskPage } from '#app/ui/page/desk-page.tsx'

/** The frame of the pages on which people sign in and out: where nobody is known yet, nothing is offered. */
export function AccessPage({
  title,
  person,
  children,
}: {
  title: string
  person?: string | undefined
  children: ReactNode
}) {
  return (
    <DeskPage person={person}>
      <h1>{title}</h1>
      {children}
    </DeskPage>
  )
}
