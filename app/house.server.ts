import { join } from 'node:path'
import { connect, type Db } from '#db/connect.server.ts'
import { type ShareCommit, shareCommitOf } from '#db/share-commit.server.ts'
import { openTranslator, type Translator } from './evidence/index.server.ts'
import { type Blobs, openBlobs } from './platform/blobs/blobs.server.ts'
import { folderStore } from './platform/blobs/folder-store.server.ts'
import { s3Store } from './platform/blobs/s3-store.server.ts'
import type { Store } from './platform/blobs/store.server.ts'
import type { Config } from './platform/config/config.server.ts'
import { type Keyring, openKeyFile } from './platform/crypto/keyring.server.ts'
import type { Language } from './platform/i18n/languages.ts'
import { openWords, type Words } from './platform/i18n/words.server.ts'
import { type Log, openLog } from './platform/log/log.server.ts'
import { chromiumEngine } from './platform/pdf/chromium.server.ts'
import { openPdfShelf, type PdfShelf } from './platform/pdf/pdf-shelf.server.ts'
import { type MachineVoice, openVoice } from './platform/speech/voice.server.ts'
import { openSummaryEngine, type SummaryEngine } from './themes/index.server.ts'
import {
  type Ear,
  type Listener,
  openEar,
  openListener,
  openPictureReader,
  type PictureReader,
} from './voice/index.server.ts'

/** What routes, commands and jobs are given: everything that has a life, opened once. */
export type House = {
  config: Config
  log: Log
  db: Db
  /** Writes that wait for each other share one commit; nobody is answered before it is on disk. */
  share: ShareCommit
  keyring: Keyring
  /** Where files beside the database are kept. */
  store: Store
  /** Looks at what was recorded. */
  ear: Ear
  /** Files that people at the desk uploaded. */
  blobs: Blobs
  /** Reads the product's own words aloud, where espeak-ng is installed. */
  voice: MachineVoice
  /** Makes pictures anew that strangers sent. */
  pictures: PictureReader
  /** Hears what is said in recordings, and masks voices. */
  listener: Listener
  /** Drafts statements of themes; undefined: they are taken from the answers alone. */
  summaries: SummaryEngine | undefined
  /** Translates answers for the desk; undefined: nobody does. */
  translator: Translator | undefined
  words: (language: Language) => Words
  pdfs: PdfShelf
  clock: () => Date
  close(): Promise<void>
}

/** The composition root. Throws when the key file or the database cannot be opened. */
export function openHouse(config: Config, given: { clock?: () => Date; log?: Log } = {}): House {
  const log = given.log ?? openLog(config.logLevel)
  const keyring = openKeyFile(config.keyFile)
  const store = config.s3 ? s3Store(config.s3) : folderStore(config.dataDir)
  const listener = openListener(config)
  const ear = openEar()
  const db = connect(config.databaseUrl, {
    onIdleError: (error) => log.warn({ err: error }, 'a database connection was lost'),
  })
  const pictures = openPictureReader()
  return {
    config,
    log,
    db,
    share: shareCommitOf(db),
    keyring,
    store,
    ear,
    blobs: openBlobs(store, join(config.dataDir, 'media')),
    voice: openVoice(config),
    pictures,
    listener,
    summaries: openSummaryEngine(config.summary),
    translator: openTranslator(config.translation),
    words: openWords('locales'),
    pdfs: openPdfShelf(config.chromium ? chromiumEngine(config.chromium) : undefined, {
      folder: join(config.dataDir, 'pdf'),
    }),
    clock: given.clock ?? (() => new Date()),
    close: async () => {
      await pictures.close()
      await listener.close()
      await ear.close()
      await db.destroy()
    },
  }
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    house: House
    nonce: string
    /** The address the request came from; used only as a keyed hash, for flood control. */
    address: string
  }
}
