import { type Example, hostile } from '../example.ts'
import { Field, SelectField } from './field.tsx'

export const examples: readonly Example[] = [
  {
    name: 'line',
    render: () => (
      <Field id="name" name="name" label="Name of the theme" hint="Short and plain." value="Waiting" />
    ),
  },
  {
    name: 'long, error with hint',
    render: () => (
      <Field
        id="reason"
        name="reason"
        label={hostile.markup}
        hint={hostile.long}
        error="Write why."
        value={hostile.arabic}
        long
      />
    ),
  },
  {
    name: 'one of a few, in groups',
    render: () => (
      <SelectField
        id="code"
        name="code"
        label="Correct it to"
        value="I3"
        options={[
          { value: 'I1', words: 'Needs are seen early', group: 'Impact' },
          { value: 'I3', words: 'The right help at the right time', group: 'Impact' },
          { value: 'L6', words: hostile.markup, group: 'Leadership' },
        ]}
      />
    ),
  },
  {
    name: 'a row that narrows a list',
    render: () => (
      <div className="fields-row">
        <SelectField
          id="who"
          name="who"
          label="Who"
          options={[
            { value: '', words: 'Everybody' },
            { value: 'child', words: 'Children' },
          ]}
        />
        <Field id="search" name="search" type="search" label="Words" />
      </div>
    ),
  },
]
