/**
 * Sends what waits, each once at a time whichever tab or worker comes first: a lock by the item's name. A page that is
 * still being answered holds its own item's lock, so that it goes when it is finished or the page is gone. An item is
 * taken away only after the server has said that it is on disk.
 */
import { dropItem, getItem, type Item, itemIds, noteRefused } from './queue.ts'

const PATIENCE_MS = 30_000
const REFUSED_OFTEN = 3

/** `busy`: of those left, how many another tab or worker is at just now. */
export type Sent = { readonly left: number; readonly stuck: number; readonly busy: number }

export const lockName = (id: string): string => `kept/${id}`

/** `skipStuck` leaves alone what was refused again and again. */
export async function sendWaiting({ skipStuck = true } = {}): Promise<Sent> {
  let left = 0
  let stuck = 0
  let busy = 0
  for (const id of await itemIds()) {
    const outcome = await alone(id, () => sendOne(id, skipStuck))
    if (outcome === 'stuck') stuck++
    if (outcome === 'left' || outcome === 'busy') left++
    if (outcome === 'busy') busy++
    // Nothing gets through: the others would only wait for the same.
    if (outcome === 'left') {
      left = (await itemIds()).length - stuck
      break
    }
  }
  return { left, stuck, busy }
}

async function sendOne(id: string, skipStuck: boolean): Promise<'sent' | 'left' | 'stuck'> {
  const item = await getItem(id)
  if (!item) return 'sent'
  if (skipStuck && item.refused >= REFUSED_OFTEN) return 'stuck'
  const answer = await post(item, null)
  if (answer === undefined || answer.status === 429 || answer.status >= 500) return 'left'
  if (!answer.ok) {
    await noteRefused(item)
    return 'stuck'
  }
  await dropItem(item)
  return 'sent'
}

/** Undefined when it did not get through. `proof` is known only to the page that sealed it. */
export async function post(item: Item, proof: string | null): Promise<Response | undefined> {
  try {
    return await fetch(`/s/${item.at}/waiting`, {
      method: 'POST',
      body: item.bytes,
      headers: { 'Content-Type': 'application/octet-stream', ...(proof ? { 'x-earshot-proof': proof } : {}) },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return undefined
  }
}

async function alone<T>(id: string, work: () => Promise<T>): Promise<T | 'busy'> {
  // Without locks two may send at once: the server takes the second as the same.
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => (lock ? work() : 'busy'))
}
