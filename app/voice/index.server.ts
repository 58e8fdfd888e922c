export { type Decode, type Decoder, openDecoder } from './decode/decode.server.ts'
export { type Measured, measureSound, type SoundProblem } from './measure.server.ts'
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
export { type Engine, EngineFailed } from './transcribe/engine.ts'
export { openEngine } from './transcribe/open-engine.server.ts'
