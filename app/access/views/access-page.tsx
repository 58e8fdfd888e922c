import type { ReactNode } from 'react'

/** The frame of the pages on which people sign in and out: before them nobody is known, so nothing is offered. */
export function AccessPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main>
      <h1>{title}</h1>
      {children}
    </main>
  )
}
