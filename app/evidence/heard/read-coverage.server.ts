/** Who has answered so far, beside what is known of the area's children. */

import type { Keyring } from '#app/platform/crypto/keyring.server.ts'
import type { Language } from '#app/platform/i18n/languages.ts'
import { sourceLanguage } from '#app/platform/i18n/languages.ts'
import type { Words } from '#app/platform/i18n/words.server.ts'
import { audiences, questionnaireVersion } from '#app/survey/index.ts'
import { recordAudit } from '#db/audit.server.ts'
import type { Db } from '#db/connect.server.ts'
import { countChosen, countHeard } from '#db/heard.server.ts'
import type { InspectionRow } from '#db/inspections.server.ts'
import { listPopulations, type Population, replacePopulations } from '#db/populations.server.ts'
import { type Characteristic, characteristics, groupsOf, questionsOf } from './characteristics.ts'
import { type CoverageRow, compareWithArea } from './compare.ts'
import type { PopulationProblem } from './population-table.ts'
import { readPopulation, writePopulation } from './read-population.ts'

type Needs = { db: Db; words: (language: Language) => Words }

export type CoverageSection = {
  id: Characteristic
  rows: (CoverageRow & { label: string })[]
  /** Whose questionnaire asks, and whose does not. */
  asked: { people: number; told: number; audiences: string[] }
  notAsked: { people: number; audiences: string[] }
  /** What people chose that is no group: more than one may be chosen. */
  several: boolean
  sources: string[]
}
export type Coverage = {
  sections: CoverageSection[]
  heard: number
  /** The stored table, for changing it. */
  table: string
  source: string
  countedOn: string
}

export async function readCoverage(
  { db, words }: Needs,
  inspectionId: string,
  language: Language,
): Promise<Coverage> {
  const [populations, heard, chosen] = await Promise.all([
    listPopulations(db, inspectionId),
    countHeard(db, inspectionId),
    countChosen(
      db,
      inspectionId,
      characteristics.flatMap((one) => questionsOf[one]),
    ),
  ])
  const called = groupNames(words(language))
  return {
    sections: characteristics.map((id) => sectionOf(id, { populations, heard, chosen, called })),
    heard: heard.reduce((sum, { people }) => sum + people, 0),
    table: writePopulation(
      populations.flatMap((row) => {
        const characteristic = characteristics.find((one) => one === row.characteristic)
        return characteristic ? [{ ...row, characteristic }] : []
      }),
    ),
    source: onlyOne(populations.map(({ source }) => source)),
    countedOn: onlyOne(populations.map(({ countedOn }) => countedOn)),
  }
}

const onlyOne = (texts: readonly string[]) => (new Set(texts).size === 1 ? (texts[0] ?? '') : '')
const notTold: readonly string[] = ['unknown', 'undisclosed', 'not-sure']

function sectionOf(
  id: Characteristic,
  {
    populations,
    heard,
    chosen,
    called,
  }: {
    populations: readonly Population[]
    heard: Awaited<ReturnType<typeof countHeard>>
    chosen: Awaited<ReturnType<typeof countChosen>>
    called: ReturnType<typeof groupNames>
  },
): CoverageSection {
  const area = new Map(
    populations.flatMap(({ characteristic, value, people }) =>
      characteristic === id ? [[value, people] as const] : [],
    ),
  )
  const counts = new Map<string, number>()
  let told = 0
  /** Of answers from elsewhere it is not known what was asked: only who told was surely asked. */
  const toldElsewhere = new Map<string, number>()
  for (const { questionnaire, version, audience, question, value, people } of chosen) {
    if (!questionsOf[id].includes(question)) continue
    const groups = valuesOf(value).filter((one) => !notTold.includes(one))
    if (groups.length > 0) told += people
    if (!questionnaireVersion(questionnaire, version)) {
      const key = `${questionnaire}/${version}/${audience}`
      toldElsewhere.set(key, (toldElsewhere.get(key) ?? 0) + people)
    }
    for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + people)
  }
  const askedOf = (one: Responses): number => {
    const version = questionnaireVersion(one.questionnaire, one.version)
    if (!version) return toldElsewhere.get(`${one.questionnaire}/${one.version}/${one.audience}`) ?? 0
    return version.questions.some((question) => questionsOf[id].includes(question.id)) ? one.people : 0
  }
  const groups = groupsOf(id).filter((group) => !notTold.includes(group) || area.has(group))
  return {
    id,
    rows: compareWithArea(groups, area, counts).map((row) => ({
      ...row,
      label: called(id, row.value)[0] ?? row.value,
    })),
    asked: { ...peopleIn(heard, askedOf), told },
    notAsked: peopleIn(heard, (one) => one.people - askedOf(one)),
    several: id === 'need',
    sources: [
      ...new Set(
        populations
          .filter(({ characteristic }) => characteristic === id)
          .map(({ source, countedOn }) => `${source}, ${countedOn}`),
      ),
    ],
  }
}

type Responses = Awaited<ReturnType<typeof countHeard>>[number]

function peopleIn(heard: readonly Responses[], of: (one: Responses) => number) {
  const here = heard
    .map((one) => ({ audience: one.audience, people: of(one) }))
    .filter(({ people }) => people > 0)
  return {
    people: here.reduce((sum, { people }) => sum + people, 0),
    audiences: audiences.filter((audience) => here.some((one) => one.audience === audience)) as string[],
  }
}

function valuesOf(json: string): string[] {
  const read: unknown = JSON.parse(json)
  return (Array.isArray(read) ? read : [read]).map(String)
}

/** A group's name as the questionnaires say it. */
function groupNames(...all: Words[]): (characteristic: Characteristic, group: string) => string[] {
  return (characteristic, group) =>
    all.map(({ t }) =>
      t(`survey/about:questions.${questionsOf[characteristic][0]}.options.${group}`, { defaultValue: group }),
    )
}

export type PopulationSent = { table: string; source: string; countedOn: string }

/** Stores what a lead typed or pasted, in the place of what was stored; refused, nothing is changed. */
export async function savePopulation(
  { db, keyring, clock, words }: Needs & { keyring: Keyring; clock: () => Date },
  by: { inspection: Pick<InspectionRow, 'id'>; person: string; language: Language },
  sent: PopulationSent,
): Promise<{ ok: true } | { ok: false; problems: PopulationProblem[] }> {
  const called = groupNames(words(sourceLanguage), words(by.language))
  const read = readPopulation(sent.table, sent, called)
  if (!read.ok) return read
  const at = clock().toISOString()
  await db.transaction().execute(async (trx) => {
    await replacePopulations(trx, by.inspection.id, read.rows, { by: by.person, at })
    await recordAudit(trx, keyring, {
      at,
      actor: by.person,
      action: 'population.saved',
      inspectionId: by.inspection.id,
      detail: { groups: read.rows.length },
    })
  })
  return { ok: true }
}
