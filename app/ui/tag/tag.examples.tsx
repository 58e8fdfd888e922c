import { type Example, hostile } from '../example.ts'
import { Tag, type TagKind } from './tag.tsx'

const kinds: readonly TagKind[] = ['plain', 'invented', 'machine', 'person', 'open', 'done', 'urgent']

export const examples: readonly Example[] = [
  {
    name: 'every kind',
    render: () => (
      <ul className="tags">
        {kinds.map((kind) => (
          <li key={kind}>
            <Tag kind={kind}>{kind}</Tag>
          </li>
        ))}
      </ul>
    ),
  },
  { name: 'hostile words', render: () => <Tag kind="urgent">{`${hostile.markup} ${hostile.long}`}</Tag> },
]
