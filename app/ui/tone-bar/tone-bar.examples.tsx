import type { Example } from '../example.ts'
import { ToneBar } from './tone-bar.tsx'

const counts = { negative: 21, mixed: 8, neutral: 4, positive: 10 }

export const examples: readonly Example[] = [
  {
    name: 'shares',
    render: () => <ToneBar counts={counts} label="21 negative, 8 mixed, 4 neutral, 10 positive" />,
  },
  {
    name: 'diverging',
    render: () => <ToneBar counts={counts} shape="diverging" scale={30} label="Mostly negative" />,
  },
  {
    name: 'a hidden count draws nothing',
    render: () => <ToneBar counts={{ ...counts, positive: null }} label="Too few to show" />,
  },
  {
    name: 'nobody',
    render: () => <ToneBar counts={{ negative: 0, mixed: 0, neutral: 0, positive: 0 }} label="Nobody yet" />,
  },
]
