import { type Example, hostile } from '../example.ts'
import { Waveform } from './waveform.tsx'

const bars = Array.from({ length: 160 }, (_, at) => Math.abs(Math.sin(at / 5)) * (at % 40 < 30 ? 1 : 0.05))
const pieces = [
  { startMs: 0, endMs: 4000, unheard: false },
  { startMs: 5000, endMs: 8000, unheard: true },
]

export const examples: readonly Example[] = [
  {
    name: 'two pieces, the second without words, the first played',
    render: () => (
      <Waveform
        bars={bars}
        lengthMs={9000}
        pieces={pieces}
        lit={0}
        nowMs={1500}
        words="How loud the recording is over 0:09, in 2 parts"
      />
    ),
  },
  {
    name: 'no pieces, no sound, hostile words',
    render: () => (
      <Waveform
        bars={new Array<number>(160).fill(0)}
        lengthMs={0}
        pieces={[]}
        lit={null}
        nowMs={null}
        words={hostile.markup}
      />
    ),
  },
]
