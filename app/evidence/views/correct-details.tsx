import { Form } from '@remix-run/react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FormToken } from '#app/access/index.ts'
import { Notice } from '#app/ui/notice/notice.tsx'
import type { AnswerInPlace } from '../answer-page.server.ts'
import type { DetailProblem } from '../correct-details.server.ts'

const kinds = [
  'person',
  'organisation',
  'place',
  'address',
  'postcode',
  'phone',
  'email',
  'handle',
  'nhs_number',
  'id_number',
  'date_of_birth',
  'rare_condition',
]

/** A person's word on what is personal in an answer: show what hides too much, hide what was missed. */
export function CorrectDetails({
  answer,
  page,
}: {
  answer: Pick<AnswerInPlace, 'id' | 'hidden'>
  page: { formToken: string; original: boolean; detailProblem: { of: string; code: DetailProblem } | null }
}) {
  const { t } = useTranslation('redaction-desk')
  const id = useId()
  const problem = page.detailProblem?.of === answer.id ? page.detailProblem.code : null
  return (
    <details className="correct-details" open={problem !== null || undefined}>
      <summary>{t('summary')}</summary>
      {problem && (
        <Notice tone="warning">
          <p role="alert">{t(`problems.${problem}`)}</p>
        </Notice>
      )}
      <p className="hint">{t('why')}</p>
      <Form method="post" reloadDocument>
        <FormToken value={page.formToken} />
        <input type="hidden" name="of" value={answer.id} />
        <p>
          <label htmlFor={`${id}-words`}>{t('hide.words')}</label>
          <input id={`${id}-words`} name="words" type="text" maxLength={500} dir="auto" autoComplete="off" />
        </p>
        <p>
          <label htmlFor={`${id}-type`}>{t('hide.type')}</label>
          <select id={`${id}-type`} name="type">
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`inspector:details.${kind}`)}
              </option>
            ))}
          </select>
        </p>
        <button type="submit" className="button button--quiet" name="do" value="hide">
          {t('hide.do')}
        </button>
      </Form>
      {answer.hidden.length > 0 && (
        <Form method="post" reloadDocument>
          <FormToken value={page.formToken} />
          <input type="hidden" name="of" value={answer.id} />
          <p>
            <label htmlFor={`${id}-place`}>{t('show.which')}</label>
            <select id={`${id}-place`} name="place">
              {answer.hidden.map(({ place, around }) => (
                <option key={place} value={place}>
                  {around}
                </option>
              ))}
            </select>
          </p>
          <button type="submit" className="button button--quiet" name="do" value="show">
            {t('show.do')}
          </button>
        </Form>
      )}
    </details>
  )
}
