import { type ReactNode, useSyncExternalStore } from 'react'
import {
  Button,
  ComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components'
import { SelectField } from '../field/field.tsx'

export type ComboOption = { value: string; words: string; group?: string }

/**
 * One of many, found by typing. Must: be the device's own list without script, post the same field with and without,
 * work by keyboard, say how many are left as somebody types.
 */
export function ComboField(props: {
  id: string
  name: string
  label: string
  hint?: string | undefined
  value?: string
  options: readonly ComboOption[]
  /** Names the button that opens the whole list. */
  openLabel: string
}) {
  const { id, name, label, hint, value = '', options, openLabel } = props
  // What the server drew is what hydration finds; the searching list takes its place after that.
  const hydrated = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  )
  if (!hydrated) {
    return <SelectField id={id} name={name} label={label} hint={hint} value={value} options={options} />
  }
  return (
    <ComboBox
      className="field combo"
      name={name}
      formValue="key"
      defaultSelectedKey={value || (options[0]?.value ?? null)}
      menuTrigger="focus"
    >
      <Label className="field__label">{label}</Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <div className="combo__row">
        <Input id={id} className="field__input" />
        <Button className="combo__open" aria-label={openLabel}>
          ▾
        </Button>
      </div>
      <Popover className="combo__popover">
        <ListBox className="combo__list">{groupsOf(options)}</ListBox>
      </Popover>
    </ComboBox>
  )
}

function groupsOf(options: readonly ComboOption[]): ReactNode {
  const names = [...new Set(options.map((option) => option.group ?? ''))]
  return names.map((group) => {
    const items = options
      .filter((option) => (option.group ?? '') === group)
      .map((option) => (
        <ListBoxItem key={option.value} id={option.value} textValue={option.words} className="combo__option">
          {option.words}
        </ListBoxItem>
      ))
    if (!group) return items
    return (
      <ListBoxSection key={group}>
        <Header className="combo__group">{group}</Header>
        {items}
      </ListBoxSection>
    )
  })
}
