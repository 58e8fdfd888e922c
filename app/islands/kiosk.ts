import { registerSync } from './device/device.ts'
import { canKeep, makeReady } from './device/keeping.ts'
import { giveAway } from './device/kiosk.ts'
import { keepSending, sendNow } from './device/status.ts'

/** Makes this device ready for many people, says so, and gives it to the first one. */
export async function start(element: HTMLElement): Promise<void> {
  const status = element.querySelector<HTMLElement>('[data-kiosk-status]')
  const begin = element.querySelector<HTMLButtonElement>('[data-kiosk-begin]')
  const send = element.querySelector<HTMLButtonElement>('[data-kiosk-send]')
  const { link, gettingReady, isReady, cannot } = element.dataset
  const say = (words: string | undefined) => {
    if (status) status.textContent = words ?? ''
  }
  if (!link || !begin || !send) return
  if (!globalThis.isSecureContext || !canKeep()) return say(cannot)
  say(gettingReady)
  const ready = await makeReady(link)
  if (!ready?.kept) return say(cannot)
  say(isReady)
  keepSending()
  void registerSync()
  send.hidden = false
  send.addEventListener('click', () => void sendNow({ asked: true }))
  begin.hidden = false
  begin.addEventListener('click', () => giveAway(ready.pack))
}
