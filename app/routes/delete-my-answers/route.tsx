import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { type LegalPageId, legalKeys } from '#app/inspection/index.ts'
import { eraseByReceipt } from '#app/intake/index.server.ts'
import type { PageHandle } from '#app/platform/http/handle.ts'
import { languageOf } from '#app/platform/i18n/words.server.ts'
import { LegalPage } from '#app/ui/legal-page/legal-page.tsx'
import { RECEIPT_CHARACTERS_MAX, readDeletion } from './deletion.ts'

export const handle: PageHandle = { look: 'respondent', islands: ['survey'] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export function loader({ request, context: { house } }: LoaderFunctionArgs) {
  const { t } = house.words(languageOf(request))
  return { title: t('legal:delete.title'), values: { contact: t('legal:contact') } }
}

/**
 * Asked twice, so that nobody deletes by a slip: first the words, then yes. The words are the right to it: they are
 * sent in the body, never in an address, and whoever can post them from elsewhere could do so here.
 */
export async function action({ request, context: { house } }: ActionFunctionArgs) {
  const asked = readDeletion(await request.formData())
  if (asked.step === 'missing')
    return data({ page: 'delete' as const, receipt: '', missing: true }, { status: 422 })
  if (asked.step === 'ask')
    return data({ page: 'delete-confirm' as const, receipt: asked.receipt, missing: false })
  const erased = await eraseByReceipt(house, asked.receipt, 'respondent')
  if (erased) return data({ page: 'delete-done' as const, receipt: '', missing: false })
  return data({ page: 'delete-unknown' as const, receipt: asked.receipt, missing: false }, { status: 404 })
}

export default function DeleteMyAnswers() {
  const { values } = useLoaderData<typeof loader>()
  const asked = useActionData<typeof action>()
  const { t } = useTranslation('legal')
  const page: LegalPageId = asked?.page ?? 'delete'
  return (
    <LegalPage words={legalKeys(page)} values={values}>
      {page === 'delete' && (
        <form method="post" data-step="delete" className="step-form">
          {asked?.missing && (
            <p id="receipt-error" className="field-error" role="alert">
              {t('delete.missing')}
            </p>
          )}
          <p>
            <label htmlFor="receipt">{t('delete.field')}</label>
          </p>
          <p id="receipt-hint" className="hint">
            {t('delete.hint')}
          </p>
          <input
            id="receipt"
            name="receipt"
            className="text-field"
            type="text"
            lang="en"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={RECEIPT_CHARACTERS_MAX}
            aria-describedby={asked?.missing ? 'receipt-error receipt-hint' : 'receipt-hint'}
          />
          <div className="step-form__buttons">
            <button type="submit" className="button" name="go" value="next" data-go="next">
              {t('delete.continue')}
            </button>
          </div>
        </form>
      )}
      {page === 'delete-confirm' && (
        <form method="post" data-step="delete-confirm" className="step-form">
          <input type="hidden" name="receipt" value={asked?.receipt} />
          <input type="hidden" name="sure" value="yes" />
          <div className="step-form__buttons">
            <button type="submit" className="button" name="go" value="next" data-go="next">
              {t('delete-confirm.confirm')}
            </button>
            <a className="button button--quiet" href="/">
              {t('delete-confirm.cancel')}
            </a>
          </div>
        </form>
      )}
      {page === 'delete-unknown' && (
        <p>
          <a className="button" href="/delete-my-answers">
            {t('delete-unknown.again')}
          </a>
        </p>
      )}
    </LegalPage>
  )
}
