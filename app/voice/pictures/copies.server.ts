/**
 * A picture is kept whole, sealed with its response's key and bound to its drawing and its copy. Each saving makes a new
 * copy beside the one before; which one counts is said by the drawing's row, in one transaction with the answer.
 */
import { readWhole, type Store } from '#app/platform/blobs/store.server.ts'
import { type Key, seal, unsealBytes } from '#app/platform/crypto/seal.server.ts'

export type Copy = { inspectionId: string; responseId: string; id: string; copy: string }

export const drawingsPrefix = 'drawings/'
export const drawingsOfResponse = (of: { inspectionId: string; responseId: string }): string =>
  `${drawingsPrefix}${encodeURIComponent(of.inspectionId)}/${encodeURIComponent(of.responseId)}/`
export const copyKey = (of: Copy): string => `${drawingsOfResponse(of)}${of.id}/${of.copy}`
/** Which copy a key of the store is. */
export const copyOfKey = (key: string): string => key.split('/').at(-1) ?? ''

/** Sealed and on disk when this returns. */
export async function sealCopy(store: Store, of: Copy & { key: Key }, bytes: Uint8Array): Promise<void> {
  const first = await store.put(copyKey(of), seal(of.key, bytes, place(of)))
  if (!first) throw new Error('a copy was there before it was made')
}

/** Throws where it is gone, was changed, or belongs elsewhere. */
export async function openCopy(store: Store, of: Copy & { key: Key }): Promise<Buffer> {
  return unsealBytes(of.key, await readWhole(store, copyKey(of)), place(of))
}

const place = ({ inspectionId, id, copy }: Copy) => ({
  inspection: inspectionId,
  table: 'drawings',
  record: id,
  field: `copy/${copy}`,
})
