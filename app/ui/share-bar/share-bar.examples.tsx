import type { Example } from '../example.ts'
import { ShareBar } from './share-bar.tsx'

const shares = (person: number, machine: number, none: number) =>
  [
    { id: 'person', count: person },
    { id: 'machine', count: machine },
    { id: 'none', count: none },
  ] as const

export const examples: readonly Example[] = [
  {
    name: 'some of each',
    render: () => (
      <ShareBar label="3 by a person, 80 by this server’s voice, 17 by nobody" shares={shares(3, 80, 17)} />
    ),
  },
  { name: 'nothing at all', render: () => <ShareBar label="No texts" shares={shares(0, 0, 0)} /> },
]
