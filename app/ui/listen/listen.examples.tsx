import { type Example, hostile } from '../example.ts'
import { ListenBar, type ListenBarData } from './listen-bar.tsx'
import { ListenPart } from './listen-part.tsx'

const words: ListenBarData['words'] = {
  name: 'Listen to this page',
  one: 'Listen: {}',
  on: 'Listen',
  off: 'Turn listening off',
  all: 'Read everything to me',
  stop: 'Stop reading',
  how: 'Press a speaker to hear the words beside it.',
  options: 'Voice and speed',
  voice: 'Voice',
  speed: 'Speed',
  speeds: [{ id: 'normal', rate: 1, words: 'Ordinary' }],
}

export const examples: readonly Example[] = [
  { name: 'off', render: () => <ListenBar mode="off" sounds rate={1} words={words} /> },
  { name: 'on', render: () => <ListenBar mode="on" sounds rate={1} words={words} /> },
  {
    name: 'a part with a sound',
    render: () => (
      <ListenPart
        spoken="x"
        label="Listen: Very happy"
        text="Very happy"
        src="/sounds/none"
        person={false}
        shown
      />
    ),
  },
  {
    name: 'markup and long words',
    render: () => (
      <ListenPart
        spoken="x"
        label={`Listen: ${hostile.markup}`}
        text={hostile.markup}
        words={hostile.long}
        src="/sounds/none"
        person
        shown
      />
    ),
  },
]
