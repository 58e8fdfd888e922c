import { type Language, languageIds } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import type { MachineVoice } from '#app/platform/speech/voice.server.ts'
import type { Db } from '#db/connect.server.ts'
import { listSurveyLinks } from '#db/inspections.server.ts'
import { listMedia, type MediaRow } from '#db/media.server.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { currentQuestionnaire } from '../questionnaires/index.ts'
import { type Coverage, coverageOf, signable, type Text, textsOf } from './coverage.ts'
import { surveyWordsOf } from './survey-words.ts'

type Needs = { db: Db; voice: MachineVoice; words: (language: Language) => Words }

export type LanguageSounds = {
  language: Language
  machine: boolean
  coverage: Coverage
  /** Of so many questions and starts. */
  signable: number
  bsl: number
  makaton: number
}

/** What each language has to be heard and seen, over an inspection's questionnaires. */
export async function languagesOf(needs: Needs, inspectionId: string): Promise<LanguageSounds[]> {
  const questionnaires = await questionnairesOf(needs, inspectionId)
  const media = await listMedia(needs.db, inspectionId)
  return Promise.all(
    languageIds.map(async (language) => {
      const texts = questionnaires.flatMap((questionnaire) => textsIn(needs, language, questionnaire))
      const has = (kind: MediaRow['kind']) =>
        new Set(
          media.filter((row) => row.kind === kind && row.language === language).map((row) => row.wordsHash),
        )
      const machine = await needs.voice.speaks(language)
      const questions = new Set(signable(texts).map((text) => text.hash))
      const signed = (kind: 'bsl' | 'makaton') => [...has(kind)].filter((hash) => questions.has(hash)).length
      return {
        language,
        machine,
        coverage: coverageOf(texts, has('recording'), machine),
        signable: questions.size,
        bsl: signed('bsl'),
        makaton: signed('makaton'),
      }
    }),
  )
}

export type TextState = Text & {
  recording: MediaRow | undefined
  bsl: MediaRow | undefined
  makaton: MediaRow | undefined
}

/** Every text of one questionnaire in one language, with what was uploaded for it. Undefined: not asked here. */
export async function textStates(
  needs: Needs,
  {
    inspectionId,
    language,
    questionnaire,
  }: { inspectionId: string; language: Language; questionnaire: string },
): Promise<TextState[] | undefined> {
  const found = (await questionnairesOf(needs, inspectionId)).find((one) => one.id === questionnaire)
  if (!found) return undefined
  const media = await listMedia(needs.db, inspectionId, language)
  // The inspection's own stands after the service's, and goes first.
  const of = (kind: MediaRow['kind'], hash: string) =>
    media.findLast((row) => row.kind === kind && row.wordsHash === hash)
  return textsIn(needs, language, found).map((text) => ({
    ...text,
    recording: of('recording', text.hash),
    bsl: of('bsl', text.hash),
    makaton: of('makaton', text.hash),
  }))
}

export async function questionnairesOf({ db }: Pick<Needs, 'db'>, inspectionId: string) {
  const links = await listSurveyLinks(db, inspectionId)
  return links.flatMap(({ questionnaire }) => currentQuestionnaire(questionnaire) ?? [])
}

// Thirteen languages of five questionnaires are tens of thousands of look-ups: once, for words change with a new program.
const known = new WeakMap<Words, Map<Questionnaire, Text[]>>()
function textsIn({ words }: Needs, language: Language, questionnaire: Questionnaire): Text[] {
  const instance = words(language)
  const ofLanguage = known.get(instance) ?? new Map<Questionnaire, Text[]>()
  known.set(instance, ofLanguage)
  const texts =
    ofLanguage.get(questionnaire) ??
    textsOf(language, questionnaire, {
      ordinary: surveyWordsOf(instance, questionnaire, false),
      easy: surveyWordsOf(instance, questionnaire, true),
    })
  ofLanguage.set(questionnaire, texts)
  return texts
}
