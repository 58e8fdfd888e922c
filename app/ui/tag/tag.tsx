import type { ReactNode } from 'react'

const signs = {
  plain: undefined,
  invented: 'M8 2l1.6 4.4L14 8l-4.4 1.6L8 14 6.4 9.6 2 8l4.4-1.6z',
  machine: 'M4 5h8v7H4zM8 5V2M6.5 8v1M9.5 8v1',
  person: 'M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8zM3 14c.5-3 2.5-4.3 5-4.3s4.5 1.3 5 4.3',
  open: 'M8 2.500a5.5 5.5 0 1 0 .01 0zM8 5v3.500l2 1.5',
  done: 'M3 8.500l3.5 3.500L13 4.5',
  urgent: 'M8 2l6.5 12h-13zM8 6.500v3.500M8 12v.3',
} as const
export type TagKind = keyof typeof signs

/** A state in a word or two: who did it, what it is. Told by its words and its sign, never by its colour alone. */
export function Tag({ kind = 'plain', children }: { kind?: TagKind; children: ReactNode }) {
  return (
    <span className={`tag tag--${kind}`}>
      {signs[kind] && (
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
          <path d={signs[kind]} />
        </svg>
      )}
      {children}
    </span>
  )
}
