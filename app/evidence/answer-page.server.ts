import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { unwrapResponseKey } from '#app/platform/crypto/keyring.server.ts'
import { unseal } from '#app/platform/crypto/seal.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { openPlaced } from '#app/survey/index.server.ts'
import {
  type AnswerValue,
  type Placed,
  questionnaireVersion,
  supporterQuestionId,
} from '#app/survey/index.ts'
import { correctDetails, findPersonalDetails, type PersonalDetail, redactPart } from '#app/themes/index.ts'
import { findResponseOfAnswer, listAnswersToRead } from '#db/answers-for-reading.server.ts'
import { listCodings } from '#db/codings.server.ts'
import { listDetailDecisions } from '#db/detail-decisions.server.ts'
import type { DrawingKind, SentimentValue } from '#db/schema.ts'
import { type AnswerUnit, listUnitsOfAnswers } from '#db/theme-units.server.ts'
import { askOf, valueWords } from './question-words.server.ts'
import { detailLabels } from './quotes.server.ts'
import { type SpokenAnswer, type SpokenPart, spokenAnswers, spokenPart } from './recordings/spoken.server.ts'
import { type Needs, readThemes } from './themes-of.server.ts'
import { waitingLanguages } from './to-read/to-read.server.ts'
import { readTranslations, type TranslationShown } from './translation/translations.server.ts'

/** A stretch of the words; `unit` where it stands in one, `reason` where it is why the machine gave its theme. */
export type Stretch = { start: number; text: string; unit: string | null; reason: boolean }
export type AnswerInPlace = {
  id: string
  ask: string
  values: string[]
  words: Stretch[] | null
  /** The language of the words, and how it is known; null where it cannot be told. */
  saidIn: { language: string | null; by: 'words' | 'asked' | 'unsure' }
  /** What a machine made of the words for the reader: shown beside them, never in their place. */
  translation: TranslationShown | null
  /** A picture that answers; its words are what the person says of it. */
  drawing: { id: string; kind: DrawingKind; placed: Placed | null } | null
  here: boolean
  /** What is hidden in the words, each with a little of the reading view around it; empty where nothing is. */
  hidden: { place: string; type: string; around: string }[]
  /** Said by the person who helped, not by the person who answered. */
  supporter: boolean
  /** Null where it was not spoken. */
  spoken: SpokenPart | null
  units: {
    id: string
    spoken: SpokenPart | null
    sentiment: SentimentValue
    themes: { id: string; label: string; confidence: number; decidedBy: 'machine' | 'person' }[]
  }[]
}
export type AnswerPage = {
  answer: string
  response: {
    questionnaire: string
    audience: string
    givenBy: string | null
    helper: string | null
    state: string
    language: string
    invented: boolean
    submittedAt: string | null
  }
  answers: AnswerInPlace[]
  /** Languages in it that a person has to read, null for one that cannot be told; none once somebody has. */
  toRead: (string | null)[]
  /** True where personal details are not hidden: a step taken on purpose, and on record. */
  original: boolean
}

