/** Answers that share most of their words, and many at once: shown as such, counted as they are, never dropped. */
import type { KeyedInspection } from '#app/inspection/index.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { type AlikeGroup, groupAlike } from '#app/themes/index.server.ts'
import { type Burst, burstsOf } from '#app/themes/index.ts'
import type { Db } from '#db/connect.server.ts'
import {
  listLikenesses,
  listSendingTimes,
  listThemeAnswers,
  type MarkedAnswer,
} from '#db/likenesses.server.ts'
import { askOf } from './question-words.server.ts'
import { detailLabels, openAnswers } from './quotes.server.ts'
import type { Needs } from './themes-of.server.ts'

export type RepeatedGroup = {
  id: string
  people: number
  answers: string[]
  /** How many more answers there are than are listed. */
  more: number
  words: number
  /** A copied letter, rather than a sentence or two. */
  letter: boolean
  sample: { text: string; language: string; ask: string; whole: boolean } | null
  /** From when to when they came; null where that is not known. */
  from: string | null
  to: string | null
  /** Most of them that came within one hour. */
  inOneHour: number
}
export type RepeatsPage = { groups: RepeatedGroup[]; moreGroups: number; bursts: Burst[]; read: number }

const GROUPS_SHOWN = 20
const ANSWERS_SHOWN = 30
const SAMPLE_LENGTH_MAX = 600
const LETTER_WORDS = 60
const HOUR_MS = 3_600_000

export async function readRepeats(
  needs: Needs,
  inspection: KeyedInspection,
  language: Language,
  /** An answer whose group is to stand first. */
  first?: string,
): Promise<RepeatsPage> {
  const [marked, times] = await Promise.all([
    listLikenesses(needs.db, inspection.id),
    listSendingTimes(needs.db, inspection.id),
  ])
  const all = groupAlike(marked)
  const asked = all.filter(({ answers }) => first !== undefined && answers.includes(first))
  const groups = [...asked, ...all.filter((group) => !asked.includes(group))]
  const shown = groups.slice(0, GROUPS_SHOWN)
  const byAnswer = new Map(marked.map((one) => [one.answer, one]))
  const samples = await openAnswers(
    needs.db,
    inspection,
    shown.flatMap(({ id }) => byAnswer.get(id) ?? []),
    detailLabels(needs.words, language),
  )
  return {
    groups: shown.map((group) => ({
      ...summed(group, byAnswer),
      sample: sampleOf(byAnswer.get(group.id), samples),
    })),
    moreGroups: groups.length - shown.length,
    bursts: burstsOf(times),
    read: marked.length,
  }

  function sampleOf(
    marked: MarkedAnswer | undefined,
    samples: ReadonlyMap<string, string>,
  ): RepeatedGroup['sample'] {
    const text = marked && samples.get(marked.answer)
    if (!marked || text === undefined) return null
    const whole = text.length <= SAMPLE_LENGTH_MAX
    const cut = text.lastIndexOf(' ', SAMPLE_LENGTH_MAX)
    return {
      text: whole ? text : text.slice(0, cut > 0 ? cut : SAMPLE_LENGTH_MAX),
      language: marked.language,
      ask: askOf(needs.words(language), marked),
      whole,
    }
  }
}

function summed(group: AlikeGroup, byAnswer: ReadonlyMap<string, MarkedAnswer>) {
  const times = group.answers.flatMap((id) => byAnswer.get(id)?.at ?? []).sort()
  return {
    id: group.id,
    people: group.people,
    answers: group.answers.slice(0, ANSWERS_SHOWN),
    more: Math.max(0, group.answers.length - ANSWERS_SHOWN),
    words: group.words,
    letter: group.words >= LETTER_WORDS,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
    inOneHour: mostInOneHour(times.map((time) => Date.parse(time))),
  }
}

function mostInOneHour(sorted: readonly number[]): number {
  let most = 0
  for (let last = 0, first = 0; last < sorted.length; last++) {
    while ((sorted[last] as number) - (sorted[first] as number) > HOUR_MS) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

export type ThemeRepeats = { id: string; people: number; answers: number; without: number }

/** How much of a theme rests on answers that share most of their words. */
export async function repeatsOfTheme(db: Db, inspectionId: string, theme: string): Promise<ThemeRepeats[]> {
  const said = await listThemeAnswers(db, { inspectionId, theme })
  if (new Set(said.map(({ response }) => response)).size < 2) return []
  const groups = groupAlike(await listLikenesses(db, inspectionId, theme))
  return groups.flatMap(({ id, answers }) => {
    const inGroup = new Set(answers)
    const here = said.filter(({ answer }) => inGroup.has(answer))
    const people = new Set(here.map(({ response }) => response)).size
    if (people < 2) return []
    const others = said.filter(({ answer }) => !inGroup.has(answer))
    return [
      { id, people, answers: here.length, without: new Set(others.map(({ response }) => response)).size },
    ]
  })
}
