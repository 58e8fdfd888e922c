import { type Example, hostile } from '../example.ts'
import { Notice } from './notice.tsx'

export const examples: readonly Example[] = [
  { name: 'plain', render: () => <Notice>This is a demonstration. The inspection is invented.</Notice> },
  {
    name: 'good',
    render: () => (
      <Notice tone="good">
        <p>The concern is closed.</p>
      </Notice>
    ),
  },
  {
    name: 'warning, hostile words',
    render: () => (
      <Notice tone="warning">
        <p>{hostile.markup}</p>
        <p>{hostile.long}</p>
      </Notice>
    ),
  },
]
