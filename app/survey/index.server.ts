export {
  type LinkProblemPage,
  linkProblemPage,
  type VisitPage,
  visitLanguage,
  visitPage,
} from './page.server.ts'
export { receiptHash, receiptOf } from './receipt.server.ts'
export {
  endVisitCookie,
  type LinkProblem,
  leaveVisit,
  mayPost,
  newPreviewToken,
  openVisit,
  type Visit,
  visitCookie,
} from './visit.server.ts'
