import type { Engine } from './engine.ts'
import { moonshineEngine } from './moonshine-engine.server.ts'

/** The recogniser that comes with the product: English alone. */
export const embeddedEngine = (): Engine =>
  moonshineEngine({ name: 'moonshine-tiny-en', hears: (language) => /^en\b/i.test(language) })
