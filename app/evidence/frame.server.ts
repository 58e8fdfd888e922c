import type { Member } from '#app/access/index.server.ts'
import { mayAny } from '#app/access/index.ts'
import { formatWhen } from '#app/platform/i18n/dates.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { localeOf } from '#app/platform/i18n/numbers.ts'
import { audiences } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import type { InspectionRow } from '#db/inspections.server.ts'
import { type Voice, voiceKinds } from '#db/voices.server.ts'
import { unheardRecordings } from './recordings/queue.server.ts'
import type { UnitFilter } from './theme-page.server.ts'
import { leanings, states } from './totals.ts'

/** What the frame of an inspection's pages shows to this member. */
export async function frameOf(
  needs: { db: Db },
  { person, roles, inspection }: Pick<Member, 'person' | 'roles'> & { inspection: InspectionRow },
) {
  const listens = mayAny(roles, 'listen')
  return {
    inspection: inspection.id,
    area: inspection.area,
    invented: inspection.invented,
    person: person.name,
    reads: mayAny(roles, 'read-evidence'),
    /** Null for those who may not listen. */
    unheard: listens ? await unheardRecordings(needs, inspection.id) : null,
    seesConcerns: mayAny(roles, 'see-concerns'),
    exports: mayAny(roles, 'export'),
    languages: mayAny(roles, 'manage-languages'),
  }
}

/** The desk's times are those of the area, wherever the laptop is; written here so that server and browser agree. */
export function timeOf(language: Language, timeZone: string): (instant: string) => string {
  return (instant) => formatWhen(new Date(instant), language, timeZone, 'medium')
}

/** What a page is narrowed to, from its address. What is unknown narrows nothing. */
export function onlyOf(query: URLSearchParams): UnitFilter {
  const among = <Value extends string>(known: readonly Value[], name: string) =>
    known.find((value) => value === query.get(name))
  const page = Number(query.get('page') ?? 1)
  return {
    audience: among(audiences, 'audience'),
    state: among(states, 'state'),
    sentiment: among(leanings, 'sentiment'),
    voice: voiceAsked(query.get('voice')),
    page: Number.isInteger(page) && page > 0 && page < 1_000_000 ? page : 1,
  }
}

/** `setting.special-school`; anything else narrows nothing. */
function voiceAsked(asked: string | null): Voice | undefined {
  const [name, value = ''] = asked?.split('.') ?? []
  const kind = voiceKinds.find((known) => known === name)
  return kind && /^[a-z0-9-]{1,60}$/.test(value) ? { kind, value } : undefined
}

/** What languages are called in the reader's own; written here so that server and browser agree. */
export function languageNames(language: Language): (id: string) => string {
  const names = new Intl.DisplayNames([localeOf(language)], { type: 'language' })
  return (id) => names.of(id) ?? id
}
