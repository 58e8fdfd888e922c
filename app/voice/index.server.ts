export { type Ear, openEar } from './ear.server.ts'
export { listenLater } from './listen-later.server.ts'
export { type Listener, openListener } from './listener.server.ts'
export { maskJob } from './mask.job.server.ts'
export type { Measured, SoundProblem } from './measure.server.ts'
export {
  copyKey,
  copyOfKey,
  drawingsOfResponse,
  drawingsPrefix,
  openCopy,
  sealCopy,
} from './pictures/copies.server.ts'
export {
  type MadePicture,
  openPictureReader,
  type PictureProblem,
  type PictureReader,
  pictureBytesMax,
} from './pictures/read-picture.server.ts'
export {
  type Appended,
  appendPiece,
  bytesKept,
  closePieces,
  maskedCopyOf,
  maskedPrefix,
  openPieces,
  PiecesBroken,
  type Recording,
  recordingOfKey,
  recordingPrefix,
  recordingsPrefix,
  responsePrefix,
  type Sound,
  verifyPieces,
} from './pieces.server.ts'
export { openRecordingOf } from './recording-opened.server.ts'
export { type TranscriptPort, transcribeJob } from './transcribe.job.server.ts'
export { type KeptTranscript, keepTranscript, openTranscript, readTranscript } from './transcripts.server.ts'
export { waveformOf } from './waveform.server.ts'
