export { dropOnce, type Once, once, readOnce } from './once.server.ts'
export {
  closesInWords,
  type LinkProblemPage,
  linkProblemPage,
  type VisitPage,
  visitPage,
} from './page.server.ts'
export { receiptGiven, receiptHash, receiptHashes, receiptOf } from './receipt.server.ts'
export {
  type BackDoor,
  backPage,
  type ComeBackProblem,
  comeBack,
  makeReturnCode,
  openBackDoor,
} from './return.server.ts'
export {
  endVisitCookie,
  hasLeft,
  type LinkProblem,
  leaveVisit,
  leftCookie,
  mayPost,
  newPreviewToken,
  openVisit,
  shareDevice,
  sharedIdleMinutes,
  startCookie,
  type Visit,
  visitCookie,
} from './visit.server.ts'
