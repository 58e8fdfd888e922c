import { type Example, hostile } from '../example.ts'
import { Pagination, SectionNav } from './section-nav.tsx'

export const examples: readonly Example[] = [
  {
    name: 'sections',
    render: () => (
      <SectionNav
        label="Quotes"
        links={[
          { href: '?side=for', words: 'For (12)', current: true },
          { href: '?side=against', words: 'Against (31)', current: false },
          { href: '?side=all', words: hostile.markup, current: false },
        ]}
      />
    ),
  },
  {
    name: 'pages',
    render: () => (
      <Pagination
        label="Pages of quotes"
        place="Page 2 of 9"
        previous={{ href: '?page=1', words: 'Page before' }}
        next={{ href: '?page=3', words: 'Next page' }}
      />
    ),
  },
  { name: 'the only page', render: () => <Pagination label="Pages of concerns" place="Page 1 of 1" /> },
]
