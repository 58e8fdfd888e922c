export { type Decoded, type DecodeProblem, type Decoding, SAMPLE_RATE } from './decode/decoding.ts'
export { recordingBytesMax, sliceBytesMax } from './limits.ts'
export { MASKED_RATE, mask, type Register } from './sound/mask.ts'
export { medianPitch } from './sound/pitch.ts'
export { resample } from './sound/resample.ts'
export { waveOf } from './sound/wave-out.ts'
export { type Seconds, secondsOf, timed } from './span.ts'
export {
  type Confidence,
  confidenceOfAll,
  isUnheard,
  type Piece,
  wordsShown,
} from './transcribe/engine.ts'
