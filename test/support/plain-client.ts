/**
 * A client that knows nothing of this project but its public contract: a step is one `<form method="post"
 * data-step>` in `<main>`, its button `data-go="next"` goes forward, the last page is `<main data-page="sent">`.
 * It reads HTML, keeps cookies, posts what the form holds. No JavaScript, no `Origin` header.
 */
import { type CheerioAPI, load } from 'cheerio'

const REDIRECTS_MAX = 10
const STEPS_MAX = 200

type Fields = [name: string, value: string][]

export type Choice = { readonly value: string; readonly checked: boolean }
export type Control =
  | { readonly kind: 'one'; readonly name: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'many'; readonly name: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'text'; readonly name: string; readonly value: string; readonly long: boolean }
export type Button = { readonly go: string; readonly name: string; readonly value: string }
export type StepForm = {
  /** `data-step` */
  readonly step: string
  readonly action: string
  readonly hidden: Fields
  /** What a person could fill, in the page's order. */
  readonly controls: readonly Control[]
  readonly buttons: readonly Button[]
}

export type PlainPage = {
  readonly url: string
  readonly status: number
  readonly html: string
  readonly $: CheerioAPI
  /** The step's form; undefined on pages without one. Throws when `<main>` breaks the contract. */
  form(): StepForm | undefined
  /** The words of `[data-receipt]` on the last page, otherwise undefined. */
  receipt(): string | undefined
}

/** What to put in: control name → value or values. Controls not named keep what the page says. */
export type Filling = Readonly<Record<string, string | readonly string[]>>
export type Fill = (form: StepForm, page: PlainPage) => Filling

export type PlainClient = {
  open(url: string): Promise<PlainPage>
  /** Posts the page's form with this filling by this button (`next` unless told). */
  submit(page: PlainPage, filling?: Filling, go?: string): Promise<PlainPage>
  /** Posts these very fields, good or bad, to an address. */
  post(url: string, fields: Fields): Promise<PlainPage>
  /** Cookie name → value, as kept now. */
  cookies(): Readonly<Record<string, string>>
}

export type ClientWish = { encoding?: 'urlencoded' | 'multipart'; headers?: Record<string, string> }

export function plainClient({ encoding = 'urlencoded', headers = {} }: ClientWish = {}): PlainClient {
  const jar = new Map<string, { value: string; path: string }>()

  async function ask(first: string, body?: Fields): Promise<PlainPage> {
    let url = first
    let sending = body
    for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
      const response = await fetch(url, {
        method: sending ? 'POST' : 'GET',
        redirect: 'manual',
        headers: { accept: 'text/html', ...headers, ...cookieHeader(jar, url) },
        ...(sending ? { body: encode(sending, encoding) } : {}),
      })
      keepCookies(jar, response)
      const to = response.headers.get('location')
      if (!to || response.status < 300 || response.status >= 400) return readPage(url, response)
      await response.arrayBuffer()
      url = new URL(to, url).href
      // 303 and what browsers make of 302: the next one is a plain reading.
      if (response.status !== 307 && response.status !== 308) sending = undefined
    }
    throw new Error(`more than ${REDIRECTS_MAX} redirects from ${first}`)
  }

  return {
    open: (url) => ask(url),
    post: (url, fields) => ask(url, fields),
    cookies: () => Object.fromEntries([...jar].map(([name, { value }]) => [name, value])),
    async submit(page, filling = {}, go = 'next') {
      const form = page.form()
      if (!form) throw new Error(`${page.url} has no form to send`)
      const button = form.buttons.find((known) => known.go === go)
      if (!button) throw new Error(`${form.step} has no button ${go}`)
      const pressed: Fields = button.name ? [[button.name, button.value]] : []
      return ask(form.action, [...form.hidden, ...filled(form, filling), ...pressed])
    },
  }
}

export type Finished = {
  readonly page: PlainPage
  readonly steps: readonly string[]
  readonly receipt: string
}

/** Walks from a survey link to the receipt. Throws when a page stands still, is refused, or has no way forward. */
export async function finishQuestionnaire(
  client: PlainClient,
  link: string,
  fill: Fill = fillEverything(),
): Promise<Finished> {
  const steps: string[] = []
  let page = await client.open(link)
  while (steps.length < STEPS_MAX) {
    const receipt = page.receipt()
    if (receipt !== undefined) return { page, steps, receipt }
    const form = page.form()
    if (!form || page.status !== 200)
      throw new Error(`${page.url} (${page.status}) is a dead end after ${steps.join(', ')}`)
    steps.push(form.step)
    page = await client.submit(page, fill(form, page))
    if (page.status === 200 && page.form()?.step === form.step) throw new Error(`${form.step} stands still`)
  }
  throw new Error(`not finished after ${STEPS_MAX} steps`)
}

