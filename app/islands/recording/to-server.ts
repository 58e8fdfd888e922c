import type { Asking, Destination, Outcome } from './destination.ts'
import { type About, Keeper } from './keeper.ts'
import { Upload } from './upload.ts'

/** The server keeps what is said while it is said. */
export function toServer(section: HTMLElement): Destination {
  const { at = '', question = '', token = '' } = section.dataset
  const keeper = new Keeper(token)
  const headers = { 'x-earshot-token': token }
  type Slices = ConstructorParameters<typeof Upload>[0]['slices']
  const uploadOf = ({ onWaiting }: Asking, key: string, about: About, slices?: Slices) =>
    new Upload({ token, keeper, key, about, onWaiting, ...(slices ? { slices } : {}) })

  return {
    open: (asking) => uploadOf(asking, crypto.randomUUID(), { at, question }),
    sourceOf: (id) => `${at}/${id}`,
    async delete(id) {
      const answer = await fetch(`${at}/${id}`, { method: 'DELETE', headers }).catch(() => undefined)
      return answer?.status === 204 || answer?.status === 404
    },
    async leftOver(asking) {
      let outcome: Promise<Outcome> | undefined
      const left = await keeper.list().catch(() => [])
      for (const { key, about, slices } of left) {
        if (about.at !== at) continue
        const mine = uploadOf(asking, key, about, slices)
        mine.finish()
        if (about.question === question) outcome ??= mine.outcome
      }
      if (outcome) return { outcome }
      const { open } = section.dataset
      return !open || left.some(({ about }) => about.id === open) ? undefined : { outcome: finishOpen(open) }
    },
  }

  async function finishOpen(id: string): Promise<Outcome | undefined> {
    const answer = await fetch(`${at}/${id}/finish`, {
      method: 'POST',
      body: new URLSearchParams(),
      headers,
    }).catch(() => undefined)
    if (!answer?.ok) return undefined
    return { kind: 'saved', ...((await answer.json()) as { id: string; lengthMs: number }) }
  }
}
