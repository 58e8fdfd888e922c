/** Devices that seal what people say and post it later, without a browser. Everything said is invented. */
import { randomBytes } from 'node:crypto'
import { envelopePair } from '#app/inspection/index.server.ts'
import { takeWaiting } from '#app/intake/index.server.ts'
import { sealForInspection } from '#app/islands/device/seal-for-inspection.ts'
import { ticketOf } from '#app/survey/index.server.ts'
import { currentQuestionnaire, type WaitingMessage } from '#app/survey/index.ts'
import { keyed, type Survey } from './visiting.ts'

export const proof = 'only the page that sealed it knows this'

export type Saying = Partial<WaitingMessage>

/** One page, as its form would have posted it. */
export const page = (step: string, name: string, ...values: string[]) => ({
  step,
  go: 'next' as const,
  fields: values.map((value) => [name, value] as const),
})

/** A device at one link: seals as often as it is told, and posts what it sealed. */
export async function aDevice(survey: Survey, questionnaire: string) {
  const inspection = await keyed(survey)
  const { publicKey } = await envelopePair(survey.house, inspection)
  const id = new Uint8Array(randomBytes(16))
  const link = survey.links[questionnaire] ?? ''
  return {
    id,
    link,
    ticketOf: (responseId: string) => ticketOf(inspection, responseId),
    seal: (said: Saying): Promise<Uint8Array> =>
      sealForInspection({ inspection: inspection.id, publicKey }, id, {
        format: 1,
        sealing: 1,
        proof,
        ticket: null,
        questionnaire,
        version: currentQuestionnaire(questionnaire)?.version,
        language: 'en',
        pages: [],
        sent: true,
        ...said,
      }),
    post: (bytes: Uint8Array, shown: string | null = null) =>
      takeWaiting(survey.house, link, { bytes, proof: shown }),
  }
}
