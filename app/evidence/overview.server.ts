import { questionnaires } from '#app/survey/index.ts'
import { countAnswersToCode } from '#db/answers-for-reading.server.ts'
import { countResponses, listSurveyLinks } from '#db/inspections.server.ts'
import { countUnits } from '#db/units.server.ts'
import type { Needs } from './themes-of.server.ts'

export type Overview = {
  questionnaires: {
    questionnaire: string
    submitted: number
    inProgress: number
    /** Undefined where no link leads to it: its responses were imported. */
    link: string | undefined
  }[]
  submitted: number
  inProgress: number
  toCode: number
  coded: { answers: number; units: number; notThemed: number }
}

/** How many have answered, where to send others, and whether the machine has read it all. */
export async function readOverview({ db }: Pick<Needs, 'db'>, inspection: { id: string }): Promise<Overview> {
  const [counts, links, toCode, coded] = await Promise.all([
    countResponses(db, inspection.id),
    listSurveyLinks(db, inspection.id),
    countAnswersToCode(db, inspection.id),
    countUnits(db, inspection.id),
  ])
  const linkOf = new Map(links.map((link) => [link.questionnaire, link.token]))
  const ids = new Set([
    ...questionnaires.map((one) => one.id).filter((id) => linkOf.has(id)),
    ...linkOf.keys(),
    ...counts.map((count) => count.questionnaire),
  ])
  const sum = (state: string, id?: string) =>
    counts
      .filter((count) => count.state === state && (id === undefined || count.questionnaire === id))
      .reduce((responses, count) => responses + count.responses, 0)
  return {
    questionnaires: [...ids].map((id) => ({
      questionnaire: id,
      submitted: sum('submitted', id),
      inProgress: sum('in-progress', id),
      link: linkOf.get(id),
    })),
    submitted: sum('submitted'),
    inProgress: sum('in-progress'),
    toCode,
    coded,
  }
}
