/** A survey that is open, and people who answer it page by page without a browser. Everything said is invented. */
import { addSurveyLinks, createInspection, openInspection } from '#app/inspection/index.server.ts'
import { beginResponse, saveOnVisit, sendVisit } from '#app/intake/index.server.ts'
import { newPreviewToken, openVisit, type Visit } from '#app/survey/index.server.ts'
import { type GivenByAnswer, questionnaires } from '#app/survey/index.ts'
import type { Db } from '#db/connect.server.ts'
import { listSurveyLinks } from '#db/inspections.server.ts'
import { aRequest, houseOver, type TestHouse } from '#test/access/standing-people.ts'
import { giving, questionOf } from '#test/survey/giving.ts'

export type Survey = { house: TestHouse; inspectionId: string; links: Record<string, string> }

/** An inspection that is open now, with a link for each questionnaire. */
export async function openSurvey(db: Db, house = houseOver(db), id = 'here'): Promise<Survey> {
  const inspectionId = await anInspectionOf(house, id)
  return withLinks(db, house, inspectionId)
}

/** Without links: so much a database of any version can hold. */
export const anInspectionOf = (house: TestHouse, id = 'here') =>
  createInspection(house, {
    id,
    area: 'Inventedshire',
    type: 'full',
    opensAt: '2026-11-01T00:00:00.000Z',
    closesAt: '2026-12-01T00:00:00.000Z',
    questionnaires: [],
  })

export async function withLinks(db: Db, house: TestHouse, inspectionId: string): Promise<Survey> {
  await addSurveyLinks(
    house,
    inspectionId,
    questionnaires.map((questionnaire) => questionnaire.id),
  )
  const links = await listSurveyLinks(db, inspectionId)
  return {
    house,
    inspectionId,
    links: Object.fromEntries(links.map((link) => [link.questionnaire, link.token])),
  }
}

export async function keyed({ house, inspectionId }: Survey) {
  const inspection = await openInspection(house, inspectionId)
  if (!inspection) throw new Error('the inspection was just made')
  return inspection
}

export type Person = ReturnType<typeof person>

/** One browser at one link: `now` is what the next page would see. */
export function person({ house, links }: Survey, questionnaire: string, options: { preview?: boolean } = {}) {
  const link = links[questionnaire] ?? ''
  let cookie = options.preview ? `earshot_visit=${newPreviewToken(house.keyring)}` : undefined
  const now = async (): Promise<Visit> => {
    const opened = await openVisit(house, aRequest(`/s/${link}`, cookie ? { cookie } : {}), link)
    if (!opened.ok) throw new Error(opened.problem.code)
    cookie ??= `earshot_visit=${opened.visit.token}`
    return opened.visit
  }
  return {
    now,
    link,
    /** What the browser sends now; given a Set-Cookie line, what it sends from then on. */
    cookie: (line?: string) => {
      if (line !== undefined) cookie = line.split(';')[0]
      return cookie ?? ''
    },
    begin: async (how: { sharedDevice?: boolean } = {}) => beginResponse(house, await now(), 'en', how),
    given: async (givenBy: GivenByAnswer) => saveOnVisit(house, await now(), 'en', { givenBy }),
    send: async (visit?: Visit) => sendVisit(house, visit ?? (await now()), 'en'),
    async say(question: string, ...values: (string | number)[]) {
      const visit = await now()
      const answer = giving(questionOf(visit.questionnaire, question), ...values)
      return saveOnVisit(house, visit, 'en', { answer })
    },
  }
}
