/**
 * Sends what waits, each answer once at a time whichever tab or worker comes first: a lock by the answer's name. First the
 * answer itself, then what was said aloud with it, part by part. A page that is still being answered holds its own
 * answer's lock, so that it goes when it is finished or the page is gone. An item is taken away only after the server has
 * said that it is on disk.
 */
import { dropItem, getItem, type Item, itemsByAnswer, noteRefused } from './queue.ts'

const PATIENCE_MS = 30_000
const REFUSED_OFTEN = 3
/** What comes before it is not there yet. */
const TOO_EARLY = 425

/** `busy`: of those left, how many another tab or worker is at just now. All count answers. */
export type Sent = { readonly left: number; readonly stuck: number; readonly busy: number }
/** `early`: something of it must wait for something else; the other answers need not. */
type Outcome = 'sent' | 'left' | 'early' | 'stuck'

export const lockName = (id: string): string => `kept/${id}`

/** `skipStuck` leaves alone what was refused again and again. */
export async function sendWaiting({ skipStuck = true } = {}): Promise<Sent> {
  let left = 0
  let stuck = 0
  let busy = 0
  for (const answer of (await itemsByAnswer()).keys()) {
    const outcome = await sendAnswer(answer, skipStuck)
    if (outcome === 'stuck') stuck++
    if (outcome === 'left' || outcome === 'early' || outcome === 'busy') left++
    if (outcome === 'busy') busy++
    // Nothing gets through: the others would only wait for the same.
    if (outcome === 'left') {
      left = (await itemsByAnswer()).size - stuck
      break
    }
  }
  return { left, stuck, busy }
}

/** All that waits of one answer. */
export async function sendAnswer(answer: string, skipStuck = true): Promise<Outcome | 'busy'> {
  return alone(answer, async () => {
    const outcomes = new Set<Outcome>(['sent'])
    const ids = (await itemsByAnswer()).get(answer) ?? []
    for (const [at, id] of ids.entries()) {
      // Its page is done or gone, or this lock were not free: nothing more of it comes after the last.
      const isLast = at === ids.length - 1 && outcomes.size === 1
      const outcome = await sendOne(id, { skipStuck, isLast })
      outcomes.add(outcome)
      // Without the answer itself its parts are nobody's.
      if (outcome === 'left' || (id === answer && outcome !== 'sent')) break
    }
    return (['left', 'stuck', 'early', 'sent'] as const).find((outcome) => outcomes.has(outcome)) ?? 'sent'
  })
}

async function sendOne(
  id: string,
  { skipStuck, isLast }: { skipStuck: boolean; isLast: boolean },
): Promise<Outcome> {
  const item = await getItem(id)
  if (!item) return 'sent'
  if (skipStuck && item.refused >= REFUSED_OFTEN) return 'stuck'
  const answer = await post(item, { isLast })
  if (answer === undefined || answer.status === 429 || answer.status >= 500) return 'left'
  if (answer.status === TOO_EARLY) return 'early'
  if (!answer.ok) {
    await noteRefused(item)
    return 'stuck'
  }
  await dropItem(item)
  return 'sent'
}

/** Undefined when it did not get through. `proof` is known only to the page that sealed it. */
export async function post(
  item: Item,
  { proof, isLast = false }: { proof?: string; isLast?: boolean } = {},
): Promise<Response | undefined> {
  try {
    return await fetch(`/s/${item.at}/waiting`, {
      method: 'POST',
      body: item.bytes,
      headers: {
        'Content-Type': 'application/octet-stream',
        ...(proof ? { 'x-earshot-proof': proof } : {}),
        ...(isLast ? { 'x-earshot-last': '1' } : {}),
      },
      credentials: 'omit',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
  } catch {
    return undefined
  }
}

async function alone<T>(id: string, work: () => Promise<T>): Promise<T | 'busy'> {
  // Without locks two may send at once: the server takes the second as the same. Nobody speaks on such a device.
  if (!('locks' in navigator)) return work()
  return navigator.locks.request(lockName(id), { ifAvailable: true }, (lock) => (lock ? work() : 'busy'))
}
