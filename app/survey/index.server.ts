export { receiptHash, receiptOf } from './receipt.server.ts'
export {
  endVisitCookie,
  type LinkProblem,
  mayPost,
  newPreviewToken,
  openVisit,
  tokenOf,
  type Visit,
  visitCookie,
} from './visit.server.ts'
