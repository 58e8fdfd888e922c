import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { seal, unseal } from '#app/platform/crypto/seal.server.ts'

/**
 * A page of a response carries its ticket, so that what the device seals later finds the same response. It is sealed:
 * it says nothing to whoever reads it, opens nothing, and only adds to the response it names.
 */
export function ticketOf(inspection: KeyedInspection, responseId: string): string {
  return seal(inspection.key, responseId, placeIn(inspection)).toString('base64url')
}

/** The response that a ticket names; undefined for what we did not make. */
export function responseOfTicket(inspection: KeyedInspection, ticket: string): string | undefined {
  try {
    return unseal(inspection.key, Buffer.from(ticket, 'base64url'), placeIn(inspection))
  } catch {
    return undefined
  }
}

const placeIn = ({ id }: KeyedInspection) => ({
  inspection: id,
  table: 'responses',
  record: '-',
  field: 'ticket',
})
