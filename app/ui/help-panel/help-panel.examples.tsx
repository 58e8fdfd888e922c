import { type Example, hostile } from '../example.ts'
import { HelpPanel } from './help-panel.tsx'

export const examples: readonly Example[] = [
  {
    name: 'help now',
    render: () => (
      <HelpPanel
        heading="Help now"
        lead="If you are in danger, or want to talk, these people help."
        ways={[
          { id: '999', href: 'tel:999', picture: 'help-now', name: 'Emergency', how: 'Call 999' },
          {
            id: 'childline',
            href: 'tel:08001111',
            picture: 'talk',
            name: 'Childline',
            how: 'Call 0800 1111',
          },
        ]}
      />
    ),
  },
  {
    name: 'hostile words, missing picture',
    render: () => (
      <HelpPanel
        id="help-hostile"
        heading={hostile.markup}
        lead={hostile.arabic}
        ways={[
          { id: 'x', href: 'tel:111', picture: 'no-such-picture', name: hostile.long, how: hostile.markup },
        ]}
      />
    ),
  },
]
