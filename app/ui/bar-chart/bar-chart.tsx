import { DataTable } from '../data-table/data-table.tsx'
import { reachOf, roundness, type Tone, ToneBar, type ToneCounts, tones } from '../tone-bar/tone-bar.tsx'

export type BarRow = { id: string; label: string; href?: string | undefined; counts: ToneCounts }

/**
 * How people lean, a bar a row, and the same numbers as a table. Must: have a name; show nothing by colour alone;
 * give every number in the table; draw no bar whose counts are hidden.
 */
export function BarChart({
  id,
  caption,
  shape = 'diverging',
  rows,
  words,
}: {
  id: string
  caption: string
  shape?: 'share' | 'diverging'
  rows: readonly BarRow[]
  words: {
    tones: Readonly<Record<Tone, string>>
    /** The column of what the rows are. */
    row: string
    /** Opens the table. */
    table: string
    /** Where a count is too small to be shown. */
    hidden: string
    /** A bar in words, from its counts. */
    bar: (row: BarRow) => string
  }
}) {
  const shown = rows.filter(({ counts }) => !isHidden(counts))
  const scale = Math.max(1, ...shown.map(({ counts }) => reachOf(counts)))
  return (
    <figure className="chart" aria-labelledby={`${id}-name`}>
      <figcaption id={`${id}-name`} className="chart__name">
        {caption}
      </figcaption>
      <ul className="chart__key">
        {tones.map((tone) => (
          <li key={tone}>
            <ToneSwatch tone={tone} /> {words.tones[tone]}
          </li>
        ))}
      </ul>
      <ul className="chart__rows">
        {rows.map((row) => (
          <li key={row.id} className="chart__row">
            {row.href ? <a href={row.href}>{row.label}</a> : <span>{row.label}</span>}
            {isHidden(row.counts) ? (
              <span className="chart__hidden">{words.hidden}</span>
            ) : (
              <ToneBar counts={row.counts} shape={shape} scale={scale} label={words.bar(row)} />
            )}
          </li>
        ))}
      </ul>
      <details className="chart__table">
        <summary>{words.table}</summary>
        <DataTable
          id={`${id}-table`}
          caption={caption}
          captionHidden
          rowId={(row) => row.id}
          rows={rows}
          columns={[
            { id: 'row', name: words.row, head: true, cell: (row) => row.label },
            ...tones.map((tone) => ({
              id: tone,
              name: words.tones[tone],
              numeric: true,
              cell: (row: BarRow) => row.counts[tone] ?? words.hidden,
            })),
          ]}
        />
      </details>
    </figure>
  )
}

const isHidden = (counts: ToneCounts) => tones.some((tone) => counts[tone] === null)

function ToneSwatch({ tone }: { tone: Tone }) {
  return (
    <svg className="chart__swatch" width="24" height="20" aria-hidden="true" focusable="false">
      {tone === 'mixed' ? (
        <line className="tone-bar__mixed" x1="1" x2="23" y1="50%" y2="50%" />
      ) : (
        <rect className={`tone-bar__${tone}`} x="1" y="1" width="22" height="18" rx={roundness(tone)} />
      )}
    </svg>
  )
}
