/** Keeping sounds and rows together: what nobody finished, what nobody owns, what no longer opens. */
import { openInspection } from '#app/inspection/index.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { questionnaireVersion } from '#app/survey/index.ts'
import {
  PiecesBroken,
  recordingOfKey,
  recordingsPrefix,
  responsePrefix,
  verifyPieces,
} from '#app/voice/index.server.ts'
import type { RecordingInPlace } from '#db/recordings.server.ts'
import {
  knownRecordings,
  listOpenOfSent,
  listQuietFromDevices,
  pageOfRecordings,
} from '#db/recordings.server.ts'
import { cutShort, type NeedsOfRecordings } from './recordings.server.ts'

type Needs = NeedsOfRecordings & { keyring: Keyring }

/** A tablet that lost the network on Friday is back in it on Monday. */
const DEVICE_PATIENCE_MS = 72 * 60 * 60 * 1000

/**
 * Recordings that were still open when their response was sent are kept as they are, and marked; so are those of devices
 * that have sent no more of them for days. Gives how many.
 */
export async function cutShortSent(needs: Needs): Promise<number> {
  const since = new Date(needs.clock().getTime() - DEVICE_PATIENCE_MS).toISOString()
  const open = [...(await listOpenOfSent(needs.db)), ...(await listQuietFromDevices(needs.db, since))]
  for (const recording of open) {
    const whose = await whoseIs(needs, recording)
    if (whose) await cutShort(needs, whose, recording)
  }
  return open.length
}

/** Sounds whose recording is gone: removed. Gives how many recordings they were of. */
export async function sweepSounds(needs: Needs): Promise<number> {
  let swept = 0
  for await (const { prefix } of orphans(needs)) {
    await needs.store.remove(prefix)
    swept++
  }
  return swept
}

export type SoundFault = { recording: string; fault: 'orphan' | 'broken' }

/** Every sound against its row: those that nothing names, and those that are not whole or do not open. */
export async function checkSounds(needs: Needs): Promise<SoundFault[]> {
  const faults: SoundFault[] = []
  for await (const { id } of orphans(needs)) faults.push({ recording: id, fault: 'orphan' })
  for await (const recording of pageOfRecordings(needs.db)) {
    if (recording.state === 'open') continue
    const whose = await whoseIs(needs, recording)
    const key = whose?.response?.key
    if (!key) continue
    const bytes = await verifyPieces(needs.store, { ...recording, key }).catch((error: unknown) => {
      if (error instanceof PiecesBroken) return -1
      throw error
    })
    if (bytes !== recording.bytes) faults.push({ recording: recording.id, fault: 'broken' })
  }
  return faults
}

const TOGETHER = 200

/** A row is there before its first piece: a piece without a row has none any more. */
async function* orphans({ store, db }: Needs): AsyncGenerator<{ id: string; prefix: string }> {
  let batch = new Map<string, string>()
  const unknown = async () => {
    const known = await knownRecordings(db, [...new Set(batch.values())])
    const found = [...batch].filter(([, id]) => !known.has(id)).map(([prefix, id]) => ({ id, prefix }))
    batch = new Map()
    return found
  }
  let last = ''
  for await (const { key } of store.list(recordingsPrefix)) {
    const prefix = key.slice(0, key.lastIndexOf('/') + 1)
    if (prefix === last) continue
    last = prefix
    batch.set(prefix, recordingOfKey(key))
    if (batch.size >= TOGETHER) yield* await unknown()
  }
  yield* await unknown()
}

/** After a response was erased, or thrown away: its sounds open for nobody, and go. */
export async function removeSoundsOf(
  { store, log }: Pick<Needs, 'store' | 'log'>,
  response: { inspectionId: string; id: string },
): Promise<void> {
  const prefix = responsePrefix({ inspectionId: response.inspectionId, responseId: response.id })
  await store
    .remove(prefix)
    .catch((error: unknown) =>
      log.error({ err: error }, 'sounds of an erased response are left for the sweep'),
    )
}

async function whoseIs(needs: Needs, recording: RecordingInPlace) {
  const inspection = await openInspection(needs, recording.inspectionId)
  const questionnaire = questionnaireVersion(recording.questionnaire, recording.version)
  if (!inspection || !questionnaire) return undefined
  const { responseId: id, language, preview, responseState: state } = recording
  const key = unwrapResponseKey(inspection.key, inspection.id, id, recording.keyWrapped)
  return { inspection, questionnaire, response: { id, key, state, preview, language } }
}
