import { type Example, hostile } from '../example.ts'
import { SummaryList } from './summary-list.tsx'

const action = (question: string) => ({
  href: '/s/example/1?change',
  words: 'Change',
  label: `Change: ${question}`,
})

export const examples: readonly Example[] = [
  {
    name: 'answers',
    render: () => (
      <SummaryList
        rows={[
          { id: 'one', term: 'Do you feel safe?', values: ['Happy'], action: action('Do you feel safe?') },
          {
            id: 'two',
            term: 'Who helps you?',
            values: ['My family', 'A friend'],
            action: action('Who helps you?'),
          },
          { id: 'three', term: 'What is good?', values: ['Skipped'] },
        ]}
      />
    ),
  },
  {
    name: 'hostile words',
    render: () => (
      <SummaryList
        rows={[
          {
            id: 'x',
            term: hostile.markup,
            values: [hostile.long, hostile.arabic],
            action: action(hostile.markup),
          },
        ]}
      />
    ),
  },
]
