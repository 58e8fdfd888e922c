import { type Example, hostile } from '../example.ts'
import { Tag, type TagKind } from './tag.tsx'

const kinds: readonly [TagKind, string][] = [
  ['plain', 'Draft'],
  ['invented', 'Invented sample'],
  ['machine', 'Machine, fairly sure'],
  ['person', 'Confirmed by Priya'],
  ['open', 'Open'],
  ['done', 'Closed'],
  ['urgent', 'Urgent'],
]

export const examples: readonly Example[] = [
  {
    name: 'all kinds',
    render: () => (
      <ul className="tags">
        {kinds.map(([kind, words]) => (
          <li key={kind}>
            <Tag kind={kind}>{words}</Tag>
          </li>
        ))}
      </ul>
    ),
  },
  { name: 'hostile words', render: () => <Tag kind="urgent">{`${hostile.markup} ${hostile.long}`}</Tag> },
]
