import { type Example, hostile } from '../example.ts'
import { Details } from './details.tsx'

export const examples: readonly Example[] = [
  {
    name: 'closed',
    render: () => (
      <Details summary="For the adult who is here">
        <p>Please read this page with the child and let them choose.</p>
      </Details>
    ),
  },
  {
    name: 'open, hostile words',
    render: () => (
      <Details summary={`${hostile.markup} ${hostile.long}`} open>
        <p>{hostile.arabic}</p>
      </Details>
    ),
  },
]
