import { type Example, hostile } from '../example.ts'
import { ErrorSummary } from './error-summary.tsx'

export const examples: readonly Example[] = [
  {
    name: 'one problem',
    render: () => (
      <ErrorSummary
        heading="There is a problem"
        problems={[{ href: '#short', words: 'Make this 20 characters or fewer.' }]}
      />
    ),
  },
  {
    name: 'several, hostile words',
    render: () => (
      <ErrorSummary
        heading={hostile.markup}
        problems={[
          { href: '#wrong', words: hostile.long },
          { href: '#rtl', words: hostile.arabic },
        ]}
      />
    ),
  },
]
