export { recordingBytesMax, sliceBytesMax } from './limits.ts'
