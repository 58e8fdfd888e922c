import type { Example } from '../example.ts'
import { Picture } from './picture.tsx'

export const examples: readonly Example[] = [
  {
    name: 'beside its words',
    render: () => (
      <p>
        <Picture name="friend" /> A friend
      </p>
    ),
  },
  {
    name: 'missing picture',
    render: () => (
      <p>
        <Picture name="no-such-picture" /> The words still say it
      </p>
    ),
  },
]
