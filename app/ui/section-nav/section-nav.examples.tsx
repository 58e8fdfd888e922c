import { type Example, hostile } from '../example.ts'
import { Pagination, SectionNav } from './section-nav.tsx'

export const examples: readonly Example[] = [
  {
    name: 'three sections, on the second',
    render: () => (
      <SectionNav
        label="Parts of this theme"
        links={[
          { href: '#all', words: 'All', current: false },
          { href: '#against', words: 'Against', current: true },
          { href: '#hostile', words: hostile.long, current: false },
        ]}
      />
    ),
  },
  {
    name: 'pages before and after',
    render: () => (
      <Pagination
        label="Pages of answers"
        place="Page 2 of 9"
        previous={{ href: '#page-1', words: 'Page before' }}
        next={{ href: '#page-3', words: 'Next page' }}
      />
    ),
  },
]
