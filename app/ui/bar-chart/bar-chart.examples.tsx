import { type Example, hostile } from '../example.ts'
import { BarChart, type BarRow } from './bar-chart.tsx'

const words = {
  tones: { negative: 'Negative', mixed: 'Mixed', neutral: 'Neutral', positive: 'Positive' },
  row: 'Criterion',
  table: 'Show the numbers as a table',
  hidden: 'Too few to show',
  bar: ({ label, counts }: BarRow) =>
    `${label}: ${counts.negative} negative, ${counts.mixed} mixed, ${counts.neutral} neutral, ${counts.positive} positive`,
}
const row = (id: string, label: string, counts: readonly [number, number, number, number]): BarRow => ({
  id,
  label,
  href: `/desk/demo/themes/${id}`,
  counts: { negative: counts[0], mixed: counts[1], neutral: counts[2], positive: counts[3] },
})
const rows: readonly BarRow[] = [
  row('I1', 'Needs are seen early and well', [31, 6, 4, 9]),
  row('I2', 'Children and families take part in decisions', [12, 8, 2, 14]),
  row('I3', 'The right help at the right time', [40, 11, 5, 12]),
  {
    id: 'L4',
    label: 'Alternative provision',
    counts: { negative: null, mixed: null, neutral: null, positive: null },
  },
]

export const examples: readonly Example[] = [
  {
    name: 'diverging, one row hidden',
    render: () => (
      <BarChart id="example-diverging" caption="How people lean, by criterion" rows={rows} words={words} />
    ),
  },
  {
    name: 'shares',
    render: () => (
      <BarChart
        id="example-shares"
        caption="Shares of how people lean"
        shape="share"
        rows={rows}
        words={words}
      />
    ),
  },
  {
    name: 'nobody, and hostile words',
    render: () => (
      <BarChart
        id="example-nobody"
        caption={hostile.markup}
        rows={[row('none', hostile.long, [0, 0, 0, 0]), row('ar', hostile.arabic, [1, 0, 0, 0])]}
        words={words}
      />
    ),
  },
]
