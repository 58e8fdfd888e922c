import { type Example, hostile } from '../example.ts'
import { Button, LinkButton } from './button.tsx'

export const examples: readonly Example[] = [
  { name: 'main', render: () => <Button go="next">Continue</Button> },
  { name: 'quiet', render: () => <Button look="quiet">Skip this question</Button> },
  { name: 'danger', render: () => <Button look="danger">Delete my answers</Button> },
  { name: 'link', render: () => <LinkButton href="/s/example">Start</LinkButton> },
  { name: 'hostile words', render: () => <Button>{`${hostile.markup} ${hostile.long}`}</Button> },
]
