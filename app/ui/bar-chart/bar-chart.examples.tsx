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
const row = (
  id: string,
  label: string,
  negative: number,
  mixed: number,
  neutral: number,
  positive: number,
) => ({
  id,
  label,
  href: `/desk/themes/${id}`,
  counts: { negative, mixed, neutral, positive },
})
const rows: readonly BarRow[] = [
  row('I1', 'Needs are seen early and well', 31, 6, 4, 9),
  row('I2', 'Children and families take part in decisions', 12, 8, 2, 14),
  row('I3', 'The right help at the right time', 40, 11, 5, 12),
  row('I4', 'Ready for what comes next', 5, 3, 6, 16),
  {
    id: 'L4',
    label: 'Alternative provision',
    counts: { negative: null, mixed: null, neutral: null, positive: null },
  },
]

export const examples: readonly Example[] = [
  {
    name: 'diverging',
    render: () => (
      <BarChart id="lean" caption="How people lean on each criterion, in people" rows={rows} words={words} />
    ),
  },
  {
    name: 'shares, hostile words',
    render: () => (
      <BarChart
        id="shares"
        caption={hostile.markup}
        shape="share"
        rows={[row('long', hostile.long, 1, 0, 0, 0), row('markup', hostile.markup, 0, 3, 3, 3)]}
        words={words}
      />
    ),
  },
  {
    name: 'right to left',
    render: () => (
      <div lang="ar" dir="rtl">
        <BarChart
          id="lean-rtl"
          caption="كيف يميل الناس"
          rows={[row('ar', hostile.arabic, 9, 2, 1, 4)]}
          words={words}
        />
      </div>
    ),
  },
]
