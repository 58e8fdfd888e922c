import type { Example } from '../example.ts'
import { SwitchBar } from './switch-bar.tsx'

export const examples: readonly Example[] = [
  {
    name: 'hidden until its script runs',
    render: () => (
      <SwitchBar
        switches="one"
        paceSeconds={2}
        words={{
          how: 'Press your switch when the part you want is lit.',
          paused: 'Waiting for you.',
          board: 'Write with your switch',
          boardHint: 'Pick a row first.',
          letters: 'a b c/d e f',
          whole: 'yes/no',
          space: 'Space',
          rubOut: 'Rub out',
          done: 'Done',
        }}
      />
    ),
  },
]
