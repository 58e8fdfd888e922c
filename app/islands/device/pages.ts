/** Pages of a pack, put in place of the page that stands and filled with what was said. Nothing is drawn here. */
import { formatMonth } from '#app/platform/i18n/dates.ts'
import { formatNumber } from '#app/platform/i18n/numbers.ts'
import {
  type Answers,
  type GivenAnswer,
  lengthInWords,
  type Pack,
  placeholders,
  type SoFar,
  type Step,
} from '#app/survey/index.ts'

/** The page that stands becomes this one; islands of ours start on it as on any other. */
export function showPage(pack: Pack, name: string, title = pack.pages[name]?.title ?? ''): HTMLElement {
  const root = document.documentElement
  root.lang = pack.language
  root.dir = pack.dir
  document.body.innerHTML = pack.frame
  const main = document.querySelector('main')
  if (!main) throw new Error('a frame without main')
  main.innerHTML = pack.pages[name]?.main ?? ''
  document.title = title
  // Words are sealed with the page, not sent while they are typed.
  for (const form of main.querySelectorAll('form[data-autosave]')) form.removeAttribute('data-autosave')
  // A file would go nowhere before the recorder is there to take it.
  for (const file of main.querySelectorAll<HTMLElement>('[data-recorder-file]')) file.hidden = true
  return main
}

/** Reading begins at what went wrong, else at the heading. */
export function begin(): void {
  scrollTo(0, 0)
  document.dispatchEvent(new Event('earshot:page'))
  const first = document.querySelector<HTMLElement>('[data-focus-first], h1')
  if (first && !first.hasAttribute('tabindex')) first.tabIndex = -1
  first?.focus({ preventScroll: true })
}

export function showQuestion(
  pack: Pack,
  step: Extract<Step, { kind: 'question' }>,
  soFar: SoFar,
): HTMLElement {
  const words = pack.words.progress
    .replace(placeholders.number, formatNumber(step.number, pack.language))
    .replace(placeholders.total, formatNumber(step.total, pack.language))
  const main = showPage(pack, step.id, words)
  const label = main.querySelector('.progress__words')
  if (label) label.textContent = words
  const bar = main.querySelector('progress')
  if (bar) {
    bar.max = step.total
    bar.value = step.number
  }
  fill(main, fieldsOf(soFar.answers[step.id]))
  return main
}

export function fill(main: HTMLElement, fields: readonly (readonly [string, string])[]): void {
  for (const [name, value] of fields)
    for (const field of main.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`)) {
      if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
        field.checked ||= field.value === value
      else if (field.type !== 'hidden') field.value = value
    }
}

function fieldsOf(answer: GivenAnswer | undefined): readonly (readonly [string, string])[] {
  if (!answer) return []
  if (answer.words !== null) return [['words', answer.words]]
  const [year = '', month = ''] =
    answer.type === 'date-part' && typeof answer.value === 'string' ? answer.value.split('-') : []
  return [
    ...[answer.value ?? []].flat().map((value) => ['answer', String(value)] as const),
    ['month', month],
    ['year', year],
  ]
}

/** The summary of what is wrong, before the form. */
export function showProblem(pack: Pack, code: string, problem: Readonly<Record<string, unknown>>): void {
  const html = pack.problems[`${code}.${problem.max}`] ?? pack.problems[code] ?? ''
  const form = document.querySelector('main form[data-step]')
  form?.insertAdjacentHTML(
    'beforebegin',
    html.replaceAll(placeholders.length, formatNumber(Number(problem.length), pack.language)),
  )
}

export function showHelp(pack: Pack, main: HTMLElement): void {
  if (!main.querySelector('.help-panel')) main.insertAdjacentHTML('afterbegin', pack.help)
}

/** The page of answers: each row as the first one stands in the pack, with the words of its question's own page. */
export function showCheck(
  pack: Pack,
  soFar: {
    answers: Answers
    givenBy: SoFar['givenBy']
    asked: readonly { id: string }[]
    before: ReadonlySet<string>
  },
): HTMLElement {
  const main = showPage(pack, 'check')
  const rows = main.querySelector('.summary')
  const model = rows?.querySelector('.summary__row')
  if (!rows || !model) return main
  const term = model.querySelector('dt')?.textContent ?? ''
  const givenBy = soFar.givenBy ? choiceWords(pageOf(pack, 'given-by'), 'givenBy', soFar.givenBy.givenBy) : ''
  const made = [
    row(model, 'given-by', term, [givenBy || pack.words.skipped]),
    ...soFar.asked.map(({ id }) => {
      const page = pageOf(pack, id)
      const ask = page.querySelector('h1')?.textContent ?? ''
      const answer = soFar.answers[id]
      const said = soFar.before.has(id)
        ? [pack.words.savedBefore, ...aloud(pack, answer)]
        : saidIn(pack, page, answer)
      return row(model, id, ask, said)
    }),
  ]
  rows.replaceChildren(...made)
  return main
}

function row(model: Element, id: string, term: string, values: readonly string[]): Element {
  const made = model.cloneNode(true) as Element
  const [label, said] = [made.querySelector('dt'), made.querySelector('dd')]
  if (label) label.textContent = term
  said?.replaceChildren(
    ...values.map((value) => {
      const line = document.createElement('p')
      line.textContent = value
      return line
    }),
  )
  const change = made.querySelector('a')
  change?.setAttribute('data-change', id)
  const before = model.querySelector('dt')?.textContent ?? ''
  change?.setAttribute(
    'aria-label',
    (change.getAttribute('aria-label') ?? '').replace(before, () => term),
  )
  return made
}

function saidIn(pack: Pack, page: ParentNode, answer: GivenAnswer | undefined): readonly string[] {
  if (!answer || answer.skipped) return [pack.words.skipped]
  if (answer.voice || answer.words !== null)
    return [...(answer.words === null ? [] : [answer.words]), ...aloud(pack, answer)]
  if (answer.type === 'date-part' && /^\d{4}-\d{2}$/.test(String(answer.value)))
    return [formatMonth(String(answer.value), pack.language)]
  return [answer.value ?? []]
    .flat()
    .map((value) => choiceWords(page, 'answer', String(value)) || String(value))
}

/** That it was spoken, and how long. */
function aloud({ words, language }: Pack, answer: GivenAnswer | undefined): string[] {
  if (!answer?.voice) return []
  const { lengthMs } = answer.voice
  const time = lengthMs === null ? undefined : lengthInWords(lengthMs, language)
  return [(time ? words.recorded?.replace(placeholders.time, () => time) : words.recordedSome) ?? '']
}

function choiceWords(page: ParentNode, name: string, value: string): string {
  const input = page.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`)
  return page.querySelector(`label[for="${input?.id}"] span`)?.textContent ?? ''
}

function pageOf(pack: Pack, name: string): Document {
  return new DOMParser().parseFromString(pack.pages[name]?.main ?? '', 'text/html')
}
