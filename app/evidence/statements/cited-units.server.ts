import type { KeyedInspection } from '#app/inspection/index.server.ts'
import { tidy } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import { listUnits } from '#db/theme-units.server.ts'
import { detailLabels, openUnits, type ReadableUnit } from '../quotes.server.ts'
import type { Needs } from '../themes-of.server.ts'

export type CitedUnit = Pick<ReadableUnit, 'id' | 'answerId' | 'responseId'> & { text: string }

/** Every unit that these sentences cite and that still stands under the theme, in the reading view. */
export async function citedUnits(
  db: Db,
  { words }: Pick<Needs, 'words'>,
  inspection: KeyedInspection,
  theme: string,
  sentences: readonly { cites: readonly string[] }[],
): Promise<Map<string, CitedUnit>> {
  const ids = [...new Set(sentences.flatMap((sentence) => sentence.cites))]
  if (ids.length === 0) return new Map()
  const listed = await listUnits(db, {
    inspectionId: inspection.id,
    theme,
    units: ids,
    limit: ids.length,
    offset: 0,
  })
  const units = await openUnits(db, inspection, listed, detailLabels(words, 'en'))
  return new Map(
    units.map(({ id, answerId, responseId, text }) => [id, { id, answerId, responseId, text: tidy(text) }]),
  )
}