/** Answers whatever is asked: the choice at this place (counted round), this text in every long field. */
export function fillEverything({ choice = 0, words = 'These words were typed by a test.' } = {}): Fill {
  return ({ controls }) =>
    Object.fromEntries(
      controls.map((control) => {
        if (control.kind === 'text')
          return [control.name, control.long ? words : control.value || shortText(control.name)]
        const value = control.choices[choice % control.choices.length]?.value ?? ''
        return [control.name, control.kind === 'one' ? value : [value]]
      }),
    )
}

// A lone field named for a year is the one place where free words are refused by its very type.
const shortText = (name: string) => (/year/i.test(name) ? '2024' : 'Sam')

function filled({ controls }: StepForm, filling: Filling): Fields {
  return controls.flatMap((control): Fields => {
    const wish = filling[control.name]
    const kept =
      control.kind === 'text' ? [control.value] : control.choices.filter((c) => c.checked).map((c) => c.value)
    const values = wish === undefined ? kept : [wish].flat()
    return values.map((value) => [control.name, value])
  })
}

async function readPage(url: string, response: Response): Promise<PlainPage> {
  const html = await response.text()
  const $ = load(html)
  return {
    url,
    status: response.status,
    html,
    $,
    form: () => readForm($, url),
    receipt: () =>
      $('main[data-page="sent"]').length === 1 ? $('main [data-receipt]').first().text().trim() : undefined,
  }
}

function readForm($: CheerioAPI, url: string): StepForm | undefined {
  const forms = $('main form')
  if (forms.length === 0) return undefined
  const form = forms.first()
  const step = form.attr('data-step')
  if (forms.length > 1 || form.attr('method')?.toLowerCase() !== 'post' || !step)
    throw new Error(`${url}: <main> must hold exactly one <form method="post" data-step>`)
  const hidden: Fields = []
  const controls = new Map<string, Control>()
  form.find('input, textarea, select').each((_, element) => {
    const field = $(element)
    const name = field.attr('name')
    if (!name || field.attr('disabled') !== undefined) return
    const value = field.attr('value') ?? ''
    const type = element.tagName === 'input' ? (field.attr('type') ?? 'text') : element.tagName
    if (type === 'hidden') hidden.push([name, value])
    else if (type === 'radio' || type === 'checkbox') {
      const before = controls.get(name)
      const choice = { value: field.attr('value') ?? 'on', checked: field.attr('checked') !== undefined }
      const choices = before && before.kind !== 'text' ? [...before.choices, choice] : [choice]
      controls.set(name, { kind: type === 'radio' ? 'one' : 'many', name, choices })
    } else if (type === 'select') {
      const choices = field
        .find('option')
        .toArray()
        .map((option) => ({
          value: $(option).attr('value') ?? $(option).text(),
          checked: $(option).attr('selected') !== undefined,
        }))
        .filter((choice) => choice.value !== '')
      controls.set(name, { kind: 'one', name, choices })
    } else if (type !== 'submit' && type !== 'button' && type !== 'reset')
      controls.set(name, {
        kind: 'text',
        name,
        value: type === 'textarea' ? field.text() : value,
        long: type === 'textarea',
      })
  })
  const buttons = form
    .find('button:not([type="button"]):not([type="reset"]), input[type="submit"]')
    .toArray()
    .map((element) => ({
      go: $(element).attr('data-go') ?? '',
      name: $(element).attr('name') ?? '',
      value: $(element).attr('value') ?? '',
    }))
  if (buttons[0]?.go !== 'next') throw new Error(`${url}: the first submit button must be data-go="next"`)
  const action = new URL(form.attr('action') ?? url, url).href
  return { step, action, hidden, controls: [...controls.values()], buttons }
}

function encode(fields: Fields, encoding: 'urlencoded' | 'multipart'): URLSearchParams | FormData {
  if (encoding === 'urlencoded') return new URLSearchParams(fields)
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}

function keepCookies(jar: Map<string, { value: string; path: string }>, response: Response): void {
  for (const line of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';').map((part) => part.trim())
    const [name = '', ...rest] = pair.split('=')
    const attribute = (wanted: string) =>
      attributes.find((known) => known.toLowerCase().startsWith(`${wanted}=`))?.slice(wanted.length + 1)
    const expires = attribute('expires')
    const gone = attribute('max-age') === '0' || (expires !== undefined && Date.parse(expires) < Date.now())
    if (gone) jar.delete(name)
    else jar.set(name, { value: rest.join('='), path: attribute('path') ?? '/' })
  }
}

function cookieHeader(jar: Map<string, { value: string; path: string }>, url: string) {
  const { pathname } = new URL(url)
  const sent = [...jar].filter(
    ([, { path }]) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`),
  )
  return sent.length > 0 ? { cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; ') } : {}
}
