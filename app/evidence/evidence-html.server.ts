/** The evidence as one file: no script, nothing fetched, readable on screen, by a screen reader and on paper. */
import type { Language } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import type { EvidenceReport, EvidenceTheme } from './evidence-report.server.ts'
import { leanings } from './totals.ts'

type Frame = { t: Words['t']; area: string; zone: string; widest: number }

export type ReportFrame = {
  words: (language: Language) => Words
  area: string
  timeZone: string
  /** Every voice in it is made up: the report says so at its top. */
  invented: boolean
}

export function evidenceHtml(
  report: EvidenceReport,
  { words, area, timeZone, invented }: ReportFrame,
): string {
  const { t } = words('en')
  const spokenOf = report.themes.filter(
    (theme) => theme.people.submitted !== 0 || theme.people.inProgress !== 0,
  )
  const widest = Math.max(1, ...spokenOf.map((theme) => peopleOf(theme) ?? 0))
  const frame = { t, area, zone: timeZone, widest }
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone })
  const title = t('inspector:report.title', { area })
  const criteria = [...new Set(spokenOf.map((theme) => theme.criteria[0] ?? ''))].sort(byCriterion)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>${text(t('inspector:report.made', { when: when.format(new Date(report.generatedAt)) }))}</p>
<p class="mark">${text(t(`inspector:report.for.${report.audience}`))}</p>
${invented ? `<p class="mark">${text(t('inspector:invented.long'))}</p>` : ''}
</header>
<main>
<h2>${text(t('inspector:report.how-to-read'))}</h2>
<p>${text(t('inspector:report.machine'))}</p>
<p>${text(t('inspector:report.counts'))}</p>
${report.audience === 'public' ? `<p>${text(t('inspector:report.hidden'))}</p>` : ''}
${criteria.map((criterion) => section(frame, criterion, spokenOf)).join('\n')}
</main>
</body>
</html>
`
}

// What no criterion names stands last.
const byCriterion = (a: string, b: string) =>
  Number(a === '') - Number(b === '') || (a < b ? -1 : a > b ? 1 : 0)

function section(frame: Frame, criterion: string, themes: readonly EvidenceTheme[]): string {
  const { t } = frame
  const within = themes.filter((theme) => (theme.criteria[0] ?? '') === criterion)
  // Themes that no criterion names come without one.
  const label = criterion ? t(`codebook:criteria.${criterion}.label`) : t('discovery:raised.title')
  const why = criterion ? t(`codebook:criteria.${criterion}.question`) : t('discovery:raised.report')
  return `<section>
<h2>${text(criterion ? `${criterion} · ${label}` : label)}</h2>
<p>${text(why)}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${text(label)}">
<table>
<caption>${text(t('inspector:report.table', { criterion: label }))}</caption>
<thead><tr>${head(frame)}</tr></thead>
<tbody>
${within.map((theme) => row(frame, theme)).join('\n')}
</tbody>
</table>
</div>
${within.map((theme) => quotes(frame, theme)).join('\n')}
</section>`
}

function head({ t }: Frame): string {
  const columns = ['theme', 'people', 'submitted', 'in-progress', ...leanings, 'sure', 'groups']
  return columns.map((column) => `<th scope="col">${text(t(`inspector:columns.${column}`))}</th>`).join('')
}

function row(frame: Frame, theme: EvidenceTheme): string {
  const { t } = frame
  const shown = (count: number | null) =>
    count === null
      ? `<span title="${text(t('inspector:report.few-long'))}">${text(t('inspector:report.few'))}</span>`
      : String(count)
  const groups = theme.groups
    .filter((group) => group.people !== null && group.people > 0)
    .map((group) => `${t(`inspector:audiences.${group.audience}`)}: ${group.people}`)
  const cells = [
    `${bar(frame, theme)} ${shown(peopleOf(theme))}`,
    shown(theme.people.submitted),
    shown(theme.people.inProgress),
    ...leanings.map((leaning) => shown(theme.sentiment[leaning])),
    text(sureness(frame, theme)),
    text(groups.join('; ')) || shown(null),
  ]
  return `<tr><th scope="row">${text(theme.label)}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

function sureness({ t }: Frame, { certainty }: EvidenceTheme): string {
  const level = t(`inspector:certainty.${certainty.level}`)
  if (!certainty.interval) return level
  const [low, high] = certainty.interval.map((share) => Math.round(share * 100))
  return t('inspector:certainty.interval', { level, low, high })
}

function bar({ widest }: Frame, theme: EvidenceTheme): string {
  const hidden = leanings.some((leaning) => theme.sentiment[leaning] === null)
  const parts = hidden
    ? [{ name: 'all', people: peopleOf(theme) ?? 0 }]
    : leanings.map((leaning) => ({ name: leaning as string, people: theme.sentiment[leaning] ?? 0 }))
  let at = 0
  const rects = parts.map(({ name, people }) => {
    const width = (100 * people) / widest
    const rect = `<rect class="${name}" x="${round(at)}" width="${round(width)}" height="10"/>`
    at += width
    return rect
  })
  return `<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg>`
}

function quotes({ t }: Frame, theme: EvidenceTheme): string {
  if (theme.quotes.length === 0) return ''
  const items = theme.quotes.map(
    (quote) =>
      `<li><span class="${quote.stance}">${text(t(`inspector:stances.${quote.stance}`))}</span>
<blockquote dir="auto">${text(quote.text)}</blockquote>
<p>${text(t(`inspector:audiences.${quote.audience}`))}${quote.spoken ? ` · ${text(t(`voice-desk:report.${quote.spoken}`))}` : ''}</p></li>`,
  )
  return `<h3>${text(t('inspector:report.words', { theme: theme.label }))}</h3><ul>${items.join('\n')}</ul>`
}

function peopleOf({ people }: EvidenceTheme): number | null {
  if (people.submitted === null && people.inProgress === null) return null
  return (people.submitted ?? 0) + (people.inProgress ?? 0)
}

const round = (value: number) => Math.round(value * 100) / 100
const text = (words: string) => words.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0) ?? 38};`)

const styles = `
:root{--ink:#1d2433;--line:#757d8c;--positive:#1d6b57;--mixed:#6d5a9c;--neutral:#6b7280;--negative:#a3492b}
body{font:1rem/1.5 'Atkinson Hyperlegible Next',Verdana,sans-serif;color:var(--ink);background:#fff;max-inline-size:75rem;margin:2rem auto;padding-inline:1rem}
h1,h2,h3{line-height:1.25}h2{margin-block-start:2.5rem}
.mark{border-inline-start:.5rem solid #a3492b;padding:.5rem 1rem;background:#fdebea}
.scroll{overflow-x:auto}table{border-collapse:collapse;inline-size:100%}caption{text-align:start;font-weight:700;padding-block:.5rem}
th,td{text-align:start;vertical-align:top;padding:.375rem .5rem;border-block-end:1px solid var(--line)}
svg{display:block;inline-size:8rem;block-size:.75rem;border-inline-start:1px solid var(--ink)}
.positive{fill:var(--positive)}.mixed{fill:var(--mixed)}.neutral{fill:var(--neutral)}.negative{fill:var(--negative)}.all{fill:#454d5f}
ul{padding:0;list-style:none}li{break-inside:avoid;border-inline-start:.25rem solid var(--line);padding-inline-start:1rem;margin-block:1rem}
blockquote{margin:0;font-size:1.125rem}.for{color:var(--positive);font-weight:700}.against{color:var(--negative);font-weight:700}
@media print{body{margin:0;max-inline-size:none;font-size:9pt}section{break-before:page}.scroll{overflow:visible}a{color:inherit}}
`
