/** Devices that seal what people say and post it later, without a browser. Everything said is invented. */
import { randomBytes } from 'node:crypto'
import { envelopePair } from '#app/inspection/index.server.ts'
import { takeWaiting } from '#app/intake/index.server.ts'
import { sealForInspection } from '#app/islands/device/seal-for-inspection.ts'
import { hex } from '#app/platform/crypto/envelope.ts'
import { ticketOf } from '#app/survey/index.server.ts'
import { currentQuestionnaire, type WaitingMessage, type WaitingSound } from '#app/survey/index.ts'
import { keyed, type Survey } from './visiting.ts'

export const proof = 'only the page that sealed it knows this'

export type Saying = Partial<WaitingMessage>

/** One page, as its form would have posted it. */
export const page = (step: string, name: string, ...values: string[]) => ({
  step,
  go: 'next' as const,
  fields: values.map((value) => [name, value] as const),
})

export type Part = Pick<WaitingSound, 'question' | 'sound' | 'offset'> &
  Partial<Pick<WaitingSound, 'ends' | 'of' | 'proof'>> & { bytes: Buffer }

/** A sound in three parts or a few more, the last of which says where it ends. */
export function partsOf(sound: Buffer): Omit<Part, 'question'>[] {
  const id = randomBytes(16).toString('hex')
  const length = Math.floor(sound.length / 3)
  return Array.from({ length: Math.ceil(sound.length / length) }, (_, at) => {
    const offset = at * length
    const bytes = sound.subarray(offset, offset + length)
    const isEnd = offset + bytes.length === sound.length
    return { sound: id, offset, bytes, ...(isEnd ? { ends: sound.length } : {}) }
  })
}

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
    /** A part of what was said aloud, in an envelope of its own. */
    sealPart: ({ bytes, ...part }: Part): Promise<Uint8Array> =>
      sealForInspection({ inspection: inspection.id, publicKey }, new Uint8Array(randomBytes(16)), {
        format: 1,
        kind: 'sound',
        of: hex(id),
        proof,
        bytes: bytes.toString('base64'),
        ...part,
      }),
    post: (bytes: Uint8Array, shown: string | null = null, isLast = false) =>
      takeWaiting(survey.house, link, { bytes, proof: shown, isLast }),
  }
}
