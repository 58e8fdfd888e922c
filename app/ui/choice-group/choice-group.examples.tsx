import { type Example, hostile } from '../example.ts'
import { ChoiceGroup, type ChoiceOption } from './choice-group.tsx'

const option = (value: string, label: string, more: Partial<ChoiceOption> = {}): ChoiceOption => ({
  value,
  label,
  checked: false,
  ...more,
})

const faces = [
  option('5', 'Very happy', { picture: 'very-happy' }),
  option('4', 'Happy', { picture: 'happy', checked: true }),
  option('3', 'In between', { picture: 'in-between' }),
  option('2', 'Sad', { picture: 'sad' }),
  option('1', 'Very sad', { picture: 'very-sad' }),
  option('unknown', 'I don’t know', { picture: 'not-sure' }),
]
const agree = ['Strongly agree', 'Agree', 'In between', 'Disagree', 'Strongly disagree', 'I don’t know']

export const examples: readonly Example[] = [
  {
    name: 'faces',
    render: () => (
      <ChoiceGroup
        id="faces"
        name="faces"
        legend="Do you feel safe?"
        legendAs="h2"
        hint="Choose one."
        look="faces"
        options={faces}
      />
    ),
  },
  {
    name: 'agree',
    render: () => (
      <ChoiceGroup
        id="agree"
        name="agree"
        legend="Services talk to each other; I do not have to repeat our story"
        legendAs="h2"
        options={agree.map((label, at) => option(`${at}`, label))}
      />
    ),
  },
  {
    name: 'pictures, many',
    render: () => (
      <ChoiceGroup
        id="pictures"
        name="pictures"
        legend="Who helps you?"
        legendAs="h2"
        hint="Choose as many as you like."
        many
        options={[
          option('family', 'My family', { picture: 'family', checked: true }),
          option('teacher', 'A teacher', { picture: 'teacher' }),
          option('friend', 'A friend', { picture: 'friend', checked: true }),
          option('nobody', 'Nobody', { picture: 'nobody' }),
        ]}
      />
    ),
  },
  {
    name: 'error with hint',
    render: () => (
      <ChoiceGroup
        id="wrong"
        name="wrong"
        legend="How old are you?"
        legendAs="h2"
        hint="Choose one."
        error="Choose one of these, or press Skip."
        options={[option('a', '11 to 15'), option('b', '16 or 17', { hint: 'Or nearly 18.' })]}
      />
    ),
  },
  {
    name: 'twelve choices, markup and long words',
    render: () => (
      <ChoiceGroup
        id="twelve"
        name="twelve"
        legend={`${hostile.markup} ${hostile.long}`}
        legendAs="h2"
        many
        options={Array.from({ length: 12 }, (_, at) =>
          option(`${at}`, [hostile.markup, hostile.long, `Choice ${at + 1}`][at % 3] ?? ''),
        )}
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <div lang="ar" dir="rtl">
        <ChoiceGroup
          id="rtl"
          name="rtl"
          legend={hostile.arabic}
          legendAs="h2"
          hint="اختر إجابة واحدة."
          look="faces"
          options={[
            option('5', 'سعيد جدًا', { picture: 'very-happy', checked: true }),
            option('1', 'حزين جدًا', { picture: 'very-sad' }),
          ]}
        />
      </div>
    ),
  },
  {
    name: 'missing picture',
    render: () => (
      <ChoiceGroup
        id="missing"
        name="missing"
        legend="What do you like to do?"
        legendAs="h2"
        options={[
          option('a', 'Music', { picture: 'no-such-picture' }),
          option('b', 'Swimming', { picture: 'swimming' }),
        ]}
      />
    ),
  },
]
