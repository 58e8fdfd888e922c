import type { Example } from '../example.ts'
import { ToneBar } from './tone-bar.tsx'

const counts = { negative: 12, mixed: 4, neutral: 3, positive: 9 }

export const examples: readonly Example[] = [
  { name: 'share, named', render: () => <ToneBar counts={counts} label="12 negative, 9 positive" /> },
  {
    name: 'diverging, a picture of numbers beside it',
    render: () => <ToneBar counts={counts} shape="diverging" scale={20} />,
  },
  { name: 'hidden: no length is drawn', render: () => <ToneBar counts={{ ...counts, mixed: null }} /> },
]
