import type { Example } from '../example.ts'
import { Mark } from './mark.tsx'

export const examples: readonly Example[] = [
  {
    name: 'beside the name',
    render: () => (
      <p className="page__product">
        <Mark /> Earshot
      </p>
    ),
  },
]
