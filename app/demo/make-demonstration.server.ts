/** The demonstration inspection: made once, from invented responses, through the same door as every answer. */
import { addUser, findUserByEmail } from '#app/access/index.server.ts'
import type { House } from '#app/house.server.ts'
import {
  addSurveyLinks,
  createInspection,
  type KeyedInspection,
  openInspection,
} from '#app/inspection/index.server.ts'
import { type Arrival, keyFor, screenAndSeal, takeInNew } from '#app/intake/index.server.ts'
import { receiptHash, receiptOf } from '#app/survey/index.server.ts'
import { currentQuestionnaire, type GivenAnswer, questionnaires, skip } from '#app/survey/index.ts'
import { findInspection } from '#db/inspections.server.ts'
import type { SampleResponse } from './sample-response.ts'
import { sampleResponses } from './samples.server.ts'

export const demonstrationId = 'demo'
const area = 'Demonstration area (invented)'
const inspectorEmail = 'demonstration.inspector@example.org'
const DAY_MS = 86_400_000
// Its window is always open.
const opensAt = '2020-01-01T00:00:00.000Z'
const closesAt = '9999-12-31T23:59:59.999Z'
/** So many responses a transaction: a child's save never waits long behind the demonstration. */
const TOGETHER = 10

/** The invented inspector's user id. */
export async function demonstrationPerson(house: House): Promise<string> {
  const known = await findUserByEmail(house, inspectorEmail)
  if (known) return known.id
  const person = { email: inspectorEmail, name: 'Demonstration inspector (invented)', by: 'service' }
  // One person sees every page of the demonstration: what a lead sees, concerns among it.
  return addUser(house, { ...person, role: 'lead', inspectionId: demonstrationId })
}

/** Makes what is missing and gives the number of responses added; killed half-way, the next start finishes. */
export async function makeDemonstration(house: House): Promise<number> {
  const asked = questionnaires.map((questionnaire) => questionnaire.id)
  if (await findInspection(house.db, demonstrationId)) await addSurveyLinks(house, demonstrationId, asked)
  else
    await createInspection(house, {
      id: demonstrationId,
      area,
      type: 'full',
      opensAt,
      closesAt,
      questionnaires: asked,
      invented: true,
    })
  const inspection = await openInspection(house, demonstrationId)
  if (!inspection) throw new Error('the demonstration inspection was just made')
  const arrivals = sampleResponses().map((sample) => screenAndSeal(arrivalOf(house, inspection, sample)))
  let added = 0
  for (let from = 0; from < arrivals.length; from += TOGETHER) {
    const together = arrivals.slice(from, from + TOGETHER)
    const stored = await house.db.transaction().execute((trx) => takeInNew(trx, together))
    added += stored.filter((outcome) => outcome === 'stored').length
  }
  return added
}

function arrivalOf(house: House, inspection: KeyedInspection, sample: SampleResponse): Arrival {
  const questionnaire = currentQuestionnaire(sample.questionnaire)
  if (!questionnaire) throw new Error(`sample ${sample.id} answers an unknown questionnaire`)
  const { key, wrapped } = keyFor(inspection, sample.id)
  const at = new Date(house.clock().getTime() - sample.dayOffset * DAY_MS).toISOString()
  const submitted = sample.state === 'submitted'
  return {
    response: { id: sample.id, inspectionId: inspection.id, preview: false, language: sample.language, key },
    added: {
      id: sample.id,
      inspectionId: inspection.id,
      questionnaire: questionnaire.id,
      version: questionnaire.version,
      audience: questionnaire.audience,
      language: sample.language,
      givenBy: sample.givenBy,
      helper: sample.helper ?? null,
      state: sample.state,
      preview: false,
      invented: true,
      keyWrapped: wrapped,
      visitHash: null,
      receiptHash: submitted ? receiptHash(house.keyring, receiptOf(house.keyring, sample.id)) : null,
      importKey: null,
      startedAt: at,
      updatedAt: at,
      submittedAt: submitted ? at : null,
    },
    questionnaire,
    answers: questionnaire.questions.flatMap((question): GivenAnswer[] => {
      const given = sample.answers[question.id]
      if (!given) return []
      if (given.skipped) return [skip(question)]
      return [{ ...skip(question), value: given.value ?? null, words: given.text ?? null, skipped: false }]
    }),
    now: at,
  }
}
