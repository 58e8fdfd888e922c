export { type Decoded, type Decoding, SAMPLE_RATE, type SoundProblem } from './decode/decoding.ts'
export { peaksOf } from './sound/peaks.ts'
export { waveOf } from './sound/wave-out.ts'
export {
  type Confidence,
  confidenceOfAll,
  isUnheard,
  type Piece,
  wordsShown,
} from './transcribe/engine.ts'
