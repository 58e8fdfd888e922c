export {
  pickQuotes,
  type QuotableUnit,
  type Quote,
  type Side,
  type SidePeople,
  sentimentOfSide,
  sides,
} from './pick.ts'
export type { QuoteReason } from './reasons.ts'
