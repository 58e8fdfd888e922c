import { type Example, hostile } from '../example.ts'
import { Paper, type PaperData } from './paper.tsx'
import { PlacedPicture } from './placed-picture.tsx'

const words: PaperData['words'] = {
  name: 'Your paper',
  how: 'Draw with your finger, a pen or a mouse.',
  noScript: 'You can not draw here on this device.',
  pen: 'Pen',
  pens: { thin: 'Thin', medium: 'Medium', thick: 'Thick' },
  colour: 'Colour',
  colours: {
    black: 'Black',
    red: 'Red',
    orange: 'Orange',
    yellow: 'Yellow',
    green: 'Green',
    blue: 'Blue',
    purple: 'Purple',
    brown: 'Brown',
  },
  undo: 'Undo',
  redo: 'Redo',
  clear: 'Clear',
  sure: 'Clear your paper?',
  yesClear: 'Yes, clear it',
  noKeep: 'No, keep it',
  says: { back: '', saving: '', saved: '', failed: '', undone: '', redone: '', cleared: '' },
}

export const examples: readonly Example[] = [
  {
    name: 'a picture put together',
    render: () => (
      <PlacedPicture
        label="Happy: Top left. Dog: Middle"
        pictures={[
          { name: 'happy', place: 0 },
          { name: 'animals', place: 4 },
        ]}
      />
    ),
  },
  {
    name: 'nothing in it, and words that mean harm',
    render: () => <PlacedPicture label={hostile.markup} pictures={[]} />,
  },
  {
    name: 'paper without script',
    render: () => (
      <Paper at="/s/example/drawings" step="1" token="" drawingKey="" replaces="" words={words} />
    ),
  },
]
