import type { TranscribeSetting } from '#app/platform/config/config.server.ts'
import { commandEngine } from './command.server.ts'
import { embeddedEngine } from './embedded.server.ts'
import type { Engine } from './engine.ts'
import { folderEngine } from './model-folder.server.ts'
import { serviceEngine } from './service.server.ts'
import { together } from './together.ts'

/**
 * Undefined: recordings wait for a person. Nothing is started before something is to be heard. Throws `SettingsWrong` where
 * the operator's own folder lacks something.
 */
export function openEngine(setting: TranscribeSetting): Engine | undefined {
  switch (setting.kind) {
    case 'none':
      return undefined
    case 'embedded':
      return embeddedEngine()
    case 'folder':
      // What comes with the product goes on hearing what the operator's own models do not.
      return together([...setting.folders.map(folderEngine), embeddedEngine()])
    case 'command':
      return commandEngine(setting)
    case 'service':
      return serviceEngine(setting)
  }
}
