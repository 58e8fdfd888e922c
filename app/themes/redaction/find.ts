import { findBirths } from './births.ts'
import { findCapitals } from './capitals.ts'
import type { PersonalDetail } from './detail.ts'
import { findNames } from './names.ts'
import { findNumbers } from './numbers.ts'
import { findOtherScriptNames } from './other-scripts.ts'
import { findPlaces } from './places.ts'
import { findRareConditions } from './rare-conditions.ts'
import { findServices } from './services.ts'
import { findSpoken } from './spoken.ts'

/**
 * What in a text could tell who someone is, sorted, never overlapping. Where two kinds claim the same words the
 * surer one keeps them. Rules of all languages run: people mix them. Work grows with the text's length only.
 */
export function findPersonalDetails(text: string, _language: string): PersonalDetail[] {
  const kept: PersonalDetail[] = []
  const taken = new Uint8Array(text.length)
  const isTaken = (start: number, end: number): boolean => taken.subarray(start, end).includes(1)
  const keep = (details: PersonalDetail[]): void => {
    for (const detail of details) {
      if (detail.end <= detail.start || isTaken(detail.start, detail.end)) continue
      taken.fill(1, detail.start, detail.end)
      kept.push(detail)
    }
  }
  keep(findBirths(text))
  keep(findNumbers(text))
  keep(findSpoken(text))
  keep(findRareConditions(text))
  const { addresses, organisations, compounds, places } = findPlaces(text)
  keep(addresses)
  keep(organisations)
  keep(compounds)
  keep(findOtherScriptNames(text))
  keep(findNames(text, isTaken))
  keep(findServices(text))
  keep(places)
  keep(findCapitals(text, isTaken))
  return kept.sort((a, b) => a.start - b.start)
}
