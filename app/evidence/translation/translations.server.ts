/**
 * Translations that a person at the desk asked for. The reading view is sent, never the original; what comes back is
 * sealed with the response's own key, so that it goes when the response goes, and stands beside the original only.
 */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { type Keyring, unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { newId } from '#app/platform/crypto/random.server.ts'
import { type Key, seal, unseal } from '#app/platform/crypto/seal.server.ts'
import type { ServiceProblem } from '#app/platform/http/ask-service.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { redact } from '#app/themes/index.ts'
import { findResponseOfAnswer, listAnswersToRead } from '#db/answers-for-reading.server.ts'
import { recordAudit } from '#db/audit.server.ts'
import { listDetailDecisions } from '#db/detail-decisions.server.ts'
import { listTranslations, saveTranslation } from '#db/translations.server.ts'
import { detailLabels } from '../quotes.server.ts'
import type { Needs } from '../themes-of.server.ts'
import type { Translator } from './translator.server.ts'

type TranslatingNeeds = Needs & { keyring: Keyring; clock: () => Date; translator: Translator | undefined }

export const translationProblems = [
  'no-engine',
  'nothing-to-translate',
  'same-language',
  'empty',
  'changed',
  'slow',
  'unreachable',
  'refused',
  'unreadable',
  'resting',
] as const satisfies readonly (ServiceProblem | string)[]
export type TranslationProblem = (typeof translationProblems)[number]
export type Translated = { ok: true } | { ok: false; problem: TranslationProblem }

const LETTERS_MAX = 20_000
const refused = (problem: TranslationProblem): Translated => ({ ok: false, problem })

/** Nothing is held while the engine works; an answer that changed or went meanwhile gets no translation. */
export async function translateAnswer(
  needs: TranslatingNeeds,
  { inspection, person }: { inspection: KeyedInspection; person: string },
  answerId: string,
  to: Language,
): Promise<Translated> {
  const { db, words, keyring, clock, translator } = needs
  if (!translator) return refused('no-engine')
  const given = await openAnswer(needs, inspection, answerId)
  if (!given) return refused('nothing-to-translate')
  if (given.from === to) return refused('same-language')
  const { reading } = redact(given.text, given.from ?? to, detailLabels(words, to), given.decisions)
  const told = await translator.translate(reading, { from: given.from, to })
  if (!told.ok) return refused(told.why)
  const made = plain(told.value)
  if (made === '') return refused('empty')
  const id = newId()
  const at = clock().toISOString()
  return db.transaction().execute(async (trx): Promise<Translated> => {
    const still = await openAnswer({ ...needs, db: trx }, inspection, answerId)
    if (still?.revision !== given.revision || still.decisions.length !== given.decisions.length)
      return refused('changed')
    await saveTranslation(trx, inspection.id, {
      id,
      answerId,
      responseId: given.responseId,
      revision: given.revision,
      from: given.from,
      to,
      engine: translator.name,
      wordsSealed: seal(given.key, made, placeOf(inspection.id, id)),
      madeBy: person,
      madeAt: at,
    })
    await recordAudit(trx, keyring, {
      at,
      actor: person,
      action: 'answer.translated',
      inspectionId: inspection.id,
      subject: answerId,
      detail: { engine: translator.name, to },
    })
    return { ok: true }
  })
}

export type TranslationShown = {
  words: string
  to: string
  from: string | null
  engine: string
  madeAt: string
}

/** Of the words that stand now, as they may be read now: what was made of others is not shown beside them. */
export async function readTranslations(
  { db }: Pick<Needs, 'db'>,
  inspectionId: string,
  response: { id: string; key: Key; revisions: ReadonlyMap<string, number> },
  to: Language,
): Promise<Map<string, TranslationShown>> {
  const rows = await listTranslations(db, { inspectionId, responseId: response.id, to })
  const answerIds = rows.map(({ answerId }) => answerId)
  const decided = await listDetailDecisions(db, { inspectionId, answerIds })
  return new Map(
    rows
      .filter((row) => response.revisions.get(row.answerId) === row.revision)
      // It may hold words that somebody has hidden since.
      .filter((row) => !decided.get(row.answerId)?.some(({ decidedAt }) => decidedAt >= row.madeAt))
      .map(({ id, answerId, wordsSealed, from, engine, madeAt }) => [
        answerId,
        { words: unseal(response.key, wordsSealed, placeOf(inspectionId, id)), to, from, engine, madeAt },
      ]),
  )
}

async function openAnswer({ db }: Pick<Needs, 'db'>, inspection: KeyedInspection, answerId: string) {
  const response = await findResponseOfAnswer(db, { inspectionId: inspection.id, answerId })
  if (!response) return undefined
  const rows = await listAnswersToRead(db, { inspectionId: inspection.id, responseId: response.id })
  const row = rows.find(({ id }) => id === answerId)
  if (!row?.textSealed) return undefined
  const key = unwrapResponseKey(inspection.key, inspection.id, response.id, response.keyWrapped)
  const place = { inspection: inspection.id, table: 'answers', record: answerId, field: 'text' }
  const text = unseal(key, row.textSealed, place)
  if (text.length > LETTERS_MAX) return undefined
  const from = row.saidInBy === 'unsure' ? null : (row.saidIn ?? response.language)
  const which = { inspectionId: inspection.id, answerIds: [answerId] }
  const decisions = (await listDetailDecisions(db, which)).get(answerId) ?? []
  return { key, text, from, decisions, revision: row.revision, responseId: response.id }
}

// Lines stay; signs that hide or turn text do not.
const plain = (words: string) =>
  words
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, (sign) => (/[\n\u200c\u200d]/.test(sign) ? sign : ''))
    .trim()

const placeOf = (inspection: string, record: string) => ({
  inspection,
  table: 'translations',
  record,
  field: 'words',
})