/** The whole response around an answer. Undefined where there is no such answer in this inspection. */
export async function readAnswerPage(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  answerId: string,
  { original }: { original: boolean },
): Promise<AnswerPage | undefined> {
  const response = await findResponseOfAnswer(needs.db, { inspectionId: inspection.id, answerId })
  if (!response) return undefined
  const key = unwrapResponseKey(inspection.key, inspection.id, response.id, response.keyWrapped)
  const rows = await listAnswersToRead(needs.db, { inspectionId: inspection.id, responseId: response.id })
  const withWords = rows.filter((row) => row.textSealed).map((row) => row.id)
  const units = await listUnitsOfAnswers(needs.db, withWords)
  const voices = await spokenAnswers(
    needs,
    inspection,
    rows.map((row) => row.id),
  )
  const decided = await listDetailDecisions(needs.db, { inspectionId: inspection.id, answerIds: withWords })
  const reasons = await machineReasons(needs, units)
  const revisions = new Map(rows.map((row) => [row.id, row.revision]))
  const translations = await readTranslations(
    needs,
    inspection.id,
    { id: response.id, key, revisions },
    language,
  )
  const { themes } = await readThemes(needs, inspection, language)
  const labelOf = new Map(themes.map((theme) => [theme.id, theme.label]))
  const detailLabel = detailLabels(needs.words, language)
  const order = questionnaireVersion(response.questionnaire, response.version)?.questions.map(({ id }) => id)
  // What no version asks comes last: the words of whoever helped stand apart.
  const place = (question: string) => {
    const at = order?.indexOf(question) ?? 0
    return at < 0 ? (order?.length ?? 0) : at
  }
  const answers = [...rows]
    .sort((a, b) => place(a.question) - place(b.question) || (a.id < b.id ? -1 : 1))
    .map((row): AnswerInPlace => {
      const asked = {
        questionnaire: response.questionnaire,
        version: response.version,
        question: row.question,
      }
      const own = units.filter((unit) => unit.answerId === row.id)
      const text =
        row.textSealed &&
        unseal(key, row.textSealed, {
          inspection: inspection.id,
          table: 'answers',
          record: row.id,
          field: 'text',
        })
      const details =
        text && !original
          ? correctDetails(findPersonalDetails(text, response.language), decided.get(row.id) ?? [])
          : []
      return {
        id: row.id,
        ask: askOf(needs.words(language), asked),
        values:
          row.value === null
            ? []
            : valueWords(needs.words(language), asked, JSON.parse(row.value) as AnswerValue),
        words: text ? stretches(text, own, reasons, details, detailLabel) : null,
        saidIn:
          row.saidInBy === 'unsure'
            ? { language: null, by: 'unsure' }
            : { language: row.saidIn ?? response.language, by: row.saidInBy ?? 'asked' },
        translation: translations.get(row.id) ?? null,
        drawing: row.drawing && {
          id: row.drawing.id,
          kind: row.drawing.kind,
          placed:
            row.drawing.placedSealed &&
            openPlaced(row.drawing.placedSealed, { key, inspectionId: inspection.id, id: row.drawing.id }),
        },
        here: row.id === answerId,
        hidden: text
          ? details.map((detail) => hiddenPart(text, row.revision, details, detail, detailLabel))
          : [],
        supporter: row.question === supporterQuestionId,
        spoken: spokenWhole(voices.get(row.id)),
        units: own.map(({ id, start, end, sentiment, themes }) => ({
          id,
          spoken: partOf(voices.get(row.id), text, { start, end }),
          sentiment,
          themes: themes.map(({ theme, confidence, decidedBy }) => ({
            id: theme,
            label: labelOf.get(theme) ?? theme,
            confidence,
            decidedBy,
          })),
        })),
      }
    })
  const { questionnaire, audience, givenBy, helper, state, invented, submittedAt } = response
  return {
    answer: answerId,
    response: {
      questionnaire,
      audience,
      givenBy,
      helper,
      state,
      language: response.language,
      invented,
      submittedAt,
    },
    answers,
    toRead: await waitingLanguages(needs.db, { inspectionId: inspection.id, responseId: response.id }),
    original,
  }
}

const aroundMax = 24

/** A hidden detail by its place, with what may be read beside it: people choose by that, not by the words. */
function hiddenPart(
  text: string,
  revision: number,
  details: readonly PersonalDetail[],
  { start, end, type }: PersonalDetail,
  label: (type: string) => string,
) {
  const from = Math.max(0, start - aroundMax)
  const to = Math.min(text.length, end + aroundMax)
  const around = redactPart(text, details, from, to, label)
  return {
    place: `${revision}-${start}-${end}`,
    type,
    around: `${from > 0 ? '…' : ''}${around.trim()}${to < text.length ? '…' : ''}`,
  }
}

/** The answer as a whole, from its first second to its last. */
function spokenWhole(voice: SpokenAnswer | undefined): SpokenPart | null {
  if (!voice) return null
  const { recording, machine, plays, lengthMs } = voice
  return { recording, machine, plays, seconds: lengthMs === null ? null : { startMs: 0, endMs: lengthMs } }
}

const partOf = (voice: SpokenAnswer | undefined, words: string | null, span: Span) =>
  voice && words ? spokenPart(voice, words, span) : null

type Span = { start: number; end: number }

/** Why the machine gave each unit the themes that stand on it. */
async function machineReasons({ db }: Needs, units: readonly AnswerUnit[]): Promise<Map<string, Span[]>> {
  const codings = await listCodings(
    db,
    units.map((unit) => unit.id),
  )
  return new Map(
    units.map((unit) => {
      const standing = new Set(unit.themes.map((theme) => theme.theme))
      const said = (codings.get(unit.id) ?? []).filter((coding) => standing.has(coding.theme))
      return [unit.id, said.flatMap((coding) => coding.because)]
    }),
  )
}

/** Cuts the words where a unit or a reason begins or ends; never inside a hidden detail. */
export function stretches(
  text: string,
  units: readonly (Span & { id: string })[],
  reasons: ReadonlyMap<string, readonly Span[]>,
  details: readonly PersonalDetail[],
  label: (type: string) => string,
): Stretch[] {
  const outside = (at: number) => details.find((detail) => detail.start < at && at < detail.end)?.end ?? at
  const because = units.flatMap((unit) => reasons.get(unit.id) ?? [])
  const edges = [...units, ...because].flatMap(({ start, end }) => [outside(start), outside(end)])
  const cuts = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b)
  return cuts.slice(0, -1).flatMap((start, at) => {
    const end = cuts[at + 1] ?? text.length
    if (end <= start) return []
    const within = (span: Span) => span.start <= start && start < span.end
    const unit = units.find(within)
    return [
      {
        start,
        text: redactPart(text, details, start, end, label),
        unit: unit?.id ?? null,
        reason: because.some(within),
      },
    ]
  })
}
