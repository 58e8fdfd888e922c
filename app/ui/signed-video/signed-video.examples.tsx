import { type Example, hostile } from '../example.ts'
import { SignedVideo } from './signed-video.tsx'

const video = {
  src: '/videos/none',
  type: 'video/mp4',
  captionsSrc: '/captions/none',
  language: 'en',
  captionsName: 'Captions',
  transcriptName: 'What the video says:',
}

export const examples: readonly Example[] = [
  {
    name: 'with a transcript',
    render: () => (
      <SignedVideo {...video} summary="Watch this in British Sign Language" transcript="How do you feel?" />
    ),
  },
  {
    name: 'markup and long words',
    render: () => <SignedVideo {...video} summary={hostile.markup} transcript={hostile.long} />,
  },
]
