import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { openSurvey } from '#app/inspection/index.server.ts'
import { currentQuestionnaire, paperColumns, stepPath } from '#app/survey/index.ts'

/** The empty file into which a link's paper forms are typed. It holds the questions' ids and nothing else. */
export async function loader({ params, context: { house } }: LoaderFunctionArgs) {
  const link = params.link ?? ''
  const survey = await openSurvey(house, link)
  const questionnaire = survey && currentQuestionnaire(survey.questionnaire)
  if (!questionnaire) return redirect(stepPath(link, 'start'), 303)
  return new Response(stringify([[...paperColumns(questionnaire)]]), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="paper-${questionnaire.id}.csv"`,
    },
  })
}
