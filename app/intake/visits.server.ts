/** What a visit's pages bring to the door. */
import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { receiptHash, receiptOf, sharedIdleMinutes, type Visit } from '#app/survey/index.server.ts'
import { type GivenAnswer, type GivenByAnswer, typedPart, unreachableAnswers } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import { answerRevision } from '#db/responses.server.ts'
import type { ShareCommit } from '#db/share-commit.server.ts'
import {
  type Arrival,
  keyFor,
  type SealedArrival,
  type Stored,
  screenAndSeal,
  takeIn,
} from './door.server.ts'
import { cutShortOpen, type NeedsOfRecordings } from './recordings.server.ts'

type Needs = { share: ShareCommit; keyring: Keyring; clock: () => Date }
type NeedsOfVoice = Needs & NeedsOfRecordings

/** Consent was given: the response begins. A second press finds it begun. On a shared device the visit is short. */
export async function beginResponse(
  needs: Needs,
  visit: Visit,
  language: string,
  { sharedDevice = false }: { sharedDevice?: boolean } = {},
): Promise<Stored> {
  const now = needs.clock().toISOString()
  const id = newId()
  const { key, wrapped } = keyFor(visit.inspection, id)
  const sealed = screenAndSeal({
    response: { id, inspectionId: visit.inspection.id, preview: visit.preview, language, key },
    added: {
      id,
      inspectionId: visit.inspection.id,
      questionnaire: visit.questionnaire.id,
      version: visit.questionnaire.version,
      audience: visit.questionnaire.audience,
      language,
      givenBy: null,
      helper: null,
      state: 'in-progress',
      preview: visit.preview,
      invented: visit.inspection.invented && visit.preview,
      keyWrapped: wrapped,
      visitHash: visit.hash,
      visitIdleMinutes: sharedDevice ? sharedIdleMinutes : null,
      receiptHash: null,
      importKey: null,
      startedAt: now,
      updatedAt: now,
      submittedAt: null,
    },
    questionnaire: visit.questionnaire,
    answers: [],
    now,
  })
  return needs.share((trx) => takeIn(trx, sealed))
}

/** Saves one page. Words that stand there unchanged are not screened into a second concern. */
export function saveOnVisit(
  needs: Needs,
  visit: Visit,
  language: string,
  saved: { answer: GivenAnswer } | { givenBy: GivenByAnswer },
): Promise<Stored> {
  if ('givenBy' in saved) return bring(needs, visit, language, { answers: [], givenBy: saved.givenBy })
  return bring(needs, visit, language, { answers: changed(visit, saved.answer) })
}

/**
 * Saves words while they are typed, by a page that knew the answer at revision `knows`: not over what was said since,
 * for a save can be so long on its way that the answer itself overtakes it. Gives the revision that stands now.
 */
export async function saveHalfTyped(
  needs: Needs,
  visit: Visit,
  language: string,
  { answer, knows }: { answer: GivenAnswer; knows: number },
): Promise<{ stored: Stored; revision: number }> {
  const { question } = answer
  const sealed = sealFor(needs, visit, language, {
    answers: changed(visit, answer),
    halfTyped: { question, knows },
  })
  const responseId = sealed.arrival.response.id
  return needs.share(async (trx) => ({
    stored: await takeIn(trx, sealed),
    revision: await answerRevision(trx, { responseId, question }),
  }))
}

/** How often what was typed for a question has been saved: what a page knows of it. */
export const typedRevision = ({ db }: { db: Db }, responseId: string, question: string): Promise<number> =>
  answerRevision(db, { responseId, question })

/** Nothing where the same stands there, or where somebody who has spoken or drawn types nothing: that is no passing. */
function changed(visit: Visit, answer: GivenAnswer): GivenAnswer[] {
  const before = visit.soFar.answers[answer.question]
  const typed = typedPart(before)
  const beside = before?.voice ?? before?.drawing
  const spoken = answer.skipped && beside !== undefined && typed === undefined
  const same = spoken || (typed !== undefined && JSON.stringify(typed) === JSON.stringify(answer))
  return same ? [] : [answer]
}

/** Sends the response: once, however often it is pressed. Gives the receipt, always the same words. */
export async function sendVisit(needs: NeedsOfVoice, visit: Visit, language: string): Promise<Stored> {
  if (!visit.response) throw new Error('only a begun response can be sent')
  await cutShortOpen(needs, visit)
  const unreachable = unreachableAnswers(visit.questionnaire, visit.soFar.answers).map(
    (answer) => answer.question,
  )
  const receipt = receiptHash(needs.keyring, receiptOf(needs.keyring, visit.response.id))
  return bring(needs, visit, language, { answers: [], send: { receiptHash: receipt, unreachable } })
}

type Brought = Pick<Arrival, 'answers' | 'givenBy' | 'send' | 'halfTyped'>

function bring(needs: Needs, visit: Visit, language: string, brought: Brought): Promise<Stored> {
  const sealed = sealFor(needs, visit, language, brought)
  return needs.share((trx) => takeIn(trx, sealed))
}

function sealFor(
  needs: Needs,
  { response, inspection, questionnaire }: Visit,
  language: string,
  brought: Brought,
): SealedArrival {
  if (!response) throw new Error('only a begun response can take answers')
  const { id, key, preview } = response
  const now = needs.clock().toISOString()
  return screenAndSeal({
    response: { id, inspectionId: inspection.id, preview, language, key },
    questionnaire,
    now,
    ...brought,
  })
}
