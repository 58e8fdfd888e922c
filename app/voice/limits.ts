/** Shorter than this is a finger that slipped. */
export const recordingMsMin = 300
/** A phone's clock and the sound it keeps do not agree to the last moment. */
export const recordingMsSlack = 5_000
/** One slice of a recording, as it is sent. */
export const sliceBytesMax = 512 * 1024
/** Room for the longest recording that a phone makes as a file, but no more. */
export const recordingBytesMax = 32 * 1024 * 1024
