/** Keeping pictures and rows together: copies that nothing names, pictures that no longer open; and the desk's look. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { openInspection } from '#app/inspection/index.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { copyOfKey, drawingsOfResponse, drawingsPrefix, openCopy } from '#app/voice/index.server.ts'
import { findDrawingInPlace, knownCopies, pageOfDrawings } from '#db/drawings.server.ts'
import type { NeedsOfDrawings } from './drawings.server.ts'

type Needs = NeedsOfDrawings & { keyring: Keyring }

/** A copy is on disk before its row: one as young as this may still be named. */
const YOUNG_MS = 60 * 60 * 1000

/** Copies that no picture stands on: removed. Gives how many. */
export async function sweepPictures(needs: Needs): Promise<number> {
  let swept = 0
  for await (const key of orphans(needs)) {
    await needs.store.remove(key)
    swept++
  }
  return swept
}

export type PictureFault = { drawing: string; fault: 'orphan' | 'broken' }

/** Every copy against its row: those that nothing names, and those that do not open. */
export async function checkPictures(needs: Needs): Promise<PictureFault[]> {
  const faults: PictureFault[] = []
  for await (const key of orphans(needs)) faults.push({ drawing: copyOfKey(key), fault: 'orphan' })
  for await (const drawing of pageOfDrawings(needs.db)) {
    if (!drawing.copy) continue
    const inspection = await openInspection(needs, drawing.inspectionId)
    if (!inspection) continue
    const opened = await openCopy(needs.store, {
      ...drawing,
      copy: drawing.copy,
      key: keyOf(inspection, drawing),
    })
      .then((bytes) => bytes.length === drawing.bytes)
      .catch(() => false)
    if (!opened) faults.push({ drawing: drawing.id, fault: 'broken' })
  }
  return faults
}

/** The picture as it was given, for the desk. Undefined where this inspection has no such picture, or no more. */
export async function readPictureAtDesk(
  needs: Pick<Needs, 'db' | 'store'>,
  inspection: KeyedInspection,
  id: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  const found = await findDrawingInPlace(needs.db, { inspectionId: inspection.id, id })
  if (!found?.type || !found.copy) return undefined
  const { type, copy } = found
  return { type, bytes: await openCopy(needs.store, { ...found, copy, key: keyOf(inspection, found) }) }
}

/** After a response was erased, or thrown away: its pictures open for nobody, and go. */
export async function removePicturesOf(
  { store, log }: Pick<Needs, 'store' | 'log'>,
  response: { inspectionId: string; id: string },
): Promise<void> {
  await store
    .remove(drawingsOfResponse({ inspectionId: response.inspectionId, responseId: response.id }))
    .catch((error: unknown) =>
      log.error({ err: error }, 'pictures of an erased response are left for the sweep'),
    )
}

const keyOf = (
  inspection: KeyedInspection,
  { responseId, keyWrapped }: { responseId: string; keyWrapped: Buffer },
) => unwrapResponseKey(inspection.key, inspection.id, responseId, keyWrapped)

const TOGETHER = 200

async function* orphans({ store, db, clock }: Needs): AsyncGenerator<string> {
  let batch: string[] = []
  const unknown = async () => {
    const known = await knownCopies(db, batch.map(copyOfKey))
    const found = batch.filter((key) => !known.has(copyOfKey(key)))
    batch = []
    return found
  }
  for await (const { key, at } of store.list(drawingsPrefix)) {
    if (clock().getTime() - at.getTime() < YOUNG_MS) continue
    batch.push(key)
    if (batch.length >= TOGETHER) yield* await unknown()
  }
  yield* await unknown()
}
