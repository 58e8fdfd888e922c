import { type Example, hostile } from '../example.ts'
import { KeyFigures } from './key-figures.tsx'

export const examples: readonly Example[] = [
  {
    name: 'coverage',
    render: () => (
      <KeyFigures
        figures={[
          { id: 'sent', number: '150', words: 'sent', href: '/desk/responses' },
          { id: 'progress', number: '12', words: 'in progress' },
          { id: 'concerns', number: '3', words: 'open concerns', href: '/desk/concerns' },
        ]}
      />
    ),
  },
  {
    name: 'hostile words',
    render: () => (
      <KeyFigures figures={[{ id: 'x', number: '1,000,000', words: `${hostile.markup} ${hostile.long}` }]} />
    ),
  },
]
