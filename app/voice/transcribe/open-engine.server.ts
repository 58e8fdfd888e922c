import type { TranscribeSetting } from '#app/platform/config/config.server.ts'
import { commandEngine } from './command.server.ts'
import { embeddedEngine } from './embedded.server.ts'
import type { Engine } from './engine.ts'
import { serviceEngine } from './service.server.ts'

/** Undefined: recordings wait for a person. Nothing is started before something is to be heard. */
export function openEngine(setting: TranscribeSetting): Engine | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined
    case 'embedded':
      return embeddedEngine()
    case 'command':
      return commandEngine(setting)
    case 'service':
      return serviceEngine(setting)
  }
}
