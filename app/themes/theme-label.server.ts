import { type Key, seal, unseal } from '#app/platform/crypto/seal.server.ts'
import type { Sealed } from '#db/schema.ts'

const place = (inspection: string, record: string) => ({
  inspection,
  table: 'themes',
  record,
  field: 'label',
})

export const sealLabel = (key: Key, inspectionId: string, themeId: string, label: string): Sealed =>
  seal(key, label, place(inspectionId, themeId))

export const unsealLabel = (key: Key, inspectionId: string, themeId: string, sealed: Sealed): string =>
  unseal(key, sealed, place(inspectionId, themeId))
