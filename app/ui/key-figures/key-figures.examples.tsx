import { type Example, hostile } from '../example.ts'
import { KeyFigures } from './key-figures.tsx'

export const examples: readonly Example[] = [
  {
    name: 'doors and plain figures',
    render: () => (
      <KeyFigures
        figures={[
          { id: 'answers', number: '1,204', words: 'answers', href: '#answers' },
          { id: 'people', number: '150', words: 'people' },
          { id: 'hostile', number: '٣', words: hostile.long, href: '#hostile' },
        ]}
      />
    ),
  },
]
