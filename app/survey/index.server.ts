export {
  type LanguageSounds,
  languagesOf,
  questionnairesOf,
  type TextState,
  textStates,
} from './listen/desk-languages.server.ts'
export { listeningOf } from './listen/listening.server.ts'
export { machineSound, publishedWords, type SoundNeeds } from './listen/machine-sounds.server.ts'
export { removeUpload, saveUpload, type UploadProblem } from './listen/save-upload.server.ts'
export { uploadedResponse } from './listen/uploaded.server.ts'
export { dropOnce, type Once, once, readOnce } from './once.server.ts'
export { packOf } from './pack.server.tsx'
export {
  closesInWords,
  type LinkProblemPage,
  linkProblemPage,
  type VisitPage,
  visitLanguage,
  visitPage,
  wantsEasyRead,
} from './page.server.ts'
export { answerPrinted, printedWish } from './paper/answer-printed.server.ts'
export { printedFile } from './paper/printed-document.server.tsx'
export { readPrinted } from './paper/printed-page.server.ts'
export { receiptGiven, receiptHash, receiptHashes, receiptOf } from './receipt.server.ts'
export {
  type BackDoor,
  backPage,
  type ComeBackProblem,
  comeBack,
  makeReturnCode,
  openBackDoor,
} from './return.server.ts'
export { responseOfTicket, ticketOf } from './ticket.server.ts'
export {
  answersGiven,
  endVisitCookie,
  hasLeft,
  type LinkProblem,
  leaveVisit,
  leftCookie,
  mayPost,
  newPreviewToken,
  openPlaced,
  openVisit,
  placedPlace,
  shareDevice,
  sharedIdleMinutes,
  startCookie,
  type Visit,
  visitCookie,
} from './visit.server.ts'
