import { type Example, hostile } from '../example.ts'
import { Tag } from '../tag/tag.tsx'
import { Hidden, Marked, Quote } from './quote.tsx'

const source = { href: '/desk/demo/answers/example', words: 'Whole answer' }

export const examples: readonly Example[] = [
  {
    name: 'against, with a decision',
    render: () => (
      <Quote
        words="We waited two years and told our story to nine people."
        lang="en"
        who="Parent or carer"
        stance={{ side: 'against', words: 'Against' }}
        source={source}
      >
        <Tag kind="machine">Machine, quite sure</Tag>
      </Quote>
    ),
  },
  {
    name: 'for, in its place, a name hidden',
    render: () => (
      <Quote
        words={
          <>
            <Hidden words="name" /> is kind. <Marked>She asks what I think first.</Marked> Then we plan.
          </>
        }
        lang="en"
        who="Child, easy read"
        stance={{ side: 'for', words: 'For' }}
        source={source}
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <Quote
        words={hostile.arabic}
        lang="ar"
        who="Parent or carer"
        source={{ ...source, label: 'Whole answer, in Arabic' }}
      />
    ),
  },
  {
    name: 'hostile words',
    render: () => <Quote words={`${hostile.markup} ${hostile.long}`} who={hostile.markup} />,
  },
]
