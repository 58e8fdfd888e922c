import { open } from 'node:fs/promises'
import type { Blobs, Received } from '#app/platform/blobs/blobs.server.ts'
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { readCaptions, wholeCaption } from '#app/platform/media/captions.ts'
import { readMedia } from '#app/platform/media/media-file.ts'
import type { MediaProblem, Patch } from '#app/platform/media/media-types.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listBlobNames, type NewMedia, removeMedia, saveMedia } from '#db/media.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { cleanText } from '../clean-text.ts'
import type { Text } from './coverage.ts'

type Needs = { db: Db; share: ShareCommit; blobs: Blobs; keyring: Keyring; clock: () => Date }
type Who = { id: string; inspectionId: string }

export type Upload = {
  kind: NewMedia['kind']
  language: string
  text: Text
  received: Received
  captions: string
  transcript: string
  /** An inspection's id, or `everywhere`. */
  scope: string
}
export type UploadProblem =
  | MediaProblem
  | { code: 'captions.broken'; line: number }
  | { code: 'transcript.too-long'; max: number }

const TRANSCRIPT_MAX = 4000

/** Looks at what was received and keeps it. What is refused is gone. */
export async function saveUpload(
  needs: Needs,
  who: Who,
  upload: Upload,
): Promise<{ ok: true } | { ok: false; problem: UploadProblem }> {
  const kept = await keepIfGood(needs, upload).catch(async (error: unknown) => {
    await needs.blobs.drop(upload.received)
    throw error
  })
  if (!kept.ok) {
    await needs.blobs.drop(upload.received)
    return kept
  }
  const { kind, language, text, scope } = upload
  const now = needs.clock().toISOString()
  await needs.share(async (trx) => {
    const id = await saveMedia(trx, {
      ...kept.file,
      inspectionId: scope,
      kind,
      language,
      wordsHash: text.hash,
      place: text.place,
      savedBy: who.id,
      savedAt: now,
    })
    const detail = {
      kind,
      language,
      place: text.place,
      blob: kept.file.blob,
      everywhere: scope !== who.inspectionId,
    }
    await audit(needs, trx, who, { action: 'media.saved', subject: id, detail })
  })
  await sweep(needs)
  return { ok: true }
}

/** False when there was none that this person may remove. */
export async function removeUpload(
  needs: Needs,
  who: Who,
  id: string,
  scopes: readonly string[],
): Promise<boolean> {
  const removed = await needs.share(async (trx) => {
    const was = await removeMedia(trx, id, scopes)
    if (was) await audit(needs, trx, who, { action: 'media.removed', subject: id, detail: {} })
    return was
  })
  if (removed) await sweep(needs)
  return removed
}

/** What was replaced or removed leaves the disk too. */
async function sweep({ db, blobs }: Needs): Promise<void> {
  await blobs.sweep(new Set(await listBlobNames(db)))
}

function audit(
  needs: Needs,
  trx: Db,
  who: Who,
  event: {
    action: 'media.saved' | 'media.removed'
    subject: string
    detail: Record<string, string | boolean>
  },
) {
  return recordAudit(trx, needs.keyring, {
    at: needs.clock().toISOString(),
    actor: who.id,
    inspectionId: who.inspectionId,
    ...event,
  })
}

async function keepIfGood({ blobs }: Needs, { kind, received, text, ...given }: Upload) {
  const wanted = kind === 'recording' ? ('sound' as const) : ('video' as const)
  const read = await readFileAt(received, wanted)
  if (!read.ok) return read
  const { media } = read
  const transcript = cleanText(given.transcript).trim() || text.words
  if (transcript.length > TRANSCRIPT_MAX)
    return { ok: false as const, problem: { code: 'transcript.too-long' as const, max: TRANSCRIPT_MAX } }
  const captions = given.captions.trim()
    ? readCaptions(given.captions)
    : { ok: true as const, text: wholeCaption(transcript, media.lengthMs) }
  if (!captions.ok) return captions
  await paint(received, media.patches)
  const { blob, bytes } = await blobs.keep(received, media.between)
  const beside =
    wanted === 'sound' ? { captions: null, transcript: null } : { captions: captions.text, transcript }
  return { ok: true as const, file: { blob, bytes, type: media.type, lengthMs: media.lengthMs, ...beside } }
}

async function readFileAt({ path, bytes }: Received, wanted: 'sound' | 'video') {
  const file = await open(path, 'r')
  try {
    return await readMedia(
      {
        size: bytes,
        async read(at, length) {
          const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
          return buffer.subarray(0, bytesRead)
        },
      },
      wanted,
    )
  } finally {
    await file.close()
  }
}

async function paint({ path }: Received, patches: readonly Patch[]): Promise<void> {
  if (patches.length === 0) return
  const file = await open(path, 'r+')
  try {
    for (const { at, bytes } of patches) await file.write(bytes, 0, bytes.length, at)
  } finally {
    await file.close()
  }
}
