import { type Example, hostile } from '../example.ts'
import { DataTable } from './data-table.tsx'

type Row = { id: string; name: string; answers: number; note: string }
const columns = [
  { id: 'name', name: 'Theme', head: true, cell: (row: Row) => <a href={`#${row.id}`}>{row.name}</a> },
  { id: 'answers', name: 'Answers', numeric: true, cell: (row: Row) => row.answers },
  { id: 'note', name: 'Note', cell: (row: Row) => row.note },
]
const rows: readonly Row[] = [
  { id: 'wait', name: 'Waiting', answers: 128, note: 'Grew since last week' },
  { id: 'heard', name: 'Being heard', answers: 7, note: '' },
]

export const examples: readonly Example[] = [
  {
    name: 'numbers and names',
    render: () => (
      <DataTable
        id="example-table"
        caption="Themes found"
        columns={columns}
        rows={rows}
        rowId={(row) => row.id}
      />
    ),
  },
  {
    name: 'empty, caption for readers only',
    render: () => (
      <DataTable
        id="example-empty-table"
        caption="Themes found, none yet"
        captionHidden
        columns={columns}
        rows={[]}
        rowId={(row: Row) => row.id}
      />
    ),
  },
  {
    name: 'hostile words',
    render: () => (
      <DataTable
        id="example-hostile-table"
        caption={`Table: ${hostile.markup}`}
        columns={columns}
        rows={[{ id: 'hostile', name: hostile.long, answers: 1_000_000, note: hostile.arabic }]}
        rowId={(row) => row.id}
      />
    ),
  },
]
