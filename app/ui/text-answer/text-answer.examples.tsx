import { type Example, hostile } from '../example.ts'
import { TextAnswer } from './text-answer.tsx'

const words = { savedWords: 'Saved.', waitingWords: 'Not saved yet.', labelAs: 'h2' as const }

export const examples: readonly Example[] = [
  {
    name: 'long',
    render: () => (
      <TextAnswer
        id="good"
        name="good"
        label="What works well for you?"
        hint="Up to 5000 characters."
        value=""
        {...words}
      />
    ),
  },
  {
    name: 'one line, error with hint, words kept',
    render: () => (
      <TextAnswer
        id="short"
        name="short"
        label={`${hostile.markup} ${hostile.long}`}
        hint="Up to 20 characters."
        error="Make this 20 characters or fewer."
        value={hostile.markup}
        long={false}
        {...words}
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <div lang="ar" dir="rtl">
        <TextAnswer id="arabic" name="arabic" label={hostile.arabic} value={hostile.arabic} {...words} />
      </div>
    ),
  },
]
