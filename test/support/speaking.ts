/** Somebody who speaks or draws, as a program: their visit, and slices of sound and pictures sent as their pages send them. */
import { plainClient } from './plain-client.ts'

const QUESTION = 'p_assess'

/** One person at the first question, with what their browser holds. */
export async function aPerson(link: string) {
  const client = plainClient()
  let page = await client.open(link)
  page = await client.submit(page)
  page = await client.submit(page, { givenBy: 'alone' })
  const token = String(page.$('input[name="token"]').attr('value'))
  const cookie = Object.entries(client.cookies())
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  let slug: string | undefined
  /** Where the question stands on this person's path. */
  async function slugOf(): Promise<string> {
    while (page.form()?.step !== QUESTION) page = await client.submit(page, {}, 'skip')
    return new URL(page.url).pathname.split('/').at(-1) ?? ''
  }
  const ask = (method: string, path: string, body?: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${link}/recordings${path}`, {
      method,
      headers: { cookie, 'x-earshot-token': token, ...headers },
      ...(body === undefined ? {} : { body }),
    })
  return {
    ask,
    async begin() {
      const body = new URLSearchParams({ question: QUESTION, key: crypto.randomUUID() })
      const answer = await ask('POST', '', body)
      return ((await answer.json()) as { id: string }).id
    },
    send: (id: string, offset: number, bytes: Uint8Array<ArrayBuffer>) =>
      ask('PATCH', `/${id}`, bytes, { 'upload-offset': String(offset) }),
    async safe(id: string) {
      return Number((await ask('HEAD', `/${id}`)).headers.get('upload-offset'))
    },
    finish: (id: string) => ask('POST', `/${id}/finish`, new URLSearchParams()),
    /** Each takes the place of the one before. */
    async draw(bytes: Uint8Array<ArrayBuffer>, replaces: string) {
      slug ??= await slugOf()
      const body = new FormData()
      const said = { token, slug, key: crypto.randomUUID(), replaces }
      for (const [name, value] of Object.entries(said)) body.set(name, value)
      body.set('photo', new Blob([bytes]), 'drawing')
      return fetch(`${link}/drawings`, {
        method: 'POST',
        headers: { cookie, 'x-earshot-token': token },
        body,
      })
    },
  }
}
