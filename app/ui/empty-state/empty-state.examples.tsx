import { LinkButton } from '../button/button.tsx'
import { type Example, hostile } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  {
    name: 'why, and what to do',
    render: () => (
      <EmptyState heading="No answers yet">
        <p>They come here as soon as somebody sends them.</p>
        <p>
          <LinkButton href="#links">Share the links</LinkButton>
        </p>
      </EmptyState>
    ),
  },
  { name: 'hostile words', render: () => <EmptyState heading={`${hostile.markup} ${hostile.long}`} /> },
]
