import { type Example, hostile } from '../example.ts'
import { type Column, DataTable } from './data-table.tsx'

type Row = { id: string; theme: string; people: number }
const columns: readonly Column<Row>[] = [
  { id: 'theme', name: 'Theme', head: true, cell: ({ theme }) => <a href="/desk/themes/example">{theme}</a> },
  { id: 'people', name: 'People', numeric: true, cell: ({ people }) => people },
]
const wide = Array.from(
  { length: 9 },
  (_, at): Column<Row> => ({
    id: `${at}`,
    name: `Column ${at + 1}`,
    numeric: true,
    cell: ({ people }) => people * 1000,
  }),
)

export const examples: readonly Example[] = [
  {
    name: 'themes',
    render: () => (
      <DataTable
        id="themes"
        caption="Themes, most people first"
        columns={columns}
        rowId={({ id }) => id}
        rows={[
          { id: 'a', theme: 'Waiting for an assessment', people: 43 },
          { id: 'b', theme: 'Repeating our story', people: 7 },
        ]}
      />
    ),
  },
  {
    name: 'wider than the page, hostile words',
    render: () => (
      <DataTable
        id="wide"
        caption={hostile.markup}
        columns={[...columns, ...wide]}
        rowId={({ id }) => id}
        rows={[
          { id: 'a', theme: hostile.long, people: 1 },
          { id: 'b', theme: hostile.arabic, people: 2 },
        ]}
      />
    ),
  },
]
