/**
 * Drawing an answer. One picture a question: it is an answer of its own, beside what was typed and said. Saving it again
 * under its key keeps it the same picture; another key is another picture, which takes the place of the one before only
 * for somebody who was told so. A copy is on disk before its row says that it counts.
 */
import type { Store } from '#app/platform/blobs/store.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { seal } from '#app/platform/crypto/seal.server.ts'
import type { Log } from '#app/platform/log/log.server.ts'
import { placedPlace, type Visit } from '#app/survey/index.server.ts'
import {
  cleanText,
  descriptionLengthMax,
  type Placed,
  type Questionnaire,
  takesWords,
} from '#app/survey/index.ts'
import {
  copyKey,
  openCopy,
  type PictureProblem,
  type PictureReader,
  sealCopy,
} from '#app/voice/index.server.ts'
import type { Db } from '#db/connect.server.ts'
import {
  type DrawingRow,
  deleteDrawing,
  findDrawing,
  findDrawingOf,
  saveDrawing,
} from '#db/drawings.server.ts'
import { lockResponse } from '#db/responses.server.ts'
import type { DrawingKind } from '#db/schema.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import { type AnswerOfAWay, screenAndSeal, takeInBeside } from './door.server.ts'

export type NeedsOfDrawings = {
  db: Db
  share: ShareCommit
  store: Store
  clock: () => Date
  log: Log
}
type Needs = NeedsOfDrawings
type NeedsOfPictures = Needs & { pictures: PictureReader }
/** A visit, as far as a picture needs it. */
type Whose = Pick<Visit, 'inspection' | 'questionnaire' | 'response' | 'soFar'>

export type DrawingProblem = PictureProblem | { code: 'drawing.not-here' } | { code: 'drawing.one-already' }
export type DrawingSaved = { ok: true; id: string } | { ok: false; problem: DrawingProblem }

export type DrawingWish = {
  question: string
  /** Of the page that makes it: a repeated post is the same picture. */
  key: string
  /** The picture that the person was told it takes the place of. */
  replaces: string | null
}
type Made = Pick<DrawingRow, 'kind' | 'type' | 'bytes' | 'width' | 'height'> & {
  plain: Uint8Array | null
  placed: Placed | null
}

const notHere: DrawingSaved = { ok: false, problem: { code: 'drawing.not-here' } }
const oneAlready: DrawingSaved = { ok: false, problem: { code: 'drawing.one-already' } }

/** A file, from a camera, a folder or the page's own paper: made anew from its pixels. */
export async function savePicture(
  needs: NeedsOfPictures,
  visit: Whose,
  wish: DrawingWish & { kind: Exclude<DrawingKind, 'placed'>; bytes: Uint8Array },
): Promise<DrawingSaved> {
  if (!mayDraw(visit, wish.question)) return notHere
  const read = await needs.pictures.read(wish.bytes, wish.kind === 'photo' ? 'image/jpeg' : 'image/png')
  if (!read.ok) return read
  const { type, bytes, width, height } = read.picture
  return save(needs, visit, wish, {
    kind: wish.kind,
    type,
    bytes: bytes.length,
    width,
    height,
    plain: bytes,
    placed: null,
  })
}

/** Pictures put in their places. The last one taken away leaves no picture. */
export async function savePlaced(
  needs: Needs,
  visit: Whose,
  wish: DrawingWish & { placed: Placed },
): Promise<DrawingSaved> {
  if (!mayDraw(visit, wish.question)) return notHere
  return save(needs, visit, wish, {
    kind: 'placed',
    type: null,
    bytes: 0,
    width: null,
    height: null,
    plain: null,
    placed: wish.placed,
  })
}

async function save(needs: Needs, visit: Whose, wish: DrawingWish, made: Made): Promise<DrawingSaved> {
  const { response, inspection } = visit
  if (!response) return notHere
  const before = await findDrawingOf(needs.db, { responseId: response.id, question: wish.question })
  if (!mayTakePlace(before, wish, made)) return oneAlready
  const same = before?.idempotencyKey === wish.key
  const place = {
    inspectionId: inspection.id,
    responseId: response.id,
    id: same ? before.id : newId(),
    key: response.key,
  }
  const copy = made.plain && newId()
  if (made.plain && copy) await sealCopy(needs.store, { ...place, copy }, made.plain)
  const now = needs.clock().toISOString()
  const row: DrawingRow = {
    id: place.id,
    inspectionId: inspection.id,
    responseId: response.id,
    question: wish.question,
    kind: made.kind,
    type: made.type,
    copy,
    bytes: made.bytes,
    width: made.width,
    height: made.height,
    placedSealed: made.placed && seal(response.key, JSON.stringify(made.placed), placedPlace(place)),
    idempotencyKey: wish.key,
    madeAt: before && same ? before.madeAt : now,
    updatedAt: now,
  }
  const sealed = sealAnswer(visit, { ...row, words: null }, now)
  const outcome = await needs.share(async (trx) => {
    if ((await lockResponse(trx, response.id)) !== 'in-progress') return { ok: false as const, why: notHere }
    // Somebody else's tab may have been quicker: then this one is told, and nothing is lost.
    const there = await findDrawingOf(trx, { responseId: response.id, question: wish.question })
    if (there?.id !== before?.id) return { ok: false as const, why: oneAlready }
    if (there && !same) await deleteDrawing(trx, there.id)
    await saveDrawing(trx, row)
    if (!same) await takeInBeside(trx, sealed)
    return { ok: true as const, gone: there }
  })
  if (!outcome.ok) {
    await removeCopy(needs, row)
    return outcome.why
  }
  if (outcome.gone) await removeCopy(needs, outcome.gone)
  return { ok: true, id: row.id }
}

