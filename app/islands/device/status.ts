import { formatNumber } from '#app/platform/i18n/numbers.ts'
import { type Pack, placeholders } from '#app/survey/index.ts'
import { packFor } from './packs.ts'
import { countWaiting } from './queue.ts'
import { sendWaiting } from './sending.ts'

const TRY_AGAIN_MS = [5_000, 20_000, 60_000, 300_000]

let waited = false
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let listening = false

/** Sends what waits, now and whenever it may get through, and says how many wait: not whose, not what. */
export function keepSending(): void {
  void sendNow()
  if (listening) return
  listening = true
  addEventListener('online', () => void sendNow())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void sendNow()
  })
}

/** Whoever asked by a button is told how it ended, also where everything had gone before. */
export async function sendNow({ asked = false } = {}): Promise<void> {
  clearTimeout(timer)
  waited ||= asked
  if ((await countWaiting()) === 0) return say()
  if (navigator.onLine) {
    await say('sending')
    const { left, busy } = await sendWaiting({ skipStuck: !asked })
    // What another tab or worker is sending is looked at again soon: it may be through.
    tries = left > busy ? tries + 1 : 0
  }
  await say()
  if ((await countWaiting()) > 0)
    timer = setTimeout(() => void sendNow(), TRY_AGAIN_MS[Math.min(tries, TRY_AGAIN_MS.length - 1)])
}

export async function say(what?: 'sending'): Promise<void> {
  const line = document.querySelector<HTMLElement>('[data-waiting-status]')
  if (!line) return
  const count = await countWaiting()
  const link = document.querySelector<HTMLElement>('[data-island][data-link]')?.dataset.link
  if ((count === 0 && !waited) || !link) return
  const pack = await packFor(link)
  if (!pack) return
  if (what === 'sending') line.textContent = pack.words.sending
  else line.textContent = count > 0 ? waiting(pack, count) : pack.words.allSent
  waited = count > 0
}

function waiting({ words, language }: Pack, count: number): string {
  const wording = words.waiting[new Intl.PluralRules(language).select(count)] ?? words.waiting.other ?? ''
  return wording.replace(placeholders.count, formatNumber(count, language))
}
