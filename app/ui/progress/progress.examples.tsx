import type { Example } from '../example.ts'
import { Progress } from './progress.tsx'

export const examples: readonly Example[] = [
  { name: 'first', render: () => <Progress value={1} max={12} label="Question 1 of 12" /> },
  {
    name: 'last',
    render: () => <Progress id="progress-last" value={12} max={12} label="Question 12 of 12" />,
  },
]
