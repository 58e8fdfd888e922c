import { type Example, hostile } from '../example.ts'
import { Field, SelectField } from './field.tsx'

export const examples: readonly Example[] = [
  { name: 'a line', render: () => <Field id="example-line" name="line" label="Name of the theme" /> },
  {
    name: 'an error and a hint, what was typed kept',
    render: () => (
      <Field
        id="example-wrong"
        name="wrong"
        label="Note"
        hint="Say why, in a sentence."
        error="Write at least a word."
        value={hostile.markup}
        long
      />
    ),
  },
  {
    name: 'one of a few, in groups',
    render: () => (
      <SelectField
        id="example-select"
        name="select"
        label="Move to"
        hint="Both keep their history."
        value="b"
        options={[
          { value: 'a', words: hostile.long, group: 'Criteria' },
          { value: 'b', words: hostile.arabic, group: 'Found themes' },
        ]}
      />
    ),
  },
]
