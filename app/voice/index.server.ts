export { type Ear, openEar } from './ear.server.ts'
export type { Measured, SoundProblem } from './measure.server.ts'
export {
  type Appended,
  appendPiece,
  bytesKept,
  closePieces,
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
