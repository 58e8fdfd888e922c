const HEADER = 44

/** A program that writes to a pipe cannot go back to say how long its sound became: the header is mended here. */
export function wholeWave(spoken: Uint8Array): Buffer {
  const wave = Buffer.from(spoken)
  const plain =
    wave.length > HEADER &&
    wave.toString('latin1', 0, 4) === 'RIFF' &&
    wave.toString('latin1', 36, 40) === 'data'
  if (!plain) throw new Error('the voice program gave no plain wave file')
  wave.writeUInt32LE(wave.length - 8, 4)
  wave.writeUInt32LE(wave.length - HEADER, 40)
  return wave
}
