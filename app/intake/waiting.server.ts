/**
 * What waited on a device. An envelope comes any number of times, in any order, perhaps from two tabs at once: it is one
 * response, with what was said last, and one receipt. It goes through the one door; nothing is answered before it is on
 * disk. One that comes after the time is over is kept and marked, never dropped: a child may have said something in it.
 */
import { envelopePair, type KeyedInspection, openSurvey } from '#app/inspection/index.server.ts'
import { graceEnds, windowState } from '#app/inspection/index.ts'
import { envelopeId, openEnvelope } from '#app/platform/crypto/envelope.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newId, sameText } from '#app/platform/crypto/random.server.ts'
import { isLanguage, sourceLanguage } from '#app/platform/i18n/languages.ts'
import {
  answersGiven,
  receiptGiven,
  receiptHash,
  receiptOf,
  responseOfTicket,
} from '#app/survey/index.server.ts'
import {
  type Answers,
  askedQuestions,
  currentQuestionnaire,
  framed,
  type Questionnaire,
  questionnaireVersion,
  typedPart,
  unreachableAnswers,
  type WaitingMessage,
  type WaitingTaken,
} from '#app/survey/index.ts'
import { findArrival, saveArrival } from '#db/arrivals.server.ts'
import { findResponse, type ResponseRow } from '#db/responses.server.ts'
import { keyFor, screenAndSeal, takeIn } from './door.server.ts'
import type { NeedsOfRecordings } from './recordings.server.ts'
import { readWaitingMessage } from './waiting-message.server.ts'
import { readWaitingPages } from './waiting-pages.ts'
import { proofHash, takeSoundPart } from './waiting-sounds.server.ts'

type Needs = NeedsOfRecordings & { keyring: Keyring }
export type WaitingProblem = {
  code: 'link.unknown' | 'link.not-yet-open' | 'waiting.unreadable' | 'waiting.too-early'
}
export type WaitingOutcome = { ok: true; taken: WaitingTaken } | { ok: false; problem: WaitingProblem }

const TRIES_MAX = 5
const unreadable: WaitingOutcome = { ok: false, problem: { code: 'waiting.unreadable' } }

export async function takeWaiting(
  needs: Needs,
  link: string,
  /** `isLast`: whoever posts it holds nothing more of the page that sealed it. */
  sent: { bytes: Uint8Array; proof: string | null; isLast?: boolean },
): Promise<WaitingOutcome> {
  const survey = await openSurvey(needs, link)
  if (!survey) return { ok: false, problem: { code: 'link.unknown' } }
  const { inspection } = survey
  if (windowState(inspection, needs.clock()) === 'not-yet-open')
    return { ok: false, problem: { code: 'link.not-yet-open' } }
  const envelope = envelopeId(sent.bytes)
  const pair = await envelopePair(needs, inspection)
  const words = envelope && openEnvelope(pair, inspection.id, sent.bytes)
  const message = words ? readWaitingMessage(words) : undefined
  if (!envelope || !message) return unreadable
  if ('kind' in message) {
    const opened = { inspection, envelope, part: message, isLast: sent.isLast ?? false }
    return soundOutcome(await takeSoundPart(needs, opened))
  }
  const questionnaire =
    message.questionnaire === survey.questionnaire
      ? (questionnaireVersion(message.questionnaire, message.version) ??
        currentQuestionnaire(message.questionnaire))
      : undefined
  if (!questionnaire) return unreadable
  const mayKnow = sent.proof !== null && sameText(sent.proof, message.proof)
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const taken = await takeOnce(needs, { inspection, envelope, message, questionnaire })
    if (taken === 'crossed') continue
    if (taken === 'not-its') return unreadable
    const tells = mayKnow && taken?.state === 'submitted'
    const receipt = tells ? { receipt: receiptGiven(needs.keyring, taken) } : {}
    return { ok: true, taken: { state: taken?.state ?? 'erased', ...receipt } }
  }
  throw new Error('posts of one envelope crossed again and again')
}

function soundOutcome(taken: Awaited<ReturnType<typeof takeSoundPart>>): WaitingOutcome {
  if (taken === 'too-early') return { ok: false, problem: { code: 'waiting.too-early' } }
  if (taken === 'not-its') return unreadable
  return { ok: true, taken: { state: taken?.state ?? 'erased' } }
}

type Opened = {
  inspection: KeyedInspection
  envelope: string
  message: WaitingMessage
  questionnaire: Questionnaire
}
/**
 * The response as it stands then; undefined when it was erased. `crossed` when another post of the same envelope changed
 * what this one was worked out from; `not-its` when another page sealed what came before under this id.
 */
