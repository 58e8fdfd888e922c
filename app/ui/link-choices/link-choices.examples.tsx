import { type Example, hostile } from '../example.ts'
import { LinkChoices } from './link-choices.tsx'

export const examples: readonly Example[] = [
  {
    name: 'one chosen, hints, right to left, hostile words',
    render: () => (
      <LinkChoices
        id="example-link-choices"
        heading="Colours"
        chosen="Chosen"
        choices={[
          { id: 'one', href: '?one', label: 'Light', hint: 'Dark words on a light page', current: true },
          { id: 'two', href: '?two', label: hostile.arabic, lang: 'ar', dir: 'rtl', current: false },
          { id: 'three', href: '?three', label: `${hostile.markup} ${hostile.long}`, current: false },
        ]}
      />
    ),
  },
]
