import type { PersonalDetail } from './detail.ts'
import { findNames } from './names.ts'
import { findNumbers } from './numbers.ts'
import { findPlaces } from './places.ts'
import { findRareConditions } from './rare-conditions.ts'

/**
 * What in a text could tell who someone is, sorted, never overlapping. Where two kinds claim the same words the
 * surer one keeps them. Rules of all languages run: people mix them. Work grows with the text's length only.
 */
export function findPersonalDetails(text: string, _language: string): PersonalDetail[] {
  const kept: PersonalDetail[] = []
  const taken = new Uint8Array(text.length)
  const keep = (details: PersonalDetail[]): void => {
    for (const detail of details) {
      if (detail.end <= detail.start || taken.subarray(detail.start, detail.end).includes(1)) continue
      taken.fill(1, detail.start, detail.end)
      kept.push(detail)
    }
  }
  keep(findNumbers(text))
  keep(findRareConditions(text))
  const { addresses, organisations, compounds, places } = findPlaces(text)
  keep(addresses)
  keep(organisations)
  keep(compounds)
  keep(findNames(text, (start, end) => taken.subarray(start, end).includes(1)))
  keep(places)
  return kept.sort((a, b) => a.start - b.start)
}
