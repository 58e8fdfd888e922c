export { type CorrectionProblem, correctTranscript, wholeOf } from './correct-transcript.server.ts'
export {
  type Arrival,
  answerIdOf,
  keyFor,
  type OpenResponse,
  type SealedArrival,
  type Stored,
  screenAndSeal,
  takeIn,
  takeInNew,
  wishForCoding,
} from './door.server.ts'
export {
  type DrawingProblem,
  type DrawingSaved,
  type DrawingWish,
  deletePicture,
  describeDrawing,
  readOwnPicture,
  savePicture,
  savePlaced,
} from './drawings.server.ts'
export { eraseByReceipt, throwAway } from './erasure.server.ts'
export {
  checkImport,
  type ImportPlan,
  type ImportProblem,
  type ImportResult,
  planImport,
  planPaperImport,
  runImport,
} from './import.server.ts'
export { recordOpened } from './opened.server.ts'
export { checkPictures, readPictureAtDesk, sweepPictures } from './pictures.server.ts'
export {
  appendVoice,
  beginVoice,
  deleteVoice,
  finishVoice,
  openVoice,
  type RecordingProblem,
  readVoice,
  voiceOffset,
} from './recordings.server.ts'
export { checkSounds, cutShortSent, sweepSounds } from './sounds.server.ts'
export {
  noTranscript,
  type Transcript,
  type TranscriptTaken,
  takeInTranscript,
} from './transcripts.server.ts'
export { beginResponse, saveHalfTyped, saveOnVisit, sendVisit, typedRevision } from './visits.server.ts'
export { takeWaiting, type WaitingOutcome, type WaitingProblem } from './waiting.server.ts'
