import { Picture } from '#app/ui/picture/picture.tsx'
import { QrCode } from '#app/ui/qr-code/qr-code.tsx'
import type { PrintedPage } from '../paper/printed.ts'
import type { Questionnaire } from '../questionnaire.ts'
import { ShortCode } from './printed-parts.tsx'
import { usePageWords, useSurveyWords } from './words.ts'

const CARDS = 8

/** Eight cards of a bank card's size, to cut out and hand over. */
export function Cards({ page, questionnaire }: { page: PrintedPage; questionnaire: Questionnaire }) {
  const t = usePageWords(page.easyRead)
  const { own } = useSurveyWords(questionnaire, page.easyRead)
  const words = usePageWords(page.easyRead, 'paper')
  return (
    <>
      <h1 className="cards__title">{own('title')}</h1>
      <p className="cards__cut">{words('cards.cut')}</p>
      <ol className="cards">
        {Array.from({ length: CARDS }, (_, card) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a card has nothing but its place.
          <li key={card} className="card">
            <QrCode address={page.address} name={words('form.online.qr', { address: page.host })} />
            <div className="card__words">
              <p className="card__title">
                {page.easyRead && <Picture name="asking" />} {own('title')}
              </p>
              <p>{words('cards.scan', { address: page.host })}</p>
              <ShortCode code={page.code} />
              <p>{page.closes ? words('cards.closes', { when: page.closes }) : words('cards.choose')}</p>
              {page.invented && <p>{t('notes.invented')}</p>}
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}
