export { type LinkProblemPage, linkProblemPage, type VisitPage, visitPage } from './page.server.ts'
export { answerPrinted, printedWish } from './paper/answer-printed.server.ts'
export { printedFile } from './paper/printed-document.server.tsx'
export { readPrinted } from './paper/printed-page.server.ts'
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
