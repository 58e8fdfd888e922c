import { useTranslation } from 'react-i18next'
import type { QuoteReason } from '#app/themes/index.ts'
import type { ThemePage } from '../theme-page.server.ts'
import { type Deciding, UnitCardView } from './unit-card.tsx'

const columns = [
  ['against', 'for'],
  ['both', 'neither'],
] as const

/** The words that stand for a theme, side by side, each with why it was chosen. */
export function Quotes({ quotes, deciding }: Pick<ThemePage, 'quotes'> & { deciding: Deciding }) {
  const { t } = useTranslation('inspector')
  return columns.map((row) => (
    <div className="desk-columns" key={row[0]}>
      {row.map((side) => {
        const here = quotes.filter((quote) => quote.stance === side)
        // Where nobody speaks for or against, that is worth saying; that nobody is torn is not.
        if (here.length === 0 && row !== columns[0]) return null
        return (
          <section key={side} aria-labelledby={`quotes-${side}`}>
            <h2 id={`quotes-${side}`}>
              {side === 'for' || side === 'against' ? t(`quotes.${side}`) : t(`weighing:quotes.${side}`)}
            </h2>
            {here.length === 0 && <p>{t(`quotes.none-${side}`)}</p>}
            {here.map(({ card, reasons }) => (
              <div key={card.id}>
                <UnitCardView card={card} deciding={{ ...deciding, decides: false, splitForm: undefined }} />
                <Why reasons={reasons} />
              </div>
            ))}
          </section>
        )
      })}
    </div>
  ))
}

function Why({ reasons }: { reasons: readonly QuoteReason[] }) {
  const { t } = useTranslation('weighing')
  const words = (reason: QuoteReason): string => {
    switch (reason.code) {
      case 'only':
        return t(`reasons.only-${reason.side}`)
      case 'way':
        return t(`reasons.way-${reason.way}`)
      case 'group':
        return t('reasons.group', { ...reason, group: t(`inspector:audiences.${reason.group}`) })
      default:
        return t(`reasons.${reason.code}`, reason)
    }
  }
  return (
    <p className="small-note quote-why">
      <strong>{t('reasons.title')}</strong> {reasons.map(words).join(' ')}
    </p>
  )
}
