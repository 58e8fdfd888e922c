import { type Example, hostile } from '../example.ts'
import { DeskPage } from './desk-page.tsx'
import { RespondentPage } from './respondent-page.tsx'

export const examples: readonly Example[] = [
  {
    name: 'respondent',
    render: () => (
      <RespondentPage leaveHref="/leave" easyRead>
        <h1>Before you start</h1>
        <p>You can skip a question or stop at any time.</p>
      </RespondentPage>
    ),
  },
  {
    name: 'a page that needs no leaving, hostile words',
    render: () => (
      <RespondentPage leaveHref={undefined} pageName="sent">
        <h1>{`${hostile.markup} ${hostile.long}`}</h1>
      </RespondentPage>
    ),
  },
  {
    name: 'desk',
    render: () => (
      <DeskPage
        person="Priya Shah"
        place="Northmoor"
        back={{ href: '/desk', words: 'All inspections' }}
        links={[
          { href: '/desk/demo', words: 'Themes', current: true },
          { href: '/desk/demo/concerns', words: 'Concerns' },
        ]}
      >
        <h1>Themes</h1>
      </DeskPage>
    ),
  },
  {
    name: 'desk, hostile words',
    render: () => (
      <DeskPage person={`${hostile.markup} ${hostile.long}`} place={hostile.arabic}>
        <h1>{hostile.long}</h1>
      </DeskPage>
    ),
  },
  {
    name: 'desk, nobody signed in',
    render: () => (
      <DeskPage>
        <h1>Sign in</h1>
      </DeskPage>
    ),
  },
]