function mayTakePlace(before: DrawingRow | undefined, wish: DrawingWish, made: Made): boolean {
  if (!before) return true
  return before.idempotencyKey === wish.key ? before.kind === made.kind : before.id === wish.replaces
}

/** What the person says of their picture; empty takes it away. False where there is no such picture of theirs. */
export async function describeDrawing(
  needs: Needs,
  visit: Whose,
  { id, words }: { id: string; words: string },
): Promise<boolean> {
  const { response } = visit
  const found = response && (await findDrawing(needs.db, { responseId: response.id, id }))
  if (!found) return false
  const said = cleanText(words).slice(0, descriptionLengthMax) || null
  // Words that stand there unchanged are not screened into a second concern.
  if (visit.soFar.answers[found.question]?.drawing?.words === said) return true
  const sealed = sealAnswer(visit, { ...found, words: said }, needs.clock().toISOString())
  return needs.share(async (trx) => {
    if ((await lockResponse(trx, response.id)) !== 'in-progress') return false
    if (!(await findDrawing(trx, { responseId: response.id, id }))) return false
    return (await takeInBeside(trx, sealed)) === 'stored'
  })
}

/** The person takes it back: it is gone. False where there was none. */
export async function deletePicture(needs: Needs, visit: Whose, id: string): Promise<boolean> {
  const { response } = visit
  if (!response) return false
  const gone = await needs.share(async (trx) => {
    if ((await lockResponse(trx, response.id)) !== 'in-progress') return undefined
    const found = await findDrawing(trx, { responseId: response.id, id })
    if (found) await deleteDrawing(trx, id)
    return found
  })
  if (gone) await removeCopy(needs, gone)
  return gone !== undefined
}

/** The picture for the person who made it. */
export async function readOwnPicture(
  needs: Pick<Needs, 'db' | 'store'>,
  { response }: Whose,
  id: string,
): Promise<{ type: string; bytes: Buffer } | undefined> {
  if (!response) return undefined
  const found = await findDrawing(needs.db, { responseId: response.id, id })
  if (!found?.type || !found.copy) return undefined
  const bytes = await openCopy(needs.store, { ...found, copy: found.copy, key: response.key })
  return { type: found.type, bytes }
}

function mayDraw({ response, questionnaire }: Whose, question: string): boolean {
  const asked = questionnaire.questions.find(({ id }) => id === question)
  return response?.state === 'in-progress' && asked !== undefined && takesWords(asked)
}

function sealAnswer(
  { response, inspection, questionnaire }: Whose,
  drawn: { id: string; question: string; kind: DrawingKind; words: string | null },
  now: string,
) {
  if (!response) throw new Error('a picture without a response')
  const { id, key, preview, language } = response
  return screenAndSeal({
    response: { id, inspectionId: inspection.id, preview, language, key },
    questionnaire,
    answers: [drawnAnswer(questionnaire, drawn)],
    now,
  })
}

/** A picture as an answer of its own; its words are what the person says of it. */
function drawnAnswer(
  questionnaire: Questionnaire,
  drawn: { id: string; question: string; kind: DrawingKind; words: string | null },
): AnswerOfAWay {
  const asked = questionnaire.questions.find(({ id }) => id === drawn.question)
  return {
    question: drawn.question,
    way: drawn.id,
    type: asked?.type ?? 'open',
    via: drawn.kind === 'photo' ? 'photo' : 'drawing',
    value: null,
    words: drawn.words,
    skipped: false,
  }
}

// The row is gone first: what is left here after a power cut is found by the sweep, and opens for nobody.
async function removeCopy({ store, log }: Needs, of: DrawingRow): Promise<void> {
  if (!of.copy) return
  await store
    .remove(copyKey({ ...of, copy: of.copy }))
    .catch((error: unknown) => log.error({ err: error }, 'a picture that was deleted is left for the sweep'))
}
