export { packOf } from './pack.server.tsx'
export { type LinkProblemPage, linkProblemPage, type VisitPage, visitPage } from './page.server.ts'
export { receiptHash, receiptOf } from './receipt.server.ts'
export { responseOfTicket, ticketOf } from './ticket.server.ts'
export {
  answersGiven,
  endVisitCookie,
  type LinkProblem,
  leaveVisit,
  mayPost,
  newPreviewToken,
  openVisit,
  type Visit,
  visitCookie,
} from './visit.server.ts'
