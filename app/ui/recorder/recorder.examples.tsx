import { type Example, hostile } from '../example.ts'
import { Recorder, type RecorderWords, recorderStates } from './recorder.tsx'

const words: RecorderWords = {
  heading: 'You can say it too',
  how: 'Press the button and talk.',
  record: 'Record my answer',
  pause: 'Wait a moment',
  goOn: 'Go on talking',
  stop: 'I am done',
  again: 'Record it again',
  keepsOld: 'Your first one stays until the new one is saved.',
  delete: 'Delete my recording',
  sure: 'Delete it? You cannot get it back.',
  yesDelete: 'Yes, delete it',
  noKeep: 'No, keep it',
  listen: 'What you said',
  left: 'Time left: {}',
  level: 'How loud you are',
  file: 'You can send a sound file.',
  unrecord: 'Delete my recording',
  states: {
    ready: 'You can record now.',
    asking: 'Your device may ask about the microphone.',
    recording: 'We are recording.',
    paused: 'We wait.',
    saving: 'We are saving what you said.',
    waiting: 'There is no network.',
    saved: 'Saved. You recorded {}.',
  },
  nearlyOver: 'You have 30 seconds left.',
  over: 'The time is up.',
  kept: 'We kept what you said: {}.',
  deleted: 'Your recording is gone.',
  denied: 'We may not use the microphone.',
  noMicrophone: 'We cannot find a microphone.',
  failed: 'We could not save it.',
  some: 'You recorded something',
  cannot: 'You cannot record here.',
}
const common = { at: '/s/link/recordings', question: 'y_good', token: 'token', secondsMax: 300, words }
const saved = { id: 'a', words: 'Saved. You recorded 0:42.' }

export const examples: readonly Example[] = [
  ...recorderStates.map((state) => ({
    name: state,
    render: () => (
      <Recorder
        {...common}
        name={`recording-${state}`}
        state={state}
        words={{ ...words, heading: `${words.heading} (${state})` }}
        saved={state === 'saved' ? saved : undefined}
      />
    ),
  })),
  { name: 'without script', render: () => <Recorder {...common} name="recording-plain" /> },
  {
    name: 'without script, saved, refused, hostile words',
    render: () => (
      <Recorder
        {...common}
        name="recording-hostile"
        saved={saved}
        error={hostile.markup}
        words={{ ...words, heading: hostile.long, how: hostile.markup, record: hostile.markup }}
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <div lang="ar" dir="rtl">
        <Recorder
          {...common}
          name="recording-arabic"
          state="recording"
          words={{ ...words, heading: hostile.arabic, record: hostile.arabic }}
        />
      </div>
    ),
  },
]
