import { answerHere } from './device/device.ts'
import { lookAsKept } from './device/keeping.ts'
import { packFor } from './device/packs.ts'
import { begin, showPage } from './device/pages.ts'

/** The page that stands in when the network is gone: the survey of this address begins from what the device keeps. */
export async function start(): Promise<void> {
  const [, link, page] = /^\/s\/([^/?]+)\/?(\w*)/.exec(location.pathname) ?? []
  if (!link || link === 'shell') return
  await lookAsKept()
  const pack = await packFor(link)
  if (!pack) return
  if (page !== 'kiosk') return answerHere(pack)
  showPage(pack, 'kiosk')
  begin()
}
