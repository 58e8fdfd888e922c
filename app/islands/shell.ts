import { answerHere } from './device/device.ts'
import { lookAsKept } from './device/keeping.ts'
import { packFor } from './device/packs.ts'

/** The page that stands in when the network is gone: the survey of this address begins from what the device keeps. */
export async function start(): Promise<void> {
  const link = /^\/s\/([^/?]+)/.exec(location.pathname)?.[1]
  if (!link || link === 'shell') return
  await lookAsKept()
  const pack = await packFor(link)
  if (pack) await answerHere(pack)
}