async function takeOnce(
  needs: Needs,
  opened: Opened,
): Promise<ResponseRow | undefined | 'crossed' | 'not-its'> {
  const { inspection, envelope, message } = opened
  const { db } = needs
  const before = await findArrival(db, { inspectionId: inspection.id, envelope })
  const proof = proofHash(needs, 'answer', message.proof)
  if (before && before.proofHash !== null && before.proofHash !== proof) return 'not-its'
  const ticketed = message.ticket === null ? undefined : responseOfTicket(inspection, message.ticket)
  const knownId = before?.responseId ?? ticketed
  const known = knownId ? await findResponse(db, { inspectionId: inspection.id, id: knownId }) : undefined
  if (knownId && !known) return undefined
  if (known && before && before.sealing >= message.sealing) return known

  const now = needs.clock()
  const id = known?.id ?? newId()
  const key = known
    ? {
        key: unwrapResponseKey(inspection.key, inspection.id, id, known.keyWrapped),
        wrapped: known.keyWrapped,
      }
    : keyFor(inspection, id)
  const had = known ? await answersGiven(db, { id, inspectionId: inspection.id, key: key.key }) : {}
  const { arrivals, refused } = arrivalsOf(needs, opened, { id, key, known, had, now })
  const sealed = arrivals.map((arrival) => screenAndSeal(arrival))
  try {
    return await needs.share(async (trx) => {
      for (const arrival of sealed) await takeIn(trx, arrival)
      const first = await saveArrival(trx, {
        inspectionId: inspection.id,
        envelope,
        responseId: id,
        sealing: message.sealing,
        late: now > graceEnds(inspection),
        refused,
        proofHash: proof,
        at: now.toISOString(),
      })
      // Nothing of this post stays, then.
      if (!first) throw new Crossed()
      return findResponse(trx, { inspectionId: inspection.id, id })
    })
  } catch (error) {
    if (error instanceof Crossed) return 'crossed'
    throw error
  }
}

class Crossed extends Error {
  override name = 'Crossed'
}

type Into = {
  id: string
  key: ReturnType<typeof keyFor>
  known: ResponseRow | undefined
  had: Answers
  now: Date
}

/** What the door is brought: first everything that was said, so that all of it is screened, then the sending. */
function arrivalsOf(needs: Needs, opened: Opened, into: Into) {
  const { inspection, message } = opened
  const { id, had, known } = into
  // What was begun on the server goes on in the version it was begun with.
  const begun = known && questionnaireVersion(known.questionnaire, known.version)
  const version = begun ?? opened.questionnaire
  const now = into.now.toISOString()
  // A helper's own words have a page in every questionnaire; whether the path leads over it is said by who helped.
  const read = readWaitingPages(framed(version, 'helped'), message.pages)
  const questionnaire = framed(
    version,
    (read.givenBy?.givenBy ?? known?.givenBy) === 'helped' ? 'helped' : 'alone',
  )
  // Words that stand there unchanged are not screened into a second concern.
  const news = read.answers.filter(
    (answer) => JSON.stringify(typedPart(had[answer.question])) !== JSON.stringify(answer),
  )
  const all = { ...had, ...Object.fromEntries(news.map((answer) => [answer.question, answer])) }
  const language = isLanguage(message.language) ? message.language : sourceLanguage
  const response = {
    id,
    inspectionId: inspection.id,
    preview: known?.preview ?? false,
    language,
    key: into.key.key,
  }
  const common = { response, questionnaire, now }
  const said = {
    ...common,
    answers: news,
    ...(read.givenBy ? { givenBy: read.givenBy } : {}),
    ...(!known ? { added: newResponse(opened, into, read.givenBy, language) } : {}),
    fills: new Set(
      askedQuestions(questionnaire, all)
        .map((question) => question.id)
        .filter(
          (question) => typedPart(had[question])?.skipped !== false && all[question]?.skipped === false,
        ),
    ),
  }
  const sending = {
    ...common,
    answers: [],
    send: {
      receiptHash: receiptHash(needs.keyring, receiptOf(needs.keyring, id)),
      unreachable: unreachableAnswers(questionnaire, all).map((answer) => answer.question),
    },
  }
  return { arrivals: message.sent ? [said, sending] : [said], refused: read.refused }
}

function newResponse(
  { inspection, questionnaire }: Opened,
  { id, key, now }: Into,
  givenBy: { givenBy: string; helper: string | null } | undefined,
  language: string,
) {
  const at = now.toISOString()
  return {
    id,
    inspectionId: inspection.id,
    questionnaire: questionnaire.id,
    version: questionnaire.version,
    audience: questionnaire.audience,
    language,
    givenBy: givenBy?.givenBy ?? null,
    helper: givenBy?.helper ?? null,
    state: 'in-progress' as const,
    preview: false,
    invented: false,
    keyWrapped: key.wrapped,
    visitHash: null,
    receiptHash: null,
    importKey: null,
    startedAt: at,
    updatedAt: at,
    submittedAt: null,
  }
}
