import type { Example } from '../example.ts'
import { QrPicture } from './qr-picture.tsx'

export const examples: readonly Example[] = [
  {
    name: 'qr picture',
    render: () => (
      <QrPicture content="https://example.org/s/2345abcd" label="Picture code that opens the survey" />
    ),
  },
]
