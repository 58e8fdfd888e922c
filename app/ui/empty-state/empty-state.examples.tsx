import { type Example, hostile } from '../example.ts'
import { EmptyState } from './empty-state.tsx'

export const examples: readonly Example[] = [
  {
    name: 'nothing yet',
    render: () => (
      <EmptyState heading="No answers yet">
        <p>They appear here as soon as somebody sends one.</p>
      </EmptyState>
    ),
  },
  { name: 'hostile words', render: () => <EmptyState heading={`${hostile.markup} ${hostile.long}`} /> },
]
