import type { ReactNode } from 'react'

export type Column<Row> = {
  id: string
  name: string
  /** Numbers line up at their end, each digit as wide as the others. */
  numeric?: boolean
  /** The cell that names its row. */
  head?: boolean
  cell: (row: Row) => ReactNode
}

/**
 * Rows and columns. Must: have a caption; name rows by a header cell; be scrolled by keyboard where it is wider
 * than the page.
 */
export function DataTable<Row>({
  id,
  caption,
  captionHidden = false,
  columns,
  rows,
  rowId,
}: {
  id: string
  caption: string
  /** The words above say the same: only readers need the caption. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowId: (row: Row) => string
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keyboard.
    <section className="table-scroll" aria-labelledby={`${id}-caption`} tabIndex={0}>
      <table className="table">
        <caption id={`${id}-caption`} className={captionHidden ? 'visually-hidden' : 'table__caption'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(({ id: column, name, numeric }) => (
              <th key={column} scope="col" className={numeric ? 'table__number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map(({ id: column, numeric, head, cell }) =>
                head ? (
                  <th key={column} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={column} className={numeric ? 'table__number' : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
